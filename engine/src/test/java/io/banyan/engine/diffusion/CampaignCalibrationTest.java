package io.banyan.engine.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.diffusion.CampaignCalibration.Touches;
import io.banyan.engine.spread.InvitationForest;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CampaignCalibrationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final int NOBODY = CampaignCalibration.NOBODY;

    /** Of 60 intervals of two standard errors, 95.4 % hold the truth; the share seen so far lies far below. */
    @Test
    void tellsWhoIsStillThinkingFromWhoHasRefused() {
        var random = new Random(SEED);
        int rounds = 60;
        int people = 1_500;
        int[] held = new int[3];
        double seenSum = 0;
        for (int round = 0; round < rounds; round++) {
            double[] waits = new double[people];
            double[] watched = new double[people];
            int seen = 0;
            for (int person = 0; person < people; person++) {
                watched[person] = 1 + 39 * random.nextDouble();
                double wait = 10 * Math.exp(.8 * random.nextGaussian());
                boolean responds = random.nextDouble() < .3 && wait <= watched[person];
                waits[person] = responds ? wait : ResponseFit.noResponse();
                seen += responds ? 1 : 0;
            }
            var fit = ResponseFit.of(waits, watched);
            assertThat(fit.converged()).as("seed %d, round %d", SEED, round).isTrue();
            held[0] += Math.abs(fit.share() - .3) < 2 * fit.shareError() ? 1 : 0;
            held[1] += Math.abs(fit.delay().median() - 10) < 2 * fit.medianError() ? 1 : 0;
            held[2] += Math.abs(fit.delay().sigma() - .8) < 2 * fit.sigmaError() ? 1 : 0;
            seenSum += (double) seen / people / rounds;
        }
        assertThat(seenSum).as("seed %d", SEED).isLessThan(.23);
        for (int count : held) {
            assertThat(count / (double) rounds)
                    .as("seed %d", SEED)
                    .isCloseTo(.954, within(5 * Math.sqrt(.954 * .046 / rounds)));
        }
    }

    @Test
    void recoversTheBehaviourOfACampaign() {
        var random = new Random(SEED);
        var inviters = new IntArrayList();
        var joined = new LongArrayList();
        var senders = new IntArrayList();
        var sent = new LongArrayList();
        var brought = new IntArrayList();
        long now = 20_000;
        for (int founder = 0; founder < 2_000; founder++) {
            inviters.add(NOBODY);
            joined.add((long) (random.nextDouble() * 10_000));
        }
        // everybody shares with .4, asks 6, of whom .25 come; minutes
        for (int person = 0; person < joined.size(); person++) {
            long shares = joined.getLong(person) + (long) (600 * Math.exp(random.nextGaussian()));
            if (random.nextDouble() >= .4 || shares > now) {
                continue;
            }
            for (int invitation = 0; invitation < 6; invitation++) {
                senders.add(person);
                sent.add(shares);
                long comes = shares + (long) (1_500 * Math.exp(1.2 * random.nextGaussian()));
                boolean accepts = random.nextDouble() < .25 && comes <= now;
                brought.add(accepts ? joined.size() : NOBODY);
                if (accepts) {
                    inviters.add(person);
                    joined.add(comes);
                }
            }
        }
        var forest = InvitationForest.of(inviters.toIntArray());
        var touches = new Touches(senders.toIntArray(), sent.toLongArray(), brought.toIntArray());
        var calibration = CampaignCalibration.of(forest, joined.toLongArray(), touches, now);
        var as = "seed %d, %s".formatted(SEED, calibration);
        var sharing = calibration.sharing();
        assertThat(sharing.share()).as(as).isCloseTo(.4, within(5 * sharing.shareError()));
        assertThat(sharing.shareError()).as(as).isLessThan(.03);
        assertThat(sharing.delay().median()).as(as).isCloseTo(600, within(5 * sharing.medianError()));
        assertThat(sharing.delay().sigma()).as(as).isCloseTo(1, within(5 * sharing.sigmaError()));
        var answering = calibration.answering();
        assertThat(answering.share()).as(as).isCloseTo(.25, within(5 * answering.shareError()));
        assertThat(answering.shareError()).as(as).isLessThan(.03);
        assertThat(answering.delay().median()).as(as).isCloseTo(1_500, within(5 * answering.medianError()));
        assertThat(calibration.invitations()).isEqualTo(6);
        assertThat(calibration.k()).as(as).isCloseTo(.6, within(.1));
        var behaviour = calibration.behaviour(60, .5, .8);
        assertThat(behaviour.invitations()).isEqualTo(6);
        assertThat(behaviour.shareRate()).isEqualTo(sharing.share());
        assertThat(((Delay.LogNormal) behaviour.shareDelay()).median())
                .isEqualTo(sharing.delay().median() / 60);
    }

    @Test
    void saysWhenItCannotTell() {
        var nobody = ResponseFit.of(new double[] {ResponseFit.noResponse()}, new double[] {5});
        assertThat(nobody.converged()).isFalse();
        assertThat(nobody.share()).isZero();
        var same = ResponseFit.of(new double[] {2, 2, 2}, new double[] {5, 5, 5});
        assertThat(same.converged()).isFalse();
        assertThat(same.share()).isEqualTo(1);
        assertThat(same.delay().median()).isCloseTo(2, within(1e-12));
    }

    @Test
    void refusesWhatContradictsItself() {
        refuses(() -> ResponseFit.of(new double[0], new double[0]), "waits and watched");
        refuses(() -> ResponseFit.of(new double[] {0}, new double[] {1}), "waits");
        refuses(() -> ResponseFit.of(new double[] {ResponseFit.noResponse()}, new double[] {0}), "watched");
        var forest = InvitationForest.of(NOBODY, 0, NOBODY);
        long[] joined = {0, 10, 0};
        refuses(() -> touches(new int[] {0}, new long[] {1, 2}, new int[] {1}), "senders");
        refuses(() -> of(forest, joined, touches(new int[] {3}, new long[] {1}, new int[] {1})), "senders");
        refuses(() -> of(forest, joined, touches(new int[] {0}, new long[] {1}, new int[] {3})), "brought");
        refuses(() -> of(forest, joined, touches(new int[] {2}, new long[] {1}, new int[] {1})), "inviter");
        refuses(
                () -> of(forest, joined, touches(new int[] {0}, new long[] {11}, new int[] {1})),
                "before being invited");
        refuses(() -> of(forest, joined, touches(new int[] {1}, new long[] {9}, new int[] {NOBODY})), "sentAt");
        refuses(() -> of(forest, joined, touches(new int[] {1}, new long[] {21}, new int[] {NOBODY})), "sentAt");
        refuses(
                () -> of(forest, new long[] {0, 10}, touches(new int[] {0}, new long[] {1}, new int[] {1})),
                "joinedAt");
        refuses(
                () -> of(forest, new long[] {0, 10, 30}, touches(new int[] {0}, new long[] {1}, new int[] {1})),
                "joinedAt");
        refuses(() -> of(forest, joined, touches(new int[0], new long[0], new int[0])), "touches");
        var calibration = of(forest, joined, touches(new int[] {0}, new long[] {1}, new int[] {1}));
        refuses(() -> calibration.behaviour(0, 1, 1), "unitsPerStep");
    }

    private static Touches touches(int[] senders, long[] sentAt, int[] brought) {
        return new Touches(senders, sentAt, brought);
    }

    private static CampaignCalibration of(InvitationForest forest, long[] joinedAt, Touches touches) {
        return CampaignCalibration.of(forest, joinedAt, touches, 20);
    }

    private static void refuses(Runnable action, String argument) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(argument);
    }
}

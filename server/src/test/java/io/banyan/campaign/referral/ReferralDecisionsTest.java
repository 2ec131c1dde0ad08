package io.banyan.campaign.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.referral.Enrolment.State;
import io.banyan.campaign.referral.ReferralDecisions.Change;
import io.banyan.campaign.referral.ReferralDecisions.Terms;
import io.banyan.campaign.referral.ReferralSpec.ReferralStep;
import io.banyan.campaign.referral.ReferralSpec.Trigger;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferralDecisionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final UUID INVITER = UUID.randomUUID();

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    private static Terms terms(Trigger trigger, ReferralStep... ladder) {
        var spec = ReferralSpec.of(RewardTerm.cash(cny(1000)), RewardTerm.cash(cny(500)), trigger, 7, List.of(ladder));
        return new Terms(spec, spec, UUID::randomUUID, NOON);
    }

    private static Tally empty() {
        return new Tally(CAMPAIGN, INVITER, 1, List.of(), List.of());
    }

    private static Enrolment invited() {
        return new Enrolment(
                UUID.randomUUID(), CAMPAIGN, 1, INVITER, UUID.randomUUID(), null, State.PENDING, null, null, NOON);
    }

    private static Enrolment of(Change change, Enrolment enrolment) {
        return change.tally().enrolments().stream()
                .filter(one -> one.id().equals(enrolment.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rewarded(Change change) {
        return change.effects().stream()
                .filter(Effect.Reward.class::isInstance)
                .map(effect -> ((Effect.Reward) effect).intent().cause())
                .toList();
    }

    @Test
    void signUpIsRewardedAtOnceAndFrozen() {
        var one = invited();
        var change = ReferralDecisions.enrol(empty(), one, terms(Trigger.SIGN_UP));
        assertThat(rewarded(change)).containsExactly(one.inviterCause(), one.inviteeCause());
        var intent = ((Effect.Reward) change.effects().stream()
                        .filter(Effect.Reward.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .intent();
        assertThat(intent.availableAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
    }

    @Test
    void firstPaidOrderIsRewardedOnceOnly() {
        var terms = terms(Trigger.FIRST_PAID_ORDER);
        var one = invited();
        var enrolled = ReferralDecisions.enrol(empty(), one, terms);
        assertThat(rewarded(enrolled)).isEmpty();
        var ordered = ReferralDecisions.ordered(enrolled.tally(), of(enrolled, one), UUID.randomUUID(), terms);
        assertThat(rewarded(ordered)).hasSize(2);
        var again = ReferralDecisions.ordered(ordered.tally(), of(ordered, one), UUID.randomUUID(), terms);
        assertThat(again.effects()).isEmpty();
    }

    @Test
    void returnWindowHasToPassBeforeAnythingIsPromised() {
        var terms = terms(Trigger.PAST_RETURN_WINDOW);
        var one = invited();
        var enrolled = ReferralDecisions.enrol(empty(), one, terms);
        var ordered = ReferralDecisions.ordered(enrolled.tally(), of(enrolled, one), UUID.randomUUID(), terms);
        assertThat(of(ordered, one).state()).isEqualTo(State.WAITING);
        assertThat(rewarded(ordered)).isEmpty();
        var received = ReferralDecisions.received(ordered.tally(), of(ordered, one), Duration.ofDays(7), terms);
        assertThat(received.effects())
                .containsExactly(
                        new Effect.Wake(ReferralDecisions.QUALIFY, one.id().toString(), NOON.plus(Duration.ofDays(7))));
        assertThat(rewarded(ReferralDecisions.windowOver(received.tally(), of(received, one), terms)))
                .hasSize(2);
    }

    @Test
    void refundTakesBothRewardsBack() {
        var terms = terms(Trigger.FIRST_PAID_ORDER);
        var one = invited();
        var enrolled = ReferralDecisions.enrol(empty(), one, terms);
        var ordered = ReferralDecisions.ordered(enrolled.tally(), of(enrolled, one), UUID.randomUUID(), terms);
        var undone = ReferralDecisions.undone(ordered.tally(), of(ordered, one), terms);
        assertThat(undone.effects())
                .contains(new Effect.UndoReward(one.inviterCause(), "order_refunded"))
                .contains(new Effect.UndoReward(one.inviteeCause(), "order_refunded"));
        assertThat(of(undone, one).state()).isEqualTo(State.UNDONE);
        assertThat(ReferralDecisions.undone(undone.tally(), of(undone, one), terms)
                        .effects())
                .isEmpty();
    }

    @Test
    void ladderIsRewardedAtItsNumberAndTakenBackBelowIt() {
        var terms = terms(Trigger.SIGN_UP, new ReferralStep(2, RewardTerm.cash(cny(3000))));
        var first = invited();
        var second = invited();
        var one = ReferralDecisions.enrol(empty(), first, terms);
        assertThat(one.tally().active(2)).isEmpty();
        var two = ReferralDecisions.enrol(one.tally(), second, terms);
        var step = two.tally().active(2).orElseThrow();
        assertThat(rewarded(two)).contains(step.cause());
        var undone = ReferralDecisions.undone(two.tally(), of(two, second), terms);
        assertThat(undone.effects()).contains(new Effect.UndoReward(step.cause(), "invitation_undone"));
        assertThat(undone.tally().active(2)).isEmpty();
    }

    @Test
    void whatIsPromisedNeverExceedsWhatWasAdmittedWhateverHappens() {
        Seeds.each(200, random -> {
            var terms = terms(
                    Trigger.FIRST_PAID_ORDER,
                    new ReferralStep(3, RewardTerm.cash(cny(2000))),
                    new ReferralStep(5, RewardTerm.cash(cny(5000))));
            var money = new Reservations();
            var tally = empty();
            for (int i = 0; i < 60; i++) {
                Change change;
                if (random.nextInt(3) == 0 || tally.enrolments().isEmpty()) {
                    var one = invited();
                    money.put(one.reservation(), 1500);
                    change = ReferralDecisions.enrol(tally, one, terms);
                } else {
                    var one = tally.enrolments()
                            .get(random.nextInt(tally.enrolments().size()));
                    change = switch (random.nextInt(3)) {
                        case 0 -> ReferralDecisions.ordered(tally, one, UUID.randomUUID(), terms);
                        case 1 -> ReferralDecisions.undone(tally, one, terms);
                        default -> ReferralDecisions.lapse(tally, one, terms);
                    };
                }
                change.effects().forEach(money::take);
                tally = change.tally();
                for (var rung : terms.ladder().ladder()) {
                    var active = tally.active(rung.invited());
                    assertThat(active.isPresent()).isEqualTo(tally.live() >= rung.invited());
                    var rewarded = active.filter(step -> step.state() == Tally.Step.State.REWARDED);
                    assertThat(rewarded.isPresent()).isEqualTo(tally.rewarded() >= rung.invited());
                }
            }
        });
    }

    /** What is set aside, and what was paid from it: fails when more is paid than is there. */
    private static final class Reservations {

        private final Map<String, Long> left = new HashMap<>();

        void put(String key, long amount) {
            assertThat(left.put(key, amount)).as("reserved twice: %s", key).isNull();
        }

        void take(Effect effect) {
            if (effect instanceof Effect.Reserve(var campaign, var key, var amount)) {
                assertThat(campaign).isEqualTo(CAMPAIGN);
                put(key, amount.minor());
            } else if (effect instanceof Effect.Reward(var intent)) {
                var after = left.merge(intent.reservation(), -intent.amount().minor(), Long::sum);
                assertThat(after).as("paid from %s", intent.reservation()).isNotNegative();
            } else if (effect instanceof Effect.GiveBack(var key)) {
                left.computeIfPresent(key, (name, amount) -> 0L);
            }
        }
    }
}

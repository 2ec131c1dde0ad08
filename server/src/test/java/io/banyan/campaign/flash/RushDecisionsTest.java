package io.banyan.campaign.flash;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.flash.RushDecisions.Stand;
import io.banyan.identity.ContactAddress;
import io.banyan.kernel.problem.CommonProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RushDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-11-11T12:00:00Z");
    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final UUID SHELF = UUID.randomUUID();
    private static final ContactAddress ADDRESS = new ContactAddress("a", "b", "c", "d");

    private static Stand stand(int left, int perPerson) {
        return new Stand(SHELF, CAMPAIGN, left, 3, false, perPerson, NOW, CampaignState.RUNNING);
    }

    private static Attempt attempt(UUID person, String key, int quantity) {
        return new Attempt(
                UUID.randomUUID(),
                SHELF,
                new Wish(CAMPAIGN, UUID.randomUUID(), quantity, ADDRESS, null),
                new Buyer(person, null),
                key,
                new byte[] {(byte) quantity},
                "{}");
    }

    private static Verdict decide(Stand stand, Attempt attempt, Claim... earlier) {
        return RushDecisions.decide(List.of(attempt), List.of(stand), List.of(earlier), Map.of(), NOW)
                .getFirst();
    }

    @Test
    void whoComesFirstGetsTheLastPiece() {
        var attempts = List.of(attempt(UUID.randomUUID(), "a", 1), attempt(UUID.randomUUID(), "b", 1));
        var verdicts = RushDecisions.decide(attempts, List.of(stand(1, 5)), List.of(), Map.of(), NOW);
        assertThat(verdicts.getFirst()).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdicts.getLast()).isEqualTo(new Verdict.SoldOut(0, 3));
    }

    @Test
    void saysHowManyAreLeftToWhoWantsMore() {
        assertThat(decide(stand(2, 5), attempt(UUID.randomUUID(), "a", 3))).isEqualTo(new Verdict.SoldOut(2, 3));
    }

    @Test
    void sameKeyIsTheSameClaimAlsoWhenNothingIsLeft() {
        var person = UUID.randomUUID();
        var first = (Verdict.Accepted) decide(stand(1, 5), attempt(person, "a", 1));
        assertThat(decide(stand(0, 5), attempt(person, "a", 1), first.claim()))
                .isEqualTo(new Verdict.Repeated(first.claim()));
        assertThat(decide(stand(9, 5), attempt(person, "a", 2), first.claim()))
                .isEqualTo(new Verdict.Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void opensAtItsSecondAndNotBefore() {
        var early = new Stand(SHELF, CAMPAIGN, 5, 0, false, 5, NOW.plusMillis(1), CampaignState.RUNNING);
        assertThat(decide(early, attempt(UUID.randomUUID(), "a", 1)))
                .isEqualTo(new Verdict.Refused(FlashProblem.NOT_OPEN));
        assertThat(decide(stand(5, 5), attempt(UUID.randomUUID(), "a", 1))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void takesNothingWhilePausedOrClosed() {
        var paused = new Stand(SHELF, CAMPAIGN, 5, 0, false, 5, NOW, CampaignState.PAUSED);
        assertThat(decide(paused, attempt(UUID.randomUUID(), "a", 1)))
                .isEqualTo(new Verdict.Refused(FlashProblem.PAUSED));
        var closed = new Stand(SHELF, CAMPAIGN, 5, 0, true, 5, NOW, CampaignState.RUNNING);
        assertThat(decide(closed, attempt(UUID.randomUUID(), "a", 1)))
                .isEqualTo(new Verdict.Refused(FlashProblem.CLOSED));
    }

    /** Batches of any cut give what one after the other would give. */
    @Test
    void batchesDecideAsOneAfterTheOtherWould() {
        Seeds.check(300, random -> {
            int perPerson = random.nextInt(1, 5);
            int stock = random.nextInt(0, 25);
            var people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            var attempts = new ArrayList<Attempt>();
            for (int i = 0; i < 40; i++) {
                attempts.add(attempt(
                        people.get(random.nextInt(people.size())), "k" + random.nextInt(25), random.nextInt(1, 4)));
            }
            int left = stock;
            var claims = new ArrayList<Claim>();
            var had = new HashMap<RushDecisions.Entrant, Integer>();
            var verdicts = new ArrayList<Verdict>();
            for (int from = 0; from < attempts.size(); ) {
                int until = Math.min(attempts.size(), from + random.nextInt(1, 9));
                var part = RushDecisions.decide(
                        attempts.subList(from, until), List.of(stand(left, perPerson)), claims, had, NOW);
                verdicts.addAll(part);
                for (var verdict : part) {
                    if (verdict instanceof Verdict.Accepted(var claim)) {
                        left -= claim.quantity();
                        claims.add(claim);
                        had.merge(
                                new RushDecisions.Entrant(CAMPAIGN, claim.personId()), claim.quantity(), Integer::sum);
                    }
                }
                from = until;
            }
            assertThat(verdicts).hasSameSizeAs(attempts);
            checkAgainstNaive(attempts, verdicts, stock, perPerson);
        });
    }

    private static void checkAgainstNaive(List<Attempt> attempts, List<Verdict> verdicts, int stock, int perPerson) {
        int left = stock;
        var had = new HashMap<UUID, Integer>();
        var keys = new HashMap<String, Integer>();
        for (int i = 0; i < attempts.size(); i++) {
            var attempt = attempts.get(i);
            var key = attempt.personId() + attempt.key();
            var expected = switch (keys.get(key)) {
                case null -> {
                    if (left < attempt.quantity()) {
                        yield Verdict.SoldOut.class;
                    }
                    if (had.getOrDefault(attempt.personId(), 0) + attempt.quantity() > perPerson) {
                        yield Verdict.Refused.class;
                    }
                    left -= attempt.quantity();
                    had.merge(attempt.personId(), attempt.quantity(), Integer::sum);
                    keys.put(key, attempt.quantity());
                    yield Verdict.Accepted.class;
                }
                case Integer before -> before == attempt.quantity() ? Verdict.Repeated.class : Verdict.Refused.class;
            };
            assertThat(verdicts.get(i)).isInstanceOf(expected);
        }
        assertThat(left).isNotNegative();
    }
}

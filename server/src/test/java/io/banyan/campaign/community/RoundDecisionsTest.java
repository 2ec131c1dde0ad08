package io.banyan.campaign.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.campaign.community.Neighbour.State;
import io.banyan.campaign.engine.Effect;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-11-11T12:00:00Z");
    private static final CommunitySpec TERMS = new CommunitySpec(UUID.randomUUID(), List.of(), 5, 24, 1000, 9);

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    private static Neighbour neighbour(Round round, int pieces) {
        return new Neighbour(
                UUID.randomUUID(),
                round.id(),
                round.campaignId(),
                UUID.randomUUID(),
                State.PAYING,
                pieces,
                cny(100L * pieces),
                cny(50L * pieces),
                "123456",
                null,
                NOW,
                null);
    }

    private static Round round() {
        return new Round(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Round.State.OPEN,
                0,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                null,
                null);
    }

    /** Whatever happens in whatever order: discounts and commissions given are those of orders not refunded, and no more. */
    @Test
    void booksAreThoseOfOrdersThatStand() {
        Seeds.check(300, random -> {
            var round = round();
            var all = new ArrayList<Neighbour>();
            for (int i = 0, count = random.nextInt(1, 8); i < count; i++) {
                all.add(neighbour(round, random.nextInt(1, 3)));
            }
            long discounts = 0;
            long commissions = 0;
            for (int step = 0; step < 40; step++) {
                int at = random.nextInt(all.size());
                var one = all.get(at);
                var later = NOW.plus(Duration.ofMinutes(step * 2L));
                var change = switch (random.nextInt(5)) {
                    case 0, 1 -> RoundDecisions.paid(round, one, null, false, later);
                    case 2 ->
                        one.state() == State.PAYING ? RoundDecisions.Change.NONE : RoundDecisions.refunded(round, one);
                    case 3 ->
                        one.state() == State.CONFIRMED
                                ? RoundDecisions.pickedUp(round, one, one.commission(), Duration.ZERO, later)
                                : RoundDecisions.abandoned(one);
                    default ->
                        later.isBefore(round.cutOffAt())
                                ? RoundDecisions.Change.NONE
                                : RoundDecisions.cutOff(round, all, TERMS, later);
                };
                round = change.round() == null ? round : change.round();
                for (var changed : change.neighbours()) {
                    all.replaceAll(old -> old.orderId().equals(changed.orderId()) ? changed : old);
                }
                for (var effect : change.effects()) {
                    switch (effect) {
                        case Effect.PayDiscount(var _, var amount, var _) -> discounts += amount.minor();
                        case Effect.ReturnDiscount(var _, var amount, var _) -> discounts -= amount.minor();
                        case Effect.Reward(var intent) ->
                            commissions += intent.amount().minor();
                        case Effect.UndoReward(var _, var _) ->
                            commissions -= one.commission().minor();
                        default -> assertThat(effect).isNotNull();
                    }
                }
                assertThat(discounts)
                        .isEqualTo(sum(all, State.JOINED, State.CONFIRMED, State.PICKED_UP, State.REFUND_DUE) * 100);
                assertThat(commissions).isEqualTo(sum(all, State.PICKED_UP) * 50);
                if (round.state() != Round.State.FAILED) {
                    assertThat(round.paidPieces()).isEqualTo(sum(all, State.JOINED, State.CONFIRMED, State.PICKED_UP));
                }
            }
        });
    }

    private static int sum(List<Neighbour> all, State... states) {
        return all.stream()
                .filter(one -> List.of(states).contains(one.state()))
                .mapToInt(Neighbour::pieces)
                .sum();
    }
}

package io.banyan.campaign.commission;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.campaign.commission.Commission.Line;
import io.banyan.campaign.commission.Commission.State;
import io.banyan.campaign.engine.Effect;
import io.banyan.kernel.money.Money;
import io.banyan.trade.OrderedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommissionDecisionsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    private static final UUID TEA = UUID.randomUUID();
    private static final UUID MUG = UUID.randomUUID();

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    private static Commission pending(Line... lines) {
        return new Commission(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                State.PENDING,
                "CNY",
                List.of(lines),
                cny(0),
                0,
                null,
                NOON);
    }

    private static Line line(int number, UUID product, int basisPoints, long paid) {
        return new Line(number, product, basisPoints, cny(paid), cny(0));
    }

    @Test
    void eachProductEarnsAtItsRate() {
        var terms = new CommissionTerms(500, List.of(new CommissionTerms.ProductRate(MUG, 1000)), true);
        var items = List.of(
                new OrderedItem(1, TEA, UUID.randomUUID(), 2, cny(4000)),
                new OrderedItem(2, MUG, UUID.randomUUID(), 1, cny(9900)),
                new OrderedItem(3, null, UUID.randomUUID(), 1, cny(5000)));
        var commission = pending(CommissionDecisions.lines(items, terms).toArray(Line[]::new));
        assertThat(commission.amount()).isEqualTo(cny(200 + 990));
    }

    @Test
    void returnOfOneLineTakesItsCommissionOnly() {
        var commission = pending(line(1, TEA, 500, 4000), line(2, MUG, 1000, 9900));
        var returned = List.of(new OrderedItem(2, MUG, UUID.randomUUID(), 1, cny(9900)));
        var change = CommissionDecisions.refunded(commission, returned, cny(9900), false, NOON);
        assertThat(change.commission().amount()).isEqualTo(cny(200));
        assertThat(change.effects()).isEmpty();
    }

    @Test
    void refundAfterPaymentTakesItBackAndPaysTheRest() {
        var due = CommissionDecisions.due(pending(line(1, TEA, 1000, 10_000)), NOON);
        assertThat(rewards(due.effects())).containsExactly(cny(1000));
        var after = CommissionDecisions.refunded(due.commission(), List.of(), cny(4_000), false, NOON);
        assertThat(after.commission().paid()).isEqualTo(cny(600));
        assertThat(after.effects().getFirst())
                .isEqualTo(new Effect.UndoReward(due.commission().cause(), "order_refunded"));
        assertThat(rewards(after.effects())).containsExactly(cny(600));
        assertThat(after.commission().cause()).isNotEqualTo(due.commission().cause());
    }

    private static List<Money> rewards(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Reward.class::isInstance)
                .map(effect -> ((Effect.Reward) effect).intent().amount())
                .toList();
    }

    /** Keeps the books of one commission: what is set aside, and what was paid for which cause. */
    private static final class Books {

        private final Map<String, Long> reserved = new HashMap<>();
        private final Map<String, Long> paid = new HashMap<>();

        void carryOut(List<Effect> effects) {
            for (var effect : effects) {
                switch (effect) {
                    case Effect.Reserve(var campaign, var key, var amount) -> reserved.put(key, amount.minor());
                    case Effect.GiveBack(var key) -> reserved.remove(key);
                    case Effect.Reward(var intent) -> {
                        var left = reserved.merge(
                                intent.reservation(), -intent.amount().minor(), Long::sum);
                        assertThat(left).isNotNegative();
                        assertThat(paid.put(intent.cause(), intent.amount().minor()))
                                .isNull();
                    }
                    case Effect.UndoReward(var cause, var reason) ->
                        assertThat(paid.remove(cause)).isNotNull();
                    default -> {}
                }
            }
        }

        long out() {
            return paid.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Test
    void anySequenceOfRefundsEndsAtNothingAndNeverPaysMoreThanIsKept() {
        Seeds.each(400, random -> {
            var commission = randomOrder(random);
            var books = new Books();
            books.reserved.put(commission.reservation(), commission.amount().minor());
            var dueAfter = random.nextInt(0, 6);
            for (int step = 0; commission.state() != State.UNDONE; step++) {
                if (step == dueAfter) {
                    var due = CommissionDecisions.due(commission, NOON);
                    books.carryOut(due.effects());
                    commission = due.commission();
                }
                var change = refundSomething(commission, random);
                books.carryOut(change.effects());
                commission = change.commission();
                assertThat(books.out()).isEqualTo(commission.paid().minor());
                if (commission.state() == State.EARNED) {
                    assertThat(commission.paid()).isEqualTo(commission.amount());
                }
            }
            assertThat(books.out()).isZero();
            assertThat(books.reserved.values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isZero();
        });
    }

    private static Commission randomOrder(SplittableRandom random) {
        var lines = new ArrayList<Line>();
        for (int number = random.nextInt(1, 5); number > 0; number--) {
            lines.add(line(number, TEA, random.nextInt(1, 5001), random.nextInt(1, 20_000)));
        }
        return pending(lines.toArray(Line[]::new));
    }

    private static CommissionDecisions.Change refundSomething(Commission commission, SplittableRandom random) {
        var open = commission.lines().stream()
                .filter(line -> line.kept().isPositive())
                .toList();
        if (open.isEmpty() || random.nextInt(12) == 0) {
            return CommissionDecisions.refunded(commission, List.of(), cny(0), true, NOON);
        }
        var line = open.get(random.nextInt(open.size()));
        var amount = cny(1 + random.nextLong(line.kept().minor()));
        var returned = random.nextBoolean()
                ? List.<OrderedItem>of()
                : List.of(new OrderedItem(line.line(), line.productId(), null, 1, amount));
        return CommissionDecisions.refunded(commission, returned, amount, false, NOON);
    }
}

package io.banyan.campaign.bargain;

import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws the cuts of a bargain: each positive, the earlier ones larger on average (the first three times the last), together
 * exactly the difference between list price and floor. Pure but for the randomness it is given.
 */
final class CutSchedule {

    private static final int FIRST = 3_000;
    private static final int LAST = 1_000;

    private CutSchedule() {}

    /**
     * So many cuts that add up to the amount.
     *
     * @throws IllegalArgumentException when there are not enough minor units to give each cut one
     */
    static List<Money> draw(Money amount, int cuts, RandomGenerator random) {
        if (cuts < 1 || amount.minor() < cuts) {
            throw new IllegalArgumentException(amount + " cannot be cut " + cuts + " times");
        }
        var weights = new long[cuts];
        for (int i = 0; i < cuts; i++) {
            weights[i] = mean(i, cuts) * random.nextLong(500, 1_501) / 1_000;
        }
        var least = Money.of(1, amount.currency());
        return amount.minus(least.times(cuts)).allocate(weights).stream()
                .map(least::plus)
                .toList();
    }

    private static long mean(int place, int cuts) {
        return cuts == 1 ? FIRST : FIRST - (long) (FIRST - LAST) * place / (cuts - 1);
    }
}

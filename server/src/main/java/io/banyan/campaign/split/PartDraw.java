package io.banyan.campaign.split;

import io.banyan.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Splits an amount into parts of at least one minor unit that add up to it exactly. Pure but for the randomness it is given.
 *
 * <p>By chance: all ways to write the amount as an ordered sum of so many positive parts are equally likely (so many minus one
 * different cuts between the minor units, drawn without replacement). The parts are exchangeable, so each place in the order
 * has the same distribution and the expectation amount / parts.
 */
final class PartDraw {

    private PartDraw() {}

    /**
     * @throws IllegalArgumentException when there are not enough minor units to give each part one
     */
    static List<Money> draw(SplitSpec.Draw how, Money amount, int parts, RandomGenerator random) {
        if (parts < 1 || amount.minor() < parts) {
            throw new IllegalArgumentException(amount + " cannot be split into " + parts);
        }
        return switch (how) {
            case EQUAL -> shuffled(amount.allocate(new long[parts]), random);
            case RANDOM -> byChance(amount, parts, random);
        };
    }

    private static List<Money> byChance(Money amount, int parts, RandomGenerator random) {
        var result = new ArrayList<Money>(parts);
        long before = 0;
        for (var cut : cuts(amount.minor() - 1, parts - 1, random)) {
            result.add(Money.of(cut - before, amount.currency()));
            before = cut;
        }
        result.add(Money.of(amount.minor() - before, amount.currency()));
        return result;
    }

    /** So many different numbers of 1 to the highest, each set equally likely (Floyd's algorithm, CACM 30(9), 1987). */
    private static SortedSet<Long> cuts(long highest, int count, RandomGenerator random) {
        var cuts = new TreeSet<Long>();
        for (long next = highest - count + 1; next <= highest; next++) {
            var candidate = random.nextLong(1, next + 1);
            cuts.add(cuts.contains(candidate) ? next : candidate);
        }
        return cuts;
    }

    /** The minor units left over by an even split belong to no place. */
    private static List<Money> shuffled(List<Money> parts, RandomGenerator random) {
        var result = new ArrayList<>(parts);
        for (int i = result.size() - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = result.get(i);
            result.set(i, result.get(j));
            result.set(j, kept);
        }
        return result;
    }
}

package io.banyan.trade.pricing;

import io.banyan.trade.spi.StackingGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the combination of offers under which an order costs least, goods and delivery together. Exact: it looks at every
 * combination that the rules allow, except those that provably cannot cost less than one already found.
 *
 * <p>How it is bounded. Offers are added in the order in which they apply, so each node of the search is one combination and
 * each combination is one node. With at most one offer of each of the five {@link StackingGroup groups} and at most
 * {@value #MOST_OFFERS} offers there are at most (40/5 + 1)<sup>5</sup> = 59,049 combinations, plus one for each offer that
 * stands alone.
 *
 * <p>What is cut. An offer never takes off more than it would alone ({@link Candidate#most}), because what goods cost only
 * falls from stage to stage and {@link Worth} grows with it. Delivery is never cheaper on cheaper goods. So what is left, less
 * the most of every group still unused, and less the delivery that unused offers could save, is never above what any larger
 * combination costs. Of combinations that cost the same the one of fewer offers wins, then the one that expires first.
 */
final class BestCombination {

    /** Most offers compared. */
    static final int MOST_OFFERS = 40;

    private static final int GROUPS = StackingGroup.values().length;

    private final Situation situation;
    private final List<Candidate> candidates;
    private final long[][] goodsBound;
    private final long[][] deliveryBound;
    private Found best;
    private int examined;

    private BestCombination(Situation situation, List<Candidate> candidates) {
        this.situation = situation;
        this.candidates = candidates;
        this.goodsBound = bounds(candidates, false);
        this.deliveryBound = bounds(candidates, true);
        this.best = new Found(List.of(), situation.left().total() + situation.delivery(situation.left()));
    }

    /**
     * What was found.
     *
     * @param chosen in the order in which they apply
     * @param cost of the order with them, in minor units
     * @param examined how many combinations were looked at
     */
    record Result(List<Candidate> chosen, long cost, int examined) {}

    private record Found(List<Candidate> chosen, long cost) {

        private static final Comparator<Found> BETTER = Comparator.comparingLong(Found::cost)
                .thenComparingInt(found -> found.chosen().size())
                .thenComparing(Found::expiry, BestCombination::compare);

        List<Candidate> expiry() {
            return chosen.stream().sorted(Candidate.EXPIRES).toList();
        }
    }

    private static int compare(List<Candidate> one, List<Candidate> other) {
        for (int i = 0; i < one.size(); i++) {
            var first = Candidate.EXPIRES.compare(one.get(i), other.get(i));
            if (first != 0) {
                return first;
            }
        }
        return 0;
    }

    /** The best combination of at most {@link #MOST_OFFERS} offers that could each apply alone. */
    static Result of(Situation situation, List<Candidate> candidates) {
        if (candidates.size() > MOST_OFFERS) {
            throw new IllegalArgumentException(candidates.size() + " offers are too many to compare");
        }
        var together = candidates.stream()
                .filter(one -> !one.offer().exclusive())
                .sorted(Candidate.APPLIED)
                .toList();
        var search = new BestCombination(situation, together);
        candidates.stream().filter(one -> one.offer().exclusive()).forEach(search::alone);
        search.extend(new Node(situation.left(), 0, 0, 0, List.of()));
        return new Result(search.best.chosen(), search.best.cost(), search.examined);
    }

    /** The largest of each group from each place on. */
    private static long[][] bounds(List<Candidate> candidates, boolean delivery) {
        var bounds = new long[candidates.size() + 1][GROUPS];
        for (int i = candidates.size() - 1; i >= 0; i--) {
            bounds[i] = bounds[i + 1].clone();
            var one = candidates.get(i);
            if (one.delivery() == delivery) {
                var group = one.offer().group().number();
                bounds[i][group] = Math.max(bounds[i][group], one.most());
            }
        }
        return bounds;
    }

    /**
     * A combination.
     *
     * @param left of the goods
     * @param deliverySaved how much less than usual delivery costs
     * @param from the first candidate that may still be added
     * @param groups a bit for each group used
     */
    private record Node(Amounts left, long deliverySaved, int from, int groups, List<Candidate> chosen) {

        boolean uses(StackingGroup group) {
            return (groups & (1 << group.number())) != 0;
        }
    }

    private void alone(Candidate exclusive) {
        var node = with(new Node(situation.left(), 0, 0, 0, List.of()), exclusive, 0);
        if (node != null) {
            examined++;
            offer(node);
        }
    }

    private void extend(Node node) {
        examined++;
        offer(node);
        if (lowerBound(node) > best.cost()
                || (lowerBound(node) == best.cost()
                        && node.chosen().size() >= best.chosen().size())) {
            return;
        }
        for (int i = node.from(); i < candidates.size(); i++) {
            var next = candidates.get(i);
            if (!node.uses(next.offer().group())) {
                var larger = with(node, next, i + 1);
                if (larger != null) {
                    extend(larger);
                }
            }
        }
    }

    private @Nullable Node with(Node node, Candidate next, int from) {
        var left = node.left();
        var saved = node.deliverySaved();
        if (next.delivery()) {
            var worth = Worth.ofDelivery(
                    next.offer(), left.total(next.coverage()), Math.max(0, situation.delivery(left) - saved));
            if (worth == 0) {
                return null;
            }
            saved += worth;
        } else {
            left = situation.with(next, left);
            if (left == null) {
                return null;
            }
        }
        var chosen = new ArrayList<Candidate>(node.chosen().size() + 1);
        chosen.addAll(node.chosen());
        chosen.add(next);
        return new Node(
                left, saved, from, node.groups() | (1 << next.offer().group().number()), chosen);
    }

    private void offer(Node node) {
        var cost = node.left().total() + Math.max(0, situation.delivery(node.left()) - node.deliverySaved());
        if (cost > best.cost()) {
            return;
        }
        var found = new Found(node.chosen(), cost);
        if (Objects.compare(found, best, Found.BETTER) < 0) {
            best = found;
        }
    }

    private long lowerBound(Node node) {
        var goods = node.left().total();
        var delivery = situation.delivery(node.left()) - node.deliverySaved();
        for (var group : StackingGroup.values()) {
            if (!node.uses(group)) {
                goods -= goodsBound[node.from()][group.number()];
                delivery -= deliveryBound[node.from()][group.number()];
            }
        }
        return Math.max(0, goods) + Math.max(0, delivery);
    }
}

package io.banyan.engine.ranking.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.ranking.Interactions;
import io.banyan.engine.ranking.Popularity;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final long SEED = Long.getLong("banyan.seed", 20261122);

    /** Popularity ranks items 0, 1, 2, 3, 4 with 4, 3, 2, 1, 0 takers. */
    private final Interactions train =
            Interactions.of(5, 5, new int[] {0, 1, 2, 3, 0, 1, 2, 0, 1, 0}, new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2, 3});

    @Test
    void figuresAreThoseCountedByHand() {
        // user 3 knows 0 and is shown 1, 2, 3; user 4 knows nothing and is shown 0, 1, 2; user 2 knows 0, 1 and is
        // shown 2, 3, 4
        var test = Interactions.of(5, 5, new int[] {3, 3, 4, 4, 4, 4, 2}, new int[] {2, 4, 0, 2, 3, 4, 0});
        var evaluation = new Evaluator(new Split(train, test), 3).evaluate(Popularity.of(train), Progress.NONE);
        double log3 = Math.log(3) / Math.log(2);
        double second = 1 / log3;
        double third = 0.5;
        assertThat(evaluation.cutoff()).isEqualTo(3);
        assertThat(evaluation.users()).isEqualTo(3);
        assertThat(evaluation.precision()).isCloseTo((0 + 1.0 / 3 + 2.0 / 3) / 3, within(1e-12));
        assertThat(evaluation.recall()).isCloseTo((0 + 1.0 / 2 + 2.0 / 4) / 3, within(1e-12));
        assertThat(evaluation.ndcg())
                .isCloseTo((second / (1 + second) + (1 + third) / (1 + second + third)) / 3, within(1e-12));
        assertThat(evaluation.reciprocalRank()).isCloseTo((0 + 0.5 + 1) / 3, within(1e-12));
        assertThat(evaluation.hitRate()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(evaluation.coverage()).isEqualTo(1);
        double zeroOne = 3 / Math.sqrt(12);
        double zeroTwo = 2 / Math.sqrt(8);
        double oneTwo = 2 / Math.sqrt(6);
        double oneThree = 1 / Math.sqrt(3);
        double twoThree = 1 / Math.sqrt(2);
        assertThat(evaluation.diversity())
                .isCloseTo(
                        1
                                - ((oneTwo + oneThree + twoThree) / 3
                                                + (zeroOne + zeroTwo + oneTwo) / 3
                                                + (twoThree + 0 + 0) / 3)
                                        / 3,
                        within(1e-12));
        double[] bits = new double[5];
        for (int item = 0; item < 5; item++) {
            bits[item] = -Math.log((5.0 - item) / 6) / Math.log(2);
        }
        assertThat(evaluation.novelty())
                .isCloseTo(
                        (bits[1] + bits[2] + bits[3] + bits[0] + bits[1] + bits[2] + bits[2] + bits[3] + bits[4]) / 9,
                        within(1e-12));
    }

    @Test
    void perfectListsScoreOneAndEmptyListsNothing() {
        var test = Interactions.of(5, 5, new int[] {3, 3}, new int[] {1, 2});
        var evaluation = new Evaluator(new Split(train, test), 2).evaluate(Popularity.of(train), Progress.NONE);
        assertThat(evaluation.ndcg()).isEqualTo(1);
        assertThat(evaluation.recall()).isEqualTo(1);
        assertThat(evaluation.precision()).isEqualTo(1);
        var all = Interactions.of(1, 2, new int[] {0, 0}, new int[] {0, 1});
        var nothing = new Evaluator(new Split(all, all), 2).evaluate(Popularity.of(all), Progress.NONE);
        assertThat(nothing.ndcg()).isZero();
        assertThat(nothing.coverage()).isZero();
        assertThat(nothing.diversity()).isNaN();
        assertThat(nothing.novelty()).isNaN();
    }

    @Test
    void splitKeepsEveryPairOnce() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 500; round++) {
            int pairs = random.nextInt(0, 60);
            var interactions = Interactions.of(
                    8,
                    9,
                    random.ints(pairs, 0, 8).toArray(),
                    random.ints(pairs, 0, 9).toArray());
            double share = random.nextDouble();
            var split = Split.random(interactions, share, round);
            assertThat(split.test().size()).as("seed %d round %d", SEED, round).isEqualTo((int)
                    Math.round(share * interactions.size()));
            var both = pairs(split.train());
            both.addAll(pairs(split.test()));
            assertThat(both).as("seed %d round %d", SEED, round).isEqualTo(pairs(interactions));
            assertThat(split.train().size() + split.test().size()).isEqualTo(interactions.size());
        }
    }

    private static Set<Integer> pairs(Interactions interactions) {
        var pairs = new HashSet<Integer>();
        for (int user = 0; user < interactions.users(); user++) {
            var history = interactions.history(user);
            for (int at = 0; at < history.size(); at++) {
                pairs.add(user * interactions.items() + history.item(at));
            }
        }
        return pairs;
    }

    @Test
    void splitDependsOnItsSeedOnly() {
        var interactions = train;
        assertThat(pairs(Split.random(interactions, 0.5, 3).test()))
                .isEqualTo(pairs(Split.random(interactions, 0.5, 3).test()));
        var different = new HashSet<Set<Integer>>();
        for (int seed = 0; seed < 20; seed++) {
            different.add(pairs(Split.random(interactions, 0.5, seed).test()));
        }
        assertThat(different.size()).isGreaterThan(10);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.random(train, 1.1, 0))
                .withMessageContaining("share");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evaluator(new Split(train, train), 0))
                .withMessageContaining("cutoff");
        var others = Interactions.of(1, 1, new int[0], new int[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split(train, others))
                .withMessageContaining("test");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Evaluator(new Split(train, train), 1).evaluate(Popularity.of(others), Progress.NONE))
                .withMessageContaining("recommender");
    }
}

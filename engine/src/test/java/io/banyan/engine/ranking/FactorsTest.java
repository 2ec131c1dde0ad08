package io.banyan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FactorsTest {

    private static final long SEED = Long.getLong("banyan.seed", 20261122);

    private static ImplicitFactors.Options options(int rank, int epochs, double exponent) {
        return new ImplicitFactors.Options(rank, epochs, 2, 0.05, exponent, SEED);
    }

    /** The vector that solves the dense equations of Hu, Koren and Volinsky, with ties where there are some. */
    static double[] dense(
            FactorModel model, double[] strengths, ImplicitFactors.Options options, double pull, double[] near) {
        int rank = options.rank();
        var matrix = new double[rank][rank];
        var right = new double[rank];
        double observed = 0;
        for (int item = 0; item < strengths.length; item++) {
            var vector = model.itemFactors(item);
            double weight = 1 + options.confidence() * strengths[item];
            observed += strengths[item];
            for (int i = 0; i < rank; i++) {
                for (int j = 0; j < rank; j++) {
                    matrix[i][j] += weight * vector[i] * vector[j];
                }
                right[i] += strengths[item] > 0 ? weight * vector[i] : 0;
            }
        }
        double scale = options.confidence() * observed + strengths.length;
        for (int i = 0; i < rank; i++) {
            matrix[i][i] += options.regularization() * Math.pow(scale, options.exponent()) + pull;
            right[i] += near[i];
        }
        return Dense.solve(matrix, right);
    }

    @Test
    void userVectorsSolveTheDenseEquations() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 40; round++) {
            int items = random.nextInt(1, 150);
            var interactions = RandomInteractions.of(12, items, random.nextInt(1, 1_500), SEED + round);
            var options = options(random.nextInt(1, 20), 2, round % 2 == 0 ? 1 : random.nextDouble());
            var model =
                    ImplicitFactors.fit(interactions, options, Fitting.on(1)).factors();
            var strengths = RandomInteractions.dense(interactions);
            for (int user = 0; user < 12; user++) {
                if (interactions.history(user).size() == 0) {
                    assertThat(model.userFactors(user)).containsOnly(0);
                    continue;
                }
                var expected = dense(model, strengths[user], options, 0, new double[options.rank()]);
                for (int i = 0; i < expected.length; i++) {
                    assertThat((double) model.userFactors(user)[i])
                            .as("seed %d round %d", SEED, round)
                            .isCloseTo(expected[i], within(2e-3 * (1 + Math.abs(expected[i]))));
                }
            }
        }
    }

    @Test
    void everyEpochLowersTheLoss() {
        var interactions = RandomInteractions.of(40, 30, 300, SEED);
        double before = Double.POSITIVE_INFINITY;
        for (int epochs = 1; epochs <= 6; epochs++) {
            var options = options(5, epochs, 1);
            double loss = loss(
                    ImplicitFactors.fit(interactions, options, Fitting.on(1)).factors(), interactions, options);
            assertThat(loss).as("seed %d", SEED).isLessThan(before * (1 + 1e-6));
            before = loss;
        }
    }

    private static double loss(FactorModel model, Interactions interactions, ImplicitFactors.Options options) {
        var strengths = RandomInteractions.dense(interactions);
        var ofItems = new double[interactions.items()];
        double loss = 0;
        for (int user = 0; user < strengths.length; user++) {
            double observed = 0;
            for (int item = 0; item < ofItems.length; item++) {
                double strength = strengths[user][item];
                observed += strength;
                ofItems[item] += strength;
                double miss = (strength > 0 ? 1 : 0) - Dense.product(model.userFactors(user), model.itemFactors(item));
                loss += (1 + options.confidence() * strength) * miss * miss;
            }
            loss += options.regularization()
                    * (options.confidence() * observed + ofItems.length)
                    * Dense.product(model.userFactors(user), model.userFactors(user));
        }
        for (int item = 0; item < ofItems.length; item++) {
            loss += options.regularization()
                    * (options.confidence() * ofItems[item] + strengths.length)
                    * Dense.product(model.itemFactors(item), model.itemFactors(item));
        }
        return loss;
    }

    @Test
    void strangerWithTheSameHistoryIsServedAlike() {
        var interactions = RandomInteractions.of(50, 40, 500, SEED);
        var model = ImplicitFactors.fit(interactions, options(8, 3, 1), Fitting.on(2));
        for (int user = 0; user < 50; user++) {
            assertThat(model.top(interactions.history(user), 10)).isEqualTo(model.top(user, 10));
        }
    }

    @Test
    void topIsTheBestOfAllScores() {
        var interactions = RandomInteractions.of(50, 400, 2_000, SEED);
        var model = ImplicitFactors.fit(interactions, options(8, 3, 1), Fitting.on(2));
        var scores = new float[400];
        for (int user = 0; user < 50; user++) {
            model.score(user, scores);
            assertThat(model.top(user, 15)).isEqualTo(Selection.best(scores, 15, model.known(user), _ -> true));
        }
    }

    @Test
    void similarItemsAreThoseOfTheGreatestCosine() {
        var model = ImplicitFactors.fit(RandomInteractions.of(50, 40, 500, SEED), options(8, 3, 1), Fitting.on(1))
                .factors();
        for (int item = 0; item < 40; item++) {
            var similar = model.similar(item, 40);
            assertThat(similar.size()).isEqualTo(39);
            for (int rank = 0; rank < 39; rank++) {
                assertThat(similar.item(rank)).isNotEqualTo(item);
                var own = model.itemFactors(item);
                var other = model.itemFactors(similar.item(rank));
                double norms = Math.sqrt(Dense.product(own, own) * Dense.product(other, other));
                assertThat((double) similar.score(rank)).isCloseTo(Dense.product(own, other) / norms, within(1e-5));
                assertThat(rank == 0 || similar.score(rank) <= similar.score(rank - 1))
                        .isTrue();
            }
        }
    }

    @Test
    void modelIsWhatItsVectorsMakeIt() {
        var interactions = RandomInteractions.of(50, 40, 500, SEED);
        var model = ImplicitFactors.fit(interactions, options(8, 3, 1), Fitting.on(1))
                .factors();
        var users = new float[50][];
        var items = new float[40][];
        Arrays.setAll(users, model::userFactors);
        Arrays.setAll(items, model::itemFactors);
        var again = FactorModel.of(interactions, 8, users, items);
        assertThat(again.top(7, 10)).isEqualTo(model.top(7, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorModel.of(interactions, 7, users, items))
                .withMessageContaining("userFactors");
        items[3][2] = Float.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorModel.of(interactions, 8, users, items))
                .withMessageContaining("itemFactors");
    }

    @Test
    void threadsChangeNoBit() {
        var interactions = RandomInteractions.of(3_000, 700, 30_000, SEED);
        var trust = TrustGraph.of(3_000, new int[] {1, 2, 3}, new int[] {4, 5, 6});
        var one = ImplicitFactors.fit(interactions, options(20, 3, 1), Fitting.on(1))
                .factors();
        var socialOne = SocialFactors.fit(interactions, trust, 3, options(20, 3, 1), Fitting.on(1));
        for (int threads : new int[] {2, 5}) {
            var more = ImplicitFactors.fit(interactions, options(20, 3, 1), Fitting.on(threads))
                    .factors();
            assertThat(more.userVectors()).isEqualTo(one.userVectors());
            assertThat(more.itemVectors()).isEqualTo(one.itemVectors());
            var social = SocialFactors.fit(interactions, trust, 3, options(20, 3, 1), Fitting.on(threads));
            assertThat(social.userVectors()).isEqualTo(socialOne.userVectors());
        }
        assertThat(ImplicitFactors.fit(interactions, new ImplicitFactors.Options(20, 3, 2, 0.05, 1, 1), Fitting.on(1))
                        .factors()
                        .userVectors())
                .isNotEqualTo(one.userVectors());
    }

    @Test
    void progressRisesToTheTotal() {
        var steps = new ArrayList<long[]>();
        var interactions = RandomInteractions.of(3_000, 700, 30_000, SEED);
        ImplicitFactors.fit(
                interactions, options(4, 2, 1), new Fitting(2, (done, total) -> steps.add(new long[] {done, total})));
        for (int at = 1; at < steps.size(); at++) {
            assertThat(steps.get(at)[0]).isGreaterThanOrEqualTo(steps.get(at - 1)[0]);
            assertThat(steps.get(at)[1]).isEqualTo(steps.getFirst()[1]);
        }
        assertThat(steps.getLast()[0]).isEqualTo(steps.getLast()[1]);
        steps.clear();
        Ease.fit(
                interactions,
                new Ease.Options(10, 0),
                new Fitting(2, (done, total) -> steps.add(new long[] {done, total})));
        assertThat(steps.getLast()[0]).isEqualTo(steps.getLast()[1]);
    }

    @Test
    void listenerCancels() {
        var interactions = RandomInteractions.of(3_000, 700, 30_000, SEED);
        var fitting = new Fitting(3, (done, total) -> {
            if (done > total / 3) {
                throw new CancellationException("enough");
            }
        });
        assertThatThrownBy(() -> ImplicitFactors.fit(interactions, options(4, 9, 1), fitting))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertThatThrownBy(() -> Ease.fit(interactions, new Ease.Options(10, 0), fitting))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> ItemNeighbours.fit(interactions, ItemNeighbours.Options.standard(), fitting))
                .isInstanceOf(CancellationException.class);
        var pairwise = new PairwiseFactors.Options(4, 9, 0.05, 0.01, 0);
        assertThatThrownBy(() -> PairwiseFactors.fit(interactions, pairwise, fitting))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void pairwiseRanksWhatWasTakenUpFirstAndRepeatsItself() {
        // two tastes: even users take even items, odd users odd ones; every user lacks one of the twenty of their taste
        var users = new ArrayList<Integer>();
        var items = new ArrayList<Integer>();
        for (int user = 0; user < 60; user++) {
            for (int item = user % 2; item < 40; item += 2) {
                if (item != missing(user)) {
                    users.add(user);
                    items.add(item);
                }
            }
        }
        var interactions = Interactions.of(
                60,
                40,
                users.stream().mapToInt(Integer::intValue).toArray(),
                items.stream().mapToInt(Integer::intValue).toArray());
        var options = new PairwiseFactors.Options(8, 40, 0.1, 0.002, SEED);
        var model = PairwiseFactors.fit(interactions, options, Fitting.on(1));
        for (int user = 0; user < 60; user++) {
            assertThat(model.top(user, 1).item(0))
                    .as("seed %d user %d", SEED, user)
                    .isEqualTo(missing(user));
        }
        assertThat(PairwiseFactors.fit(interactions, options, Fitting.on(4)).userVectors())
                .isEqualTo(model.userVectors());
        assertThat(model.rank()).isEqualTo(9);
    }

    private static int missing(int user) {
        return user % 2 + 2 * (user / 2 % 20);
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImplicitFactors.Options(0, 1, 1, 1, 1, 0))
                .withMessageContaining("rank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImplicitFactors.Options(1, 0, 1, 1, 1, 0))
                .withMessageContaining("epochs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImplicitFactors.Options(1, 1, Double.NaN, 1, 1, 0))
                .withMessageContaining("confidence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImplicitFactors.Options(1, 1, 1, 0, 1, 0))
                .withMessageContaining("regularization");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImplicitFactors.Options(1, 1, 1, 1, -1, 0))
                .withMessageContaining("exponent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairwiseFactors.Options(1, 1, -1, 1, 0))
                .withMessageContaining("learningRate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairwiseFactors.Options(1, 1, 1, -1, 0))
                .withMessageContaining("regularization");
        var interactions = RandomInteractions.of(30, 20, 200, SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImplicitFactors.fit(
                        interactions, new ImplicitFactors.Options(64, 3, 1, 1e-30, 0, 0), Fitting.on(1)))
                .withMessageContaining("regularization");
    }
}

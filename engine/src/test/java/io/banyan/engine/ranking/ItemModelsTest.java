package io.banyan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ItemModelsTest {

    private static final long SEED = Long.getLong("banyan.seed", 20261122);

    private final Interactions tiny =
            Interactions.of(4, 4, new int[] {0, 0, 1, 1, 2, 2, 2}, new int[] {0, 1, 0, 1, 1, 2, 0});

    @Test
    void popularityCountsUsers() {
        var popularity = Popularity.of(tiny);
        assertThat(popularity.top(3, 10).items()).containsExactly(0, 1, 2, 3);
        assertThat(popularity.top(0, 10).items()).containsExactly(2, 3);
        assertThat(popularity.top(3, 1).score(0)).isEqualTo(3);
        assertThat(popularity.top(History.of(1), 2, item -> item != 0).items()).containsExactly(2, 3);
    }

    @Test
    void neighboursAreThoseOfTheDefinition() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 300; round++) {
            int users = random.nextInt(1, 12);
            int items = random.nextInt(1, 12);
            var interactions = RandomInteractions.of(users, items, random.nextInt(0, 60), SEED + round);
            var options = new ItemNeighbours.Options(
                    random.nextInt(1, 6), random.nextInt(3), random.nextDouble(), random.nextDouble(2));
            var expected = similarities(interactions, options);
            var model = ItemNeighbours.fit(interactions, options, Fitting.on(1 + round % 3));
            var history = interactions.history(random.nextInt(users));
            var scores = new double[items];
            for (int item = 0; item < items; item++) {
                var similar = model.similar(item, items);
                var sorted = Arrays.stream(expected[item])
                        .filter(each -> each > 0)
                        .sorted()
                        .toArray();
                assertThat(similar.size()).isEqualTo(Math.min(options.neighbours(), sorted.length));
                for (int rank = 0; rank < similar.size(); rank++) {
                    double similarity = expected[item][similar.item(rank)];
                    assertThat((double) similar.score(rank))
                            .as("seed %d round %d", SEED, round)
                            .isCloseTo(similarity, within(1e-5 * (1 + similarity)))
                            .isCloseTo(sorted[sorted.length - 1 - rank], within(1e-5 * (1 + similarity)));
                    for (int at = 0; at < history.size(); at++) {
                        scores[item] += history.item(at) == similar.item(rank) ? history.strength(at) * similarity : 0;
                    }
                }
            }
            var ours = new float[items];
            model.score(history, ours);
            for (int item = 0; item < items; item++) {
                assertThat((double) ours[item])
                        .as("seed %d round %d", SEED, round)
                        .isCloseTo(scores[item], within(1e-4 * (1 + scores[item])));
            }
        }
    }

    private static double[][] similarities(Interactions interactions, ItemNeighbours.Options options) {
        var dense = RandomInteractions.dense(interactions);
        int items = interactions.items();
        var together = new double[items][items];
        for (int user = 0; user < dense.length; user++) {
            double weight = Math.pow(interactions.history(user).size(), -options.discount());
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    if (dense[user][i] * dense[user][j] > 0) {
                        together[i][j] += weight * dense[user][i] * dense[user][j];
                    }
                }
            }
        }
        var similarities = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                if (i != j && together[i][j] > 0) {
                    similarities[i][j] = together[i][j]
                            / (Math.pow(together[i][i], 1 - options.asymmetry())
                                            * Math.pow(together[j][j], options.asymmetry())
                                    + options.shrinkage());
                }
            }
        }
        return similarities;
    }

    @Test
    void cosineOfTwoItemsIsThatOfTheBooks() {
        var model = ItemNeighbours.fit(tiny, new ItemNeighbours.Options(10, 0, 0.5, 0), Fitting.on(1));
        assertThat(model.similar(2, 1).item(0)).isZero();
        assertThat((double) model.similar(2, 1).score(0)).isCloseTo(1 / Math.sqrt(3), within(1e-7));
        assertThat(model.similar(3, 5).size()).isZero();
        assertThat(model.similar(0, 0).size()).isZero();
    }

    @Test
    void easeIsTheSolutionOfItsEquations() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 40; round++) {
            int items = random.nextInt(1, 30);
            var interactions =
                    RandomInteractions.of(random.nextInt(1, 40), items, random.nextInt(0, 200), SEED + round);
            var options = new Ease.Options(0.5 + 10 * random.nextDouble(), round % 2 * random.nextDouble());
            var inverse = Dense.inverse(gram(interactions, options));
            var model = Ease.fit(interactions, options, Fitting.on(1 + round % 3));
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    assertThat((double) model.weight(i, j))
                            .as("seed %d round %d", SEED, round)
                            .isCloseTo(i == j ? 0 : -inverse[i][j] / inverse[j][j], within(1e-5));
                }
            }
        }
    }

    private static double[][] gram(Interactions interactions, Ease.Options options) {
        var dense = RandomInteractions.dense(interactions);
        int items = interactions.items();
        var gram = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                gram[i][j] = i == j ? options.regularization() : 0;
                for (int user = 0; user < dense.length; user++) {
                    double weight =
                            Math.pow(Math.max(1, interactions.history(user).size()), -options.discount());
                    gram[i][j] += weight * dense[user][i] * dense[user][j];
                }
            }
        }
        return gram;
    }

    @Test
    void easeScoresWhatHistoryAddsUpTo() {
        var model = Ease.fit(RandomInteractions.of(60, 20, 400, SEED), new Ease.Options(5, 0), Fitting.on(1));
        var scores = new float[20];
        model.score(History.of(new int[] {3, 7}, new float[] {1, 2}), scores);
        assertThat((double) scores[5]).isCloseTo(model.weight(3, 5) + 2 * model.weight(7, 5), within(1e-6));
        var similar = model.similar(3, 20);
        assertThat(similar.size()).isEqualTo(19);
        assertThat(similar.score(0)).isEqualTo(model.weight(3, similar.item(0)));
    }

    @Test
    void refusesWhatItCannotScore() {
        var model = Popularity.of(tiny);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.score(History.of(4), new float[4]))
                .withMessageContaining("history");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.score(History.empty(), new float[3]))
                .withMessageContaining("scores");
        assertThatIllegalArgumentException().isThrownBy(() -> model.top(4, 1)).withMessageContaining("user");
        assertThatIllegalArgumentException().isThrownBy(() -> model.top(0, -1)).withMessageContaining("count");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ease.Options(Double.NaN, 0))
                .withMessageContaining("regularization");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ease.Options(1, -1))
                .withMessageContaining("discount");
        assertThatIllegalArgumentException().isThrownBy(() -> Fitting.on(0)).withMessageContaining("threads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemNeighbours.Options(0, 0, 0, 0))
                .withMessageContaining("neighbours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemNeighbours.Options(1, -1, 0, 0))
                .withMessageContaining("shrinkage");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemNeighbours.Options(1, 0, 1.5, 0))
                .withMessageContaining("asymmetry");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemNeighbours.Options(1, 0, 0, Double.NaN))
                .withMessageContaining("discount");
    }

    @Test
    void servesNobodyAndNothing() {
        var none = Interactions.of(0, 0, new int[0], new int[0]);
        assertThat(Popularity.of(none).top(History.empty(), 3).size()).isZero();
        assertThat(Ease.fit(none, new Ease.Options(1, 0), Fitting.on(2))
                        .top(History.empty(), 3)
                        .size())
                .isZero();
        assertThat(ItemNeighbours.fit(none, ItemNeighbours.Options.standard(), Fitting.on(2))
                        .top(History.empty(), 3)
                        .size())
                .isZero();
        var options = new ImplicitFactors.Options(4, 2, 1, 1, 1, 0);
        assertThat(ImplicitFactors.fit(none, options, Fitting.on(2))
                        .top(History.empty(), 3)
                        .size())
                .isZero();
        var pairwise = new PairwiseFactors.Options(4, 2, 1, 1, 0);
        assertThat(PairwiseFactors.fit(none, pairwise, Fitting.on(1)).items()).isZero();
    }
}

package io.banyan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InteractionsTest {

    private static final long SEED = Long.getLong("banyan.seed", 20261122);

    @Test
    void agreesWithSortedMapsOnRandomPairs() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            int users = random.nextInt(1, 8);
            int items = random.nextInt(1, 8);
            int pairs = random.nextInt(0, 40);
            var userOf = random.ints(pairs, 0, users).toArray();
            var itemOf = random.ints(pairs, 0, items).toArray();
            var strengths = new float[pairs];
            var model = new TreeMap<Integer, Map<Integer, Float>>();
            for (int pair = 0; pair < pairs; pair++) {
                strengths[pair] = random.nextInt(1, 5);
                model.computeIfAbsent(userOf[pair], _ -> new TreeMap<>())
                        .merge(itemOf[pair], strengths[pair], Float::sum);
            }
            var interactions = Interactions.of(users, items, userOf, itemOf, strengths);
            assertThat(asMaps(interactions)).as("seed %d round %d", SEED, round).isEqualTo(model);
            assertThat(asMaps(interactions.transposed().transposed()))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(model);
            assertThat(interactions.transposed().users()).isEqualTo(items);
        }
    }

    private static Map<Integer, Map<Integer, Float>> asMaps(Interactions interactions) {
        var maps = new TreeMap<Integer, Map<Integer, Float>>();
        for (int user = 0; user < interactions.users(); user++) {
            var history = interactions.history(user);
            for (int at = 0; at < history.size(); at++) {
                maps.computeIfAbsent(user, _ -> new TreeMap<>()).put(history.item(at), history.strength(at));
            }
        }
        return maps;
    }

    @Test
    void countsPairThatComesAgainOnceWithoutStrengths() {
        var interactions = Interactions.of(2, 3, new int[] {1, 1, 1}, new int[] {2, 0, 2});
        assertThat(interactions.size()).isEqualTo(2);
        assertThat(interactions.history(0).size()).isZero();
        assertThat(interactions.history(1).item(0)).isZero();
        assertThat(interactions.history(1).strength(1)).isEqualTo(1);
        assertThat(interactions.history(1).contains(2)).isTrue();
        assertThat(interactions.history(1).contains(1)).isFalse();
    }

    @Test
    void ordersHistoriesAndAddsUpTheirStrengths() {
        var history = History.of(new int[] {5, 2, 5}, new float[] {1, 2, 3});
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.item(0)).isEqualTo(2);
        assertThat(history.strength(1)).isEqualTo(4);
        assertThat(History.of(3, 1, 3).size()).isEqualTo(2);
        assertThat(History.empty().size()).isZero();
    }

    @Test
    void refusesWhatIsNoPair() {
        var one = new int[1];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interactions.of(1, 1, new int[] {1}, one))
                .withMessageContaining("userOfPair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interactions.of(1, 1, one, new int[] {-1}))
                .withMessageContaining("itemOfPair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interactions.of(1, 1, one, new int[2]))
                .withMessageContaining("itemOfPair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interactions.of(-1, 1, one, one))
                .withMessageContaining("users");
        for (float bad : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Interactions.of(1, 1, one, one, new float[] {bad}))
                    .withMessageContaining("strengths");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> History.of(one, new float[] {bad}))
                    .withMessageContaining("strengths");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> History.of(-1)).withMessageContaining("items");
    }
}

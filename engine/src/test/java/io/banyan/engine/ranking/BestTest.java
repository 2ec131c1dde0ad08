package io.banyan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.ranking.linear.FloatKernel;
import io.banyan.engine.ranking.linear.FloatKernels;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestTest {

    private static final long SEED = Long.getLong("banyan.seed", 20261122);

    @Test
    void selectsWhatSortingWouldPutFirst() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 5_000; round++) {
            int items = random.nextInt(0, 30);
            int count = random.nextInt(0, 12);
            var scores = new float[items];
            for (int item = 0; item < items; item++) {
                scores[item] = random.nextInt(-3, 4); // ties abound
            }
            var known = History.of(random.ints(random.nextInt(0, 5), 0, 30).toArray());
            int forbidden = random.nextInt(30);
            var expected = IntStream.range(0, items)
                    .filter(item -> !known.contains(item) && item != forbidden)
                    .boxed()
                    .sorted(Comparator.comparing((Integer item) -> -scores[item])
                            .thenComparing(item -> item))
                    .limit(count)
                    .mapToInt(Integer::intValue)
                    .toArray();
            var ranked = Selection.best(scores, count, known, item -> item != forbidden);
            assertThat(ranked.items()).as("seed %d round %d", SEED, round).isEqualTo(expected);
            for (int rank = 0; rank < ranked.size(); rank++) {
                assertThat(ranked.score(rank)).isEqualTo(scores[ranked.item(rank)]);
            }
        }
    }

    @Test
    void findsGreatestProductsAsLookingAtAllWould() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 60; round++) {
            int items = random.nextInt(1, 4_000);
            int width = FloatKernel.padded(random.nextInt(1, 40));
            boolean popular = random.nextBoolean();
            var vectors = new float[items * width];
            for (int at = 0; at < vectors.length; at++) {
                double length = popular ? 1.0 / (1 + at / width % 97) : 1;
                vectors[at] = round % 7 == 0 ? 0 : (float) (length * random.nextGaussian());
            }
            for (var kernel : new FloatKernel[] {FloatKernels.best(), FloatKernels.plain()}) {
                var products = new InnerProducts(vectors, items, width, kernel);
                for (int query = 0; query < 10; query++) {
                    var vector = new float[width];
                    for (int i = 0; i < width; i++) {
                        vector[i] = (float) random.nextGaussian();
                    }
                    var known = History.of(random.ints(20, 0, items).toArray());
                    int count = random.nextInt(1, 30);
                    var scores = new float[items];
                    for (int item = 0; item < items; item++) {
                        scores[item] = kernel.dot(vector, 0, vectors, item * width, width);
                    }
                    assertThat(products.best(vector, 0, count, known, item -> item % 3 != 0))
                            .as("seed %d round %d query %d", SEED, round, query)
                            .isEqualTo(Selection.best(scores, count, known, item -> item % 3 != 0));
                }
            }
        }
    }
}

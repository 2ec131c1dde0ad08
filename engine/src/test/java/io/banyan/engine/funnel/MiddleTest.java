package io.banyan.engine.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MiddleTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void isTheMiddleOfTheSortedNumbers() {
        var random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            int size = round < 20 ? 1 + round : 8_000 + random.nextInt(400) + 8_000 * random.nextInt(2);
            int most = 1 << 1 + random.nextInt(30);
            int[] numbers = random.ints(size, 0, random.nextBoolean() ? most : Integer.MAX_VALUE)
                    .toArray();
            numbers[random.nextInt(size)] = Integer.MAX_VALUE;
            double middle = Middle.of(IntArrayList.of(numbers));
            int[] sorted = numbers.clone();
            Arrays.sort(sorted);
            assertThat(middle)
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(((double) sorted[(size - 1) / 2] + sorted[size / 2]) / 2);
        }
    }
}

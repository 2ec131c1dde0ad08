package io.banyan.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class IndexedRandomTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void spreadsEvenlyOverIndexesKeysAndBits() {
        int draws = 1_000_000;
        for (long[] grid : new long[][] {{draws, 1}, {1, draws}, {1_000, 1_000}}) {
            int[] cells = new int[64];
            int[] ones = new int[64];
            for (int run = 0; run < grid[1]; run++) {
                long key = IndexedRandom.key(SEED, run);
                for (int index = 0; index < grid[0]; index++) {
                    long bits = IndexedRandom.bits(key, index);
                    cells[(int) (IndexedRandom.unit(bits) * 64)]++;
                    for (int bit = 0; bit < 64; bit++) {
                        ones[bit] += (int) (bits >>> bit & 1);
                    }
                }
            }
            // chi-square of 63 degrees lies beyond 137 once in a million
            double expected = draws / 64.0;
            double chiSquare = Arrays.stream(cells)
                    .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                    .sum();
            assertThat(chiSquare).as("seed %d", SEED).isLessThan(137);
            // 6 standard deviations
            int tolerance = (int) (6 * Math.sqrt(draws) / 2);
            for (int count : ones) {
                assertThat(count).as("seed %d", SEED).isCloseTo(draws / 2, within(tolerance));
            }
        }
    }

    @Test
    void drawsBelowTheBound() {
        assertThat(IndexedRandom.below(7, 0)).isZero();
        assertThat(IndexedRandom.below(7, -1)).isEqualTo(6);
        assertThat(IndexedRandom.below(Integer.MAX_VALUE, -1)).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(IndexedRandom.unit(-1)).isLessThan(1);
        assertThat(IndexedRandom.unit(0)).isZero();
    }

    @Test
    void aliasTableDrawsByWeight() {
        double[] weights = {0, 5, 1, 0, 3.5, .5, 0};
        var table = new AliasTable(weights);
        int draws = 400_000;
        int[] counts = new int[weights.length];
        for (int draw = 0; draw < draws; draw++) {
            counts[table.outcome(IndexedRandom.bits(SEED, draw))]++;
        }
        for (int outcome = 0; outcome < weights.length; outcome++) {
            double share = weights[outcome] / 10;
            double error = Math.sqrt(share * (1 - share) / draws);
            assertThat((double) counts[outcome] / draws)
                    .as("seed %d", SEED)
                    .isCloseTo(share, within(6 * error + 1e-12));
        }
    }

    @Test
    void aliasTableRefusesWhatIsNoWeight() {
        for (double[] weights : new double[][] {{}, {0, 0}, {1, -1}, {Double.NaN}, {Double.POSITIVE_INFINITY}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AliasTable(weights))
                    .withMessageContaining("weights");
        }
    }

    @Test
    void runsEachPieceOnceAndReportsInOrder() {
        for (int threads : new int[] {1, 2, 5}) {
            var times = new AtomicIntegerArray(1_000);
            List<Long> reports = new ArrayList<>();
            Progress progress = (done, total) -> {
                assertThat(total).isEqualTo(1_000);
                reports.add(done);
            };
            ParallelRuns.forEach(1_000, threads, progress, () -> times::incrementAndGet);
            for (int run = 0; run < 1_000; run++) {
                assertThat(times.get(run)).isEqualTo(1);
            }
            assertThat(reports).hasSize(1_000).isSorted().last().isEqualTo(1_000L);
        }
    }

    @Test
    void stopsWhenCancelled() {
        for (int threads : new int[] {1, 3}) {
            var times = new AtomicIntegerArray(1);
            Progress progress = (done, total) -> {
                if (done == 10) {
                    throw new CancellationException("enough");
                }
            };
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() ->
                            ParallelRuns.forEach(1_000_000, threads, progress, () -> run -> times.incrementAndGet(0)));
            assertThat(times.get(0)).isLessThan(1_000_000);
        }
    }
}

package io.banyan.engine.ranking.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SweptInverseTest {

    private static final long SEED = Long.getLong("banyan.seed", 20261122);

    /** The lower triangle of a random positive definite matrix. */
    private static double[][] random(int size, long seed) {
        var random = new SplittableRandom(seed);
        var root = new double[size][size];
        for (var row : root) {
            Arrays.setAll(row, _ -> random.nextGaussian());
        }
        var rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[SweptInverse.rowLength(i)];
            for (int j = 0; j <= i; j++) {
                rows[i][j] = i == j ? 1 : 0;
                for (int k = 0; k < size; k++) {
                    rows[i][j] += root[i][k] * root[j][k] / size;
                }
            }
        }
        return rows;
    }

    private static double[][] invert(double[][] matrix, DoubleKernel kernel) {
        var rows = new double[matrix.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = matrix[i].clone();
        }
        var inverse = new SweptInverse(rows, kernel);
        for (int block = 0; block < inverse.blocks(); block++) {
            inverse.sweep(block, (tasks, task) -> {
                for (int at = tasks - 1; at >= 0; at--) {
                    task.accept(at);
                }
            });
        }
        return rows;
    }

    @Test
    void matrixTimesItsInverseIsOne() {
        for (int size : new int[] {1, 2, 3, 4, 5, 63, 64, 65, 67, 128, 150, 201}) {
            var matrix = random(size, SEED + size);
            var inverse = invert(matrix, new VectorDoubleKernel());
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double sum = 0;
                    for (int k = 0; k < size; k++) {
                        sum -= matrix[Math.max(i, k)][Math.min(i, k)] * inverse[Math.max(k, j)][Math.min(k, j)];
                    }
                    assertThat(sum).as("seed %d size %d", SEED, size).isCloseTo(i == j ? 1 : 0, within(1e-10));
                }
            }
        }
    }

    @Test
    void kernelsAgreeToTheLastBit() {
        for (int size : new int[] {1, 7, 64, 100, 150}) {
            var matrix = random(size, SEED + size);
            var plain = invert(matrix, new PlainDoubleKernel());
            var vectors = invert(matrix, new VectorDoubleKernel());
            for (int i = 0; i < size; i++) {
                assertThat(Arrays.copyOf(plain[i], i + 1))
                        .as("seed %d size %d", SEED, size)
                        .isEqualTo(Arrays.copyOf(vectors[i], i + 1));
            }
        }
    }

    @Test
    void refusesWhatIsNotPositiveDefinite() {
        var matrix = random(70, SEED);
        matrix[66][66] = -1;
        assertThatThrownBy(() -> invert(matrix, new VectorDoubleKernel()))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("row 66");
    }
}

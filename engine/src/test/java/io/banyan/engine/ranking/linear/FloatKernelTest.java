package io.banyan.engine.ranking.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FloatKernelTest {

    private static final long SEED = Long.getLong("banyan.seed", 20261122);

    private final FloatKernel plain = new PlainFloatKernel();
    private final FloatKernel vectors = new VectorFloatKernel();
    private final SplittableRandom random = new SplittableRandom(SEED);

    private float[] numbers(int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    @Test
    void isTheVectorKernelWhereTheTestsRun() {
        assertThat(FloatKernels.best()).isInstanceOf(VectorFloatKernel.class);
    }

    @Test
    void kernelsAddUpTheSameGram() {
        for (int width = 16; width <= 144; width += 16) {
            for (int rows : new int[] {0, 1, 3, 4, 5, 96}) {
                var panel = numbers(7 + rows * width);
                var ours = numbers(width * width);
                var theirs = ours.clone();
                var before = ours.clone();
                plain.addGram(panel, 7, rows, width, ours);
                vectors.addGram(panel, 7, rows, width, theirs);
                for (int i = 0; i < width; i++) {
                    for (int j = i; j < width; j++) {
                        double sum = before[i * width + j];
                        for (int row = 0; row < rows; row++) {
                            sum += (double) panel[7 + row * width + i] * panel[7 + row * width + j];
                        }
                        assertThat(ours[i * width + j]).as("seed %d", SEED).isEqualTo(theirs[i * width + j]);
                        assertThat((double) ours[i * width + j])
                                .as("seed %d", SEED)
                                .isCloseTo(sum, within(1e-4));
                    }
                }
            }
        }
    }

    @Test
    void kernelsSolveAlikeAndRight() {
        for (int width = 16; width <= 144; width += 16) {
            var matrix = new float[width * width];
            plain.addGram(numbers(2 * width * width), 0, 2 * width, width, matrix);
            for (int i = 0; i < width; i++) {
                matrix[i * width + i] += width;
            }
            var right = numbers(width);
            var ours = right.clone();
            var theirs = right.clone();
            assertThat(plain.solve(matrix.clone(), width, ours)).isTrue();
            assertThat(vectors.solve(matrix.clone(), width, theirs)).isTrue();
            assertThat(ours).as("seed %d width %d", SEED, width).isEqualTo(theirs);
            for (int i = 0; i < width; i++) {
                double sum = 0;
                for (int j = 0; j < width; j++) {
                    sum += (double) matrix[Math.min(i, j) * width + Math.max(i, j)] * ours[j];
                }
                assertThat(sum).as("seed %d width %d", SEED, width).isCloseTo(right[i], within(2e-4));
            }
        }
    }

    @Test
    void kernelsSayWhenThereIsNoUniqueSolution() {
        var matrix = new float[32 * 32];
        matrix[0] = -1;
        assertThat(plain.solve(matrix.clone(), 32, new float[32])).isFalse();
        assertThat(vectors.solve(matrix.clone(), 32, new float[32])).isFalse();
        matrix[0] = Float.NaN;
        assertThat(plain.solve(matrix.clone(), 32, new float[32])).isFalse();
        assertThat(vectors.solve(matrix.clone(), 32, new float[32])).isFalse();
    }

    @Test
    void kernelsAddAndMultiplyRowsAlike() {
        for (int length = 0; length <= 70; length++) {
            var source = numbers(length + 3);
            var ours = numbers(length + 5);
            var theirs = ours.clone();
            float factor = (float) random.nextGaussian();
            plain.addScaled(factor, source, 3, ours, 5, length);
            vectors.addScaled(factor, source, 3, theirs, 5, length);
            assertThat(ours).as("seed %d length %d", SEED, length).isEqualTo(theirs);
            plain.scale(factor, source, 3, ours, 5, length);
            vectors.scale(factor, source, 3, theirs, 5, length);
            assertThat(ours).as("seed %d length %d", SEED, length).isEqualTo(theirs);
            if (length > 0) {
                assertThat(ours[5]).isEqualTo(factor * source[3]);
            }
        }
    }

    @Test
    void kernelsMultiplyAlike() {
        for (int length = 0; length <= 160; length += 16) {
            var left = numbers(length + 2);
            var right = numbers(length + 9);
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += (double) left[2 + i] * right[9 + i];
            }
            float product = plain.dot(left, 2, right, 9, length);
            assertThat(product).as("seed %d length %d", SEED, length).isEqualTo(vectors.dot(left, 2, right, 9, length));
            assertThat((double) product).as("seed %d length %d", SEED, length).isCloseTo(sum, within(1e-4));
        }
    }

    @Test
    void kernelsAddColumnsOfBytesAlike() {
        int length = 64;
        var columns = new byte[3 + 4 * length];
        random.nextBytes(columns);
        var factors = numbers(6);
        var ours = numbers(length);
        var theirs = ours.clone();
        double expected = ours[10];
        for (int column = 0; column < 4; column++) {
            expected += (double) factors[2 + column] * columns[3 + column * length + 10];
        }
        plain.addFourScaled(factors, 2, columns, 3, length, ours);
        vectors.addFourScaled(factors, 2, columns, 3, length, theirs);
        assertThat(ours).as("seed %d", SEED).isEqualTo(theirs);
        assertThat((double) ours[10]).as("seed %d", SEED).isCloseTo(expected, within(1e-3));
    }
}

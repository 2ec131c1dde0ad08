package io.banyan.engine.ranking;

import io.banyan.engine.ranking.linear.FloatKernel;
import io.banyan.engine.ranking.linear.FloatKernels;
import java.util.Arrays;

/**
 * One half of the alternation: the vectors of one side stand still, and those of the other are solved for, each by itself. Almost all work
 * is the sum of yyᵀ over what a row took up; rows are first copied together, because the copy is read once for every tile of that sum.
 */
final class LeastSquares {

    /** Rows copied together at a time: 24 KiB at rank 64, within the first cache. */
    private static final int PANEL = 96;

    /** Rows read ahead at a time. */
    private static final int AHEAD = 16;

    /** Vectors summed by one task; the same whatever the threads, so that sums round alike. */
    private static final int GRAM_ROWS = 8192;

    private final FloatKernel kernel = FloatKernels.best();
    private final float[] fixed;
    private final int count;
    private final int width;
    private final ImplicitFactors.Options options;
    private final float[] gram;

    /**
     * @param fixed the vectors that stand still, padded
     * @param count how many they are
     */
    LeastSquares(float[] fixed, int count, ImplicitFactors.Options options, Workers workers) {
        this.fixed = fixed;
        this.count = count;
        this.width = FloatKernel.padded(options.rank());
        this.options = options;
        this.gram = gram(workers);
    }

    static int gramTasks(int count) {
        return Math.ceilDiv(count, GRAM_ROWS);
    }

    private float[] gram(Workers workers) {
        var parts = new float[gramTasks(count)][];
        workers.run(parts.length, part -> {
            var sum = new float[width * width];
            int end = Math.min(count, (part + 1) * GRAM_ROWS);
            for (int row = part * GRAM_ROWS; row < end; row += PANEL) {
                kernel.addGram(fixed, row * width, Math.min(PANEL, end - row), width, sum);
            }
            parts[part] = sum;
        });
        var total = new double[width * width];
        for (var part : parts) {
            for (int at = 0; at < total.length; at++) {
                total[at] += part[at];
            }
        }
        var gram = new float[total.length];
        for (int at = 0; at < gram.length; at++) {
            gram[at] = (float) total[at];
        }
        return gram;
    }

    /** Solves for rows one after another, in arrays of its own. */
    final class Solver {

        private final float[] matrix = new float[width * width];
        private final float[] panel = new float[PANEL * width];
        private final float[] vector = new float[width];
        private double strengthSum;

        /** Kept so that the reading is not optimised away. */
        float touched;

        /**
         * @param pull weight of the wish to be near others, 0 without it
         * @param near Σ of weight × vector of those others
         * @param target where the vector goes
         */
        void solve(History history, double pull, float[] near, float[] target, int at) {
            if (history.size() == 0 && pull == 0) {
                Arrays.fill(target, at, at + width, 0);
                return;
            }
            System.arraycopy(gram, 0, matrix, 0, matrix.length);
            System.arraycopy(near, 0, vector, 0, width);
            add(history);
            double scale = options.confidence() * strengthSum + count;
            float diagonal = (float) (options.regularization() * Math.pow(scale, options.exponent()) + pull);
            for (int i = 0; i < width; i++) {
                matrix[i * width + i] += diagonal;
            }
            if (!kernel.solve(matrix, width, vector)) {
                throw new IllegalArgumentException(
                        "regularization is too weak for these interactions: a system of equations has no unique solution");
            }
            System.arraycopy(vector, 0, target, at, width);
        }

        /**
         * Reads one number of each cache line of rows to come. They stand anywhere in memory; read in so few instructions, the processor waits
         * for all of them at once instead of one after another.
         */
        private float touch(History history, int from, int to) {
            float sum = 0;
            for (int position = from; position < to; position++) {
                int row = history.item(position) * width;
                for (int i = 0; i < width; i += FloatKernel.LANES) {
                    sum += fixed[row + i];
                }
            }
            return sum;
        }

        private void add(History history) {
            strengthSum = 0;
            for (int from = 0; from < history.size(); from += PANEL) {
                int rows = Math.min(PANEL, history.size() - from);
                for (int row = 0; row < rows; row++) {
                    if (row % AHEAD == 0) {
                        touched = touch(history, from + row, from + Math.min(rows, row + AHEAD));
                    }
                    float weight = (float) (options.confidence() * history.strength(from + row));
                    int source = history.item(from + row) * width;
                    strengthSum += history.strength(from + row);
                    kernel.scale((float) Math.sqrt(weight), fixed, source, panel, row * width, width);
                    kernel.addScaled(1 + weight, fixed, source, vector, 0, width);
                }
                kernel.addGram(panel, 0, rows, width, matrix);
            }
        }
    }
}

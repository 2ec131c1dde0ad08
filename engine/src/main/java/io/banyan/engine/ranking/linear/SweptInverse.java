package io.banyan.engine.ranking.linear;

import java.util.function.IntConsumer;

/**
 * The inverse of a symmetric positive definite matrix in place, by sweeping blocks of pivots (Gauss and Jordan; Goodnight, <i>A tutorial on
 * the SWEEP operator</i>, The American Statistician 33(3), 1979). Half the products of a general inverse, as many as by Cholesky's way, and
 * all but a sliver of them in one update of long rows. Without exchange of pivots, which positive definite matrices do not need.
 *
 * <p>Rows hold the lower triangle: row i is {@link #rowLength} long, of which the first i + 1 count.
 */
public final class SweptInverse {

    /** Pivots swept together. */
    public static final int BLOCK = 64;

    private static final int GROUP = 4;

    private final double[][] rows;
    private final int size;
    private final DoubleKernel kernel;
    private final double[] columns;
    private final double[] pivots = new double[BLOCK * BLOCK];
    private final double[][] factors;
    private int from;
    private int depth;

    /** @param rows the matrix, replaced by its inverse */
    public SweptInverse(double[][] rows) {
        this(rows, DoubleKernels.best());
    }

    SweptInverse(double[][] rows, DoubleKernel kernel) {
        this.rows = rows;
        this.size = rows.length;
        this.kernel = kernel;
        this.columns = new double[BLOCK * stride()];
        this.factors = new double[groups()][];
    }

    /** How long a row must be: a whole number of vectors, the same for rows updated together. */
    public static int rowLength(int row) {
        return Math.ceilDiv((row / GROUP + 1) * GROUP, DoubleKernel.LANES) * DoubleKernel.LANES;
    }

    private int stride() {
        return rowLength(size);
    }

    private int groups() {
        return Math.ceilDiv(size, GROUP);
    }

    /** Blocks of pivots to sweep. */
    public int blocks() {
        return Math.ceilDiv(size, BLOCK);
    }

    /** Runs so many tasks, each once, in any order, by any threads, and returns when all are over. */
    @FunctionalInterface
    public interface Runner {
        void run(int tasks, IntConsumer task);
    }

    /** Tasks that {@link #sweep} hands to its runner. */
    public int tasksOfSweep() {
        return Math.ceilDiv(groups(), GROUPS_OF_TASK);
    }

    private static final int GROUPS_OF_TASK = 8;

    /**
     * Sweeps one block; to be called for the blocks 0, 1, … in turn. After the last the rows hold the inverse, negative.
     *
     * @throws ArithmeticException if the matrix is not positive definite as far as rounding can tell
     */
    public void sweep(int block, Runner runner) {
        from = block * BLOCK;
        depth = Math.min(BLOCK, size - from);
        copyColumns();
        invertPivots();
        // long rows first: they are most of the work
        runner.run(tasksOfSweep(), task -> {
            int last = groups() - task * GROUPS_OF_TASK;
            for (int group = last - 1; group >= Math.max(0, last - GROUPS_OF_TASK); group--) {
                update(group);
            }
        });
        writeBack();
    }

    /** columns[p][j] = A[j][from + p]. */
    private void copyColumns() {
        int stride = stride();
        for (int p = 0; p < depth; p++) {
            var pivotRow = rows[from + p];
            System.arraycopy(pivotRow, 0, columns, p * stride, from + p + 1);
        }
        for (int j = from; j < size; j++) {
            for (int p = 0; p < Math.min(depth, j - from); p++) {
                columns[p * stride + j] = rows[j][from + p];
            }
        }
    }

    /** pivots = inverse of the block on the diagonal, in full, by sweeping one pivot after another. */
    private void invertPivots() {
        for (int i = 0; i < depth; i++) {
            for (int j = 0; j < depth; j++) {
                pivots[i * BLOCK + j] = columns[i * stride() + from + j];
            }
        }
        for (int pivot = 0; pivot < depth; pivot++) {
            double value = pivots[pivot * BLOCK + pivot];
            if (!(value > 0)) {
                throw new ArithmeticException("the matrix is not positive definite at row " + (from + pivot));
            }
            for (int i = 0; i < depth; i++) {
                double factor = pivots[i * BLOCK + pivot] / value;
                for (int j = 0; i != pivot && j < depth; j++) {
                    if (j != pivot) {
                        pivots[i * BLOCK + j] -= factor * pivots[pivot * BLOCK + j];
                    }
                }
            }
            for (int i = 0; i < depth; i++) {
                pivots[i * BLOCK + pivot] /= value;
                pivots[pivot * BLOCK + i] = pivots[i * BLOCK + pivot];
            }
            pivots[pivot * BLOCK + pivot] = -1 / value;
        }
        for (int i = 0; i < depth; i++) {
            for (int j = 0; j < depth; j++) {
                pivots[i * BLOCK + j] = -pivots[i * BLOCK + j];
            }
        }
    }

    /** Of the rows of a group, A −= V Wᵀ, where W are the pivot columns and V = W × inverse of the pivots. */
    private void update(int group) {
        var multiples = new double[GROUP * BLOCK];
        int first = group * GROUP;
        int count = Math.min(GROUP, size - first);
        for (int r = 0; r < count; r++) {
            for (int q = 0; q < depth; q++) {
                double entry = columns[q * stride() + first + r];
                for (int p = 0; p < depth; p++) {
                    multiples[r * BLOCK + p] = Math.fma(entry, pivots[q * BLOCK + p], multiples[r * BLOCK + p]);
                }
            }
        }
        factors[group] = multiples;
        boolean swept = first + count > from && first < from + depth;
        if (!swept) {
            var last = rows[first + count - 1];
            kernel.subtractProducts(
                    multiples,
                    BLOCK,
                    depth,
                    columns,
                    stride(),
                    rows[first],
                    count > 1 ? rows[first + 1] : last.clone(),
                    count > 2 ? rows[first + 2] : last.clone(),
                    count > 3 ? rows[first + 3] : last.clone(),
                    rowLength(first));
        }
    }

    /** The swept columns become V, the block of pivots its negative inverse. */
    private void writeBack() {
        for (int i = 0; i < from; i++) {
            for (int p = 0; p < depth; p++) {
                rows[from + p][i] = factors[i / GROUP][i % GROUP * BLOCK + p];
            }
        }
        for (int i = from + depth; i < size; i++) {
            System.arraycopy(factors[i / GROUP], i % GROUP * BLOCK, rows[i], from, depth);
        }
        for (int p = 0; p < depth; p++) {
            for (int q = 0; q <= p; q++) {
                rows[from + p][from + q] = -pivots[p * BLOCK + q];
            }
        }
    }
}

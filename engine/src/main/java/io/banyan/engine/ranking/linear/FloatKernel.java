package io.banyan.engine.ranking.linear;

/**
 * The inner loops of ranking over rows of floats. Every row is {@code width} long, a multiple of {@link #LANES}, padded with zeros.
 * All implementations add and multiply in the same order and round the same way (fused multiply-add), so that they agree to the last bit.
 */
public interface FloatKernel {

    /** Rows are padded to multiples of this. */
    int LANES = 16;

    /** The least multiple of {@link #LANES} that holds so many. */
    static int padded(int length) {
        return Math.ceilDiv(length, LANES) * LANES;
    }

    /**
     * Adds PᵀP to a symmetric matrix, of which the upper triangle counts and the lower is left undefined.
     *
     * @param panel holds P, row by row, from {@code at}
     * @param matrix width × width, row by row
     */
    void addGram(float[] panel, int at, int rows, int width, float[] matrix);

    /**
     * Solves A x = b for a positive definite A by its Cholesky factor.
     *
     * @param matrix A, width × width, upper triangle; holds the factor U of A = UᵀU afterwards
     * @param vector b; holds x afterwards
     * @return whether A was positive definite as far as rounding can tell; if not, the outcome means nothing
     */
    boolean solve(float[] matrix, int width, float[] vector);

    /** target += factor × source. */
    void addScaled(float factor, float[] source, int sourceAt, float[] target, int targetAt, int length);

    /** target = factor × source. */
    void scale(float factor, float[] source, int sourceAt, float[] target, int targetAt, int length);

    /** Sum of products. */
    float dot(float[] left, int leftAt, float[] right, int rightAt, int length);

    /** sums[i] += Σ over the four c of factors[c] × columns[at + c × length + i]. */
    void addFourScaled(float[] factors, int factorsAt, byte[] columns, int at, int length, float[] sums);
}

package io.banyan.engine.ranking.linear;

/** The inner loop of the dense inverse. All implementations agree to the last bit. */
interface DoubleKernel {

    /** Rows are padded to multiples of this. */
    int LANES = 8;

    /**
     * Of four rows r, row[j] −= Σ over p below depth of factors[r × factorStride + p] × columns[p × stride + j], p ascending, for every j
     * below length.
     *
     * @param length a multiple of {@link #LANES}
     */
    void subtractProducts(
            double[] factors,
            int factorStride,
            int depth,
            double[] columns,
            int stride,
            double[] row0,
            double[] row1,
            double[] row2,
            double[] row3,
            int length);
}

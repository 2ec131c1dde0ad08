package io.banyan.engine.ranking.linear;

/** Plain loops: runs everywhere. */
final class PlainDoubleKernel implements DoubleKernel {

    /** Columns worked on at a time, so that their part of all pivots stays in the second cache. */
    private static final int STRIP = 512;

    @Override
    public void subtractProducts(
            double[] factors,
            int factorStride,
            int depth,
            double[] columns,
            int stride,
            double[] row0,
            double[] row1,
            double[] row2,
            double[] row3,
            int length) {
        for (int begin = 0; begin < length; begin += STRIP) {
            int end = Math.min(length, begin + STRIP);
            for (int p = 0; p < depth; p++) {
                double f0 = -factors[p];
                double f1 = -factors[factorStride + p];
                double f2 = -factors[2 * factorStride + p];
                double f3 = -factors[3 * factorStride + p];
                int column = p * stride;
                for (int j = begin; j < end; j++) {
                    double value = columns[column + j];
                    row0[j] = Math.fma(f0, value, row0[j]);
                    row1[j] = Math.fma(f1, value, row1[j]);
                    row2[j] = Math.fma(f2, value, row2[j]);
                    row3[j] = Math.fma(f3, value, row3[j]);
                }
            }
        }
    }
}

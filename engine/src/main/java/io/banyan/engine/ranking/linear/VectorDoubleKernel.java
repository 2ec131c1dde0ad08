package io.banyan.engine.ranking.linear;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vector API: four rows by two vectors stay in registers while all pivots pass by. */
final class VectorDoubleKernel implements DoubleKernel {

    private static final VectorSpecies<Double> DOUBLES =
            DoubleVector.SPECIES_PREFERRED.length() > LANES ? DoubleVector.SPECIES_512 : DoubleVector.SPECIES_PREFERRED;

    private static final int WIDE = DOUBLES.length();

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
        int j = 0;
        for (; j + 2 * WIDE <= length; j += 2 * WIDE) {
            pair(factors, factorStride, depth, columns, stride, row0, row1, row2, row3, j);
        }
        for (; j < length; j += WIDE) {
            single(factors, factorStride, depth, columns, stride, row0, row1, row2, row3, j);
        }
    }

    private static void pair(
            double[] factors,
            int factorStride,
            int depth,
            double[] columns,
            int stride,
            double[] row0,
            double[] row1,
            double[] row2,
            double[] row3,
            int j) {
        var s00 = DoubleVector.fromArray(DOUBLES, row0, j);
        var s01 = DoubleVector.fromArray(DOUBLES, row0, j + WIDE);
        var s10 = DoubleVector.fromArray(DOUBLES, row1, j);
        var s11 = DoubleVector.fromArray(DOUBLES, row1, j + WIDE);
        var s20 = DoubleVector.fromArray(DOUBLES, row2, j);
        var s21 = DoubleVector.fromArray(DOUBLES, row2, j + WIDE);
        var s30 = DoubleVector.fromArray(DOUBLES, row3, j);
        var s31 = DoubleVector.fromArray(DOUBLES, row3, j + WIDE);
        for (int p = 0, column = j; p < depth; p++, column += stride) {
            var v0 = DoubleVector.fromArray(DOUBLES, columns, column);
            var v1 = DoubleVector.fromArray(DOUBLES, columns, column + WIDE);
            var f0 = DoubleVector.broadcast(DOUBLES, -factors[p]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
            var f1 = DoubleVector.broadcast(DOUBLES, -factors[factorStride + p]);
            s10 = v0.fma(f1, s10);
            s11 = v1.fma(f1, s11);
            var f2 = DoubleVector.broadcast(DOUBLES, -factors[2 * factorStride + p]);
            s20 = v0.fma(f2, s20);
            s21 = v1.fma(f2, s21);
            var f3 = DoubleVector.broadcast(DOUBLES, -factors[3 * factorStride + p]);
            s30 = v0.fma(f3, s30);
            s31 = v1.fma(f3, s31);
        }
        s00.intoArray(row0, j);
        s01.intoArray(row0, j + WIDE);
        s10.intoArray(row1, j);
        s11.intoArray(row1, j + WIDE);
        s20.intoArray(row2, j);
        s21.intoArray(row2, j + WIDE);
        s30.intoArray(row3, j);
        s31.intoArray(row3, j + WIDE);
    }

    private static void single(
            double[] factors,
            int factorStride,
            int depth,
            double[] columns,
            int stride,
            double[] row0,
            double[] row1,
            double[] row2,
            double[] row3,
            int j) {
        var s00 = DoubleVector.fromArray(DOUBLES, row0, j);
        var s10 = DoubleVector.fromArray(DOUBLES, row1, j);
        var s20 = DoubleVector.fromArray(DOUBLES, row2, j);
        var s30 = DoubleVector.fromArray(DOUBLES, row3, j);
        for (int p = 0, column = j; p < depth; p++, column += stride) {
            var v0 = DoubleVector.fromArray(DOUBLES, columns, column);
            var f0 = DoubleVector.broadcast(DOUBLES, -factors[p]);
            s00 = v0.fma(f0, s00);
            var f1 = DoubleVector.broadcast(DOUBLES, -factors[factorStride + p]);
            s10 = v0.fma(f1, s10);
            var f2 = DoubleVector.broadcast(DOUBLES, -factors[2 * factorStride + p]);
            s20 = v0.fma(f2, s20);
            var f3 = DoubleVector.broadcast(DOUBLES, -factors[3 * factorStride + p]);
            s30 = v0.fma(f3, s30);
        }
        s00.intoArray(row0, j);
        s10.intoArray(row1, j);
        s20.intoArray(row2, j);
        s30.intoArray(row3, j);
    }
}

package io.banyan.engine.ranking.linear;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of matrix += sign × PᵀP at row {@code i} and column {@code j}. Written out line by line because the sums stay in registers only as
 * local variables; an array of vectors would be stored and loaded at every row.
 */
final class Tiles {

    /** A constant: handed over as an argument it would keep the compiler from knowing what vectors these are. */
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED.length() > FloatKernel.LANES
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    private Tiles() {}

    /** Four rows by two vectors. */
    static void fourByTwo(float[] panel, int at, int rows, int width, float[] matrix, int i, int j, float sign) {
        int wide = FLOATS.length();
        int r0 = i * width + j;
        int r1 = r0 + width;
        int r2 = r1 + width;
        int r3 = r2 + width;
        var s00 = FloatVector.fromArray(FLOATS, matrix, r0);
        var s01 = FloatVector.fromArray(FLOATS, matrix, r0 + wide);
        var s10 = FloatVector.fromArray(FLOATS, matrix, r1);
        var s11 = FloatVector.fromArray(FLOATS, matrix, r1 + wide);
        var s20 = FloatVector.fromArray(FLOATS, matrix, r2);
        var s21 = FloatVector.fromArray(FLOATS, matrix, r2 + wide);
        var s30 = FloatVector.fromArray(FLOATS, matrix, r3);
        var s31 = FloatVector.fromArray(FLOATS, matrix, r3 + wide);
        for (int row = 0, p = at; row < rows; row++, p += width) {
            var v0 = FloatVector.fromArray(FLOATS, panel, p + j);
            var v1 = FloatVector.fromArray(FLOATS, panel, p + j + wide);
            var f0 = FloatVector.broadcast(FLOATS, sign * panel[p + i]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
            var f1 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 1]);
            s10 = v0.fma(f1, s10);
            s11 = v1.fma(f1, s11);
            var f2 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 2]);
            s20 = v0.fma(f2, s20);
            s21 = v1.fma(f2, s21);
            var f3 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 3]);
            s30 = v0.fma(f3, s30);
            s31 = v1.fma(f3, s31);
        }
        s00.intoArray(matrix, r0);
        s01.intoArray(matrix, r0 + wide);
        s10.intoArray(matrix, r1);
        s11.intoArray(matrix, r1 + wide);
        s20.intoArray(matrix, r2);
        s21.intoArray(matrix, r2 + wide);
        s30.intoArray(matrix, r3);
        s31.intoArray(matrix, r3 + wide);
    }

    /** Eight rows by one vector. */
    static void eightByOne(float[] panel, int at, int rows, int width, float[] matrix, int i, int j, float sign) {
        int r0 = i * width + j;
        int r1 = r0 + width;
        int r2 = r1 + width;
        int r3 = r2 + width;
        int r4 = r3 + width;
        int r5 = r4 + width;
        int r6 = r5 + width;
        int r7 = r6 + width;
        var s00 = FloatVector.fromArray(FLOATS, matrix, r0);
        var s10 = FloatVector.fromArray(FLOATS, matrix, r1);
        var s20 = FloatVector.fromArray(FLOATS, matrix, r2);
        var s30 = FloatVector.fromArray(FLOATS, matrix, r3);
        var s40 = FloatVector.fromArray(FLOATS, matrix, r4);
        var s50 = FloatVector.fromArray(FLOATS, matrix, r5);
        var s60 = FloatVector.fromArray(FLOATS, matrix, r6);
        var s70 = FloatVector.fromArray(FLOATS, matrix, r7);
        for (int row = 0, p = at; row < rows; row++, p += width) {
            var v0 = FloatVector.fromArray(FLOATS, panel, p + j);
            var f0 = FloatVector.broadcast(FLOATS, sign * panel[p + i]);
            s00 = v0.fma(f0, s00);
            var f1 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 1]);
            s10 = v0.fma(f1, s10);
            var f2 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 2]);
            s20 = v0.fma(f2, s20);
            var f3 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 3]);
            s30 = v0.fma(f3, s30);
            var f4 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 4]);
            s40 = v0.fma(f4, s40);
            var f5 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 5]);
            s50 = v0.fma(f5, s50);
            var f6 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 6]);
            s60 = v0.fma(f6, s60);
            var f7 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 7]);
            s70 = v0.fma(f7, s70);
        }
        s00.intoArray(matrix, r0);
        s10.intoArray(matrix, r1);
        s20.intoArray(matrix, r2);
        s30.intoArray(matrix, r3);
        s40.intoArray(matrix, r4);
        s50.intoArray(matrix, r5);
        s60.intoArray(matrix, r6);
        s70.intoArray(matrix, r7);
    }

    /** Four rows by one vector. */
    static void fourByOne(float[] panel, int at, int rows, int width, float[] matrix, int i, int j, float sign) {
        int r0 = i * width + j;
        int r1 = r0 + width;
        int r2 = r1 + width;
        int r3 = r2 + width;
        var s00 = FloatVector.fromArray(FLOATS, matrix, r0);
        var s10 = FloatVector.fromArray(FLOATS, matrix, r1);
        var s20 = FloatVector.fromArray(FLOATS, matrix, r2);
        var s30 = FloatVector.fromArray(FLOATS, matrix, r3);
        for (int row = 0, p = at; row < rows; row++, p += width) {
            var v0 = FloatVector.fromArray(FLOATS, panel, p + j);
            var f0 = FloatVector.broadcast(FLOATS, sign * panel[p + i]);
            s00 = v0.fma(f0, s00);
            var f1 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 1]);
            s10 = v0.fma(f1, s10);
            var f2 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 2]);
            s20 = v0.fma(f2, s20);
            var f3 = FloatVector.broadcast(FLOATS, sign * panel[p + i + 3]);
            s30 = v0.fma(f3, s30);
        }
        s00.intoArray(matrix, r0);
        s10.intoArray(matrix, r1);
        s20.intoArray(matrix, r2);
        s30.intoArray(matrix, r3);
    }
}

package io.banyan.engine.ranking.linear;

/** Plain loops: runs everywhere. */
final class PlainFloatKernel implements FloatKernel {

    @Override
    public void addGram(float[] panel, int at, int rows, int width, float[] matrix) {
        int row = 0;
        for (; row + 4 <= rows; row += 4) {
            int p0 = at + row * width;
            for (int i = 0; i < width; i++) {
                addFourRows(panel, p0, width, i, matrix);
            }
        }
        for (; row < rows; row++) {
            int p = at + row * width;
            for (int i = 0; i < width; i++) {
                addScaled(panel[p + i], panel, p + i, matrix, i * width + i, width - i);
            }
        }
    }

    /** Four interactions at once: the matrix is loaded and stored once for four multiplications. */
    private static void addFourRows(float[] panel, int p0, int width, int i, float[] matrix) {
        int p1 = p0 + width;
        int p2 = p1 + width;
        int p3 = p2 + width;
        int target = i * width;
        float s0 = panel[p0 + i];
        float s1 = panel[p1 + i];
        float s2 = panel[p2 + i];
        float s3 = panel[p3 + i];
        for (int j = i; j < width; j++) {
            float sum = Math.fma(s0, panel[p0 + j], matrix[target + j]);
            sum = Math.fma(s1, panel[p1 + j], sum);
            sum = Math.fma(s2, panel[p2 + j], sum);
            matrix[target + j] = Math.fma(s3, panel[p3 + j], sum);
        }
    }

    @Override
    public boolean solve(float[] matrix, int width, float[] vector) {
        for (int pivot = 0; pivot < width; pivot++) {
            int row = pivot * width;
            float square = matrix[row + pivot];
            if (!(square > 0)) {
                return false;
            }
            float inverse = 1 / (float) Math.sqrt(square);
            scale(inverse, matrix, row + pivot, matrix, row + pivot, width - pivot);
            for (int below = pivot + 1; below < width; below++) {
                addScaled(-matrix[row + below], matrix, row + below, matrix, below * width + below, width - below);
            }
        }
        for (int pivot = 0; pivot < width; pivot++) {
            int row = pivot * width;
            vector[pivot] /= matrix[row + pivot];
            addScaled(-vector[pivot], matrix, row + pivot + 1, vector, pivot + 1, width - pivot - 1);
        }
        for (int pivot = width - 1; pivot >= 0; pivot--) {
            int row = pivot * width;
            int from = (pivot + 1) / LANES * LANES;
            float known = laneSum(matrix, row, vector, 0, from, pivot + 1, width);
            vector[pivot] = (vector[pivot] - known) / matrix[row + pivot];
        }
        return true;
    }

    @Override
    public void addScaled(float factor, float[] source, int sourceAt, float[] target, int targetAt, int length) {
        for (int i = 0; i < length; i++) {
            target[targetAt + i] = Math.fma(factor, source[sourceAt + i], target[targetAt + i]);
        }
    }

    @Override
    public void scale(float factor, float[] source, int sourceAt, float[] target, int targetAt, int length) {
        for (int i = 0; i < length; i++) {
            target[targetAt + i] = factor * source[sourceAt + i];
        }
    }

    @Override
    public float dot(float[] left, int leftAt, float[] right, int rightAt, int length) {
        return laneSum(left, leftAt, right, rightAt, 0, 0, length);
    }

    /** Sum of products of the positions begin to end, added up in lanes; {@code from} is the multiple of the lanes at or below begin. */
    private static float laneSum(float[] left, int leftAt, float[] right, int rightAt, int from, int begin, int end) {
        var lanes = new float[LANES];
        for (int block = from; block < end; block += LANES) {
            for (int lane = Math.max(0, begin - block); lane < LANES; lane++) {
                lanes[lane] = Math.fma(left[leftAt + block + lane], right[rightAt + block + lane], lanes[lane]);
            }
        }
        return sum(lanes);
    }

    /** Adds the upper half to the lower until one is left. */
    static float sum(float[] lanes) {
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int lane = 0; lane < half; lane++) {
                lanes[lane] += lanes[lane + half];
            }
        }
        return lanes[0];
    }

    @Override
    public void addFourScaled(float[] factors, int factorsAt, byte[] columns, int at, int length, float[] sums) {
        float f0 = factors[factorsAt];
        float f1 = factors[factorsAt + 1];
        float f2 = factors[factorsAt + 2];
        float f3 = factors[factorsAt + 3];
        for (int i = 0; i < length; i++) {
            float sum = Math.fma(f0, columns[at + i], sums[i]);
            sum = Math.fma(f1, columns[at + length + i], sum);
            sum = Math.fma(f2, columns[at + 2 * length + i], sum);
            sums[i] = Math.fma(f3, columns[at + 3 * length + i], sum);
        }
    }
}

package io.banyan.engine.ranking;

import io.banyan.engine.ranking.linear.FloatKernel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the items of the greatest inner product with a vector, exactly, at a fraction of the memory traffic. Items stand in blocks by
 * falling length, and by Cauchy and Schwarz no item of a block can beat the product of the two lengths, so that the search ends early
 * where popular items have long vectors. Within a block every item is first scored from a copy in bytes, a quarter of the size; the error
 * of that score is bounded by the length of what rounding to bytes took away. Only items that could enter the list are scored in full.
 *
 * <p>Blocks by length: Teflioudi, Gemulla, Mykytiuk, <i>LEMP</i>, SIGMOD 2015.
 */
final class InnerProducts {

    private static final int BLOCK = 1024;

    private final float[] vectors;
    private final int width;
    private final FloatKernel kernel;

    /** Bounds the rounding of a sum of products of floats, relative to the product of the lengths. */
    private final double rounding;

    private final int[] order;
    private final byte[] bytes;
    private final float[] steps;
    private final float[] lengths;
    private final float[] errors;

    InnerProducts(float[] vectors, int items, int width, FloatKernel kernel) {
        this.vectors = vectors;
        this.width = width;
        this.kernel = kernel;
        this.rounding = width * 0x1p-22;
        var norms = new double[items];
        for (int item = 0; item < items; item++) {
            norms[item] = norm(vectors, item * width, width);
        }
        this.order = IntStream.range(0, items)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(item -> -norms[item])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int blocks = Math.ceilDiv(items, BLOCK);
        this.bytes = new byte[Math.multiplyExact(blocks * BLOCK, width)];
        this.steps = new float[blocks * width];
        this.lengths = new float[blocks];
        this.errors = new float[blocks];
        for (int block = 0; block < blocks; block++) {
            lengths[block] = above(norms[order[block * BLOCK]]);
            compress(block);
        }
    }

    private static double norm(float[] vectors, int at, int width) {
        double sum = 0;
        for (int i = at; i < at + width; i++) {
            sum += (double) vectors[i] * vectors[i];
        }
        return Math.sqrt(sum);
    }

    private static float above(double value) {
        return Math.nextUp((float) value);
    }

    /** Each dimension of a block has a step of its own, so that dimensions of little variance lose little. */
    private void compress(int block) {
        int from = block * BLOCK;
        int count = Math.min(BLOCK, order.length - from);
        var lost = new double[count];
        for (int dimension = 0; dimension < width; dimension++) {
            float greatest = 0;
            for (int at = 0; at < count; at++) {
                greatest = Math.max(greatest, Math.abs(vectors[order[from + at] * width + dimension]));
            }
            float step = greatest / 127;
            steps[block * width + dimension] = step;
            for (int at = 0; at < count; at++) {
                float value = vectors[order[from + at] * width + dimension];
                int rounded = step > 0 ? Math.clamp(Math.round(value / step), -127, 127) : 0;
                bytes[(block * width + dimension) * BLOCK + at] = (byte) rounded;
                double loss = value - (double) rounded * step;
                lost[at] += loss * loss;
            }
        }
        errors[block] = above(Math.sqrt(Arrays.stream(lost).max().orElse(0)));
    }

    RankedItems best(float[] query, int at, int count, History without, IntPredicate allowed) {
        var best = new Best(Math.min(count, order.length));
        double length = norm(query, at, width);
        var sums = new float[BLOCK];
        var factors = new float[width];
        for (int block = 0; block < lengths.length; block++) {
            double highest = length * lengths[block] * (1 + rounding);
            if (highest < best.threshold()) {
                break;
            }
            approximate(query, at, block, factors, sums);
            double slack = length * errors[block] + rounding * length * lengths[block];
            search(query, at, block, sums, slack, best, without, allowed);
        }
        return best.ranked();
    }

    private void approximate(float[] query, int at, int block, float[] factors, float[] sums) {
        for (int dimension = 0; dimension < width; dimension++) {
            factors[dimension] = query[at + dimension] * steps[block * width + dimension];
        }
        Arrays.fill(sums, 0);
        for (int dimension = 0; dimension < width; dimension += 4) {
            kernel.addFourScaled(factors, dimension, bytes, (block * width + dimension) * BLOCK, BLOCK, sums);
        }
    }

    private void search(
            float[] query,
            int at,
            int block,
            float[] sums,
            double slack,
            Best best,
            History without,
            IntPredicate allowed) {
        int from = block * BLOCK;
        int count = Math.min(BLOCK, order.length - from);
        float least = (float) (best.threshold() - slack);
        for (int position = 0; position < count; position++) {
            if (sums[position] < least) {
                continue;
            }
            int item = order[from + position];
            if (!without.contains(item) && allowed.test(item)) {
                best.offer(item, kernel.dot(query, at, vectors, item * width, width));
                least = (float) (best.threshold() - slack);
            }
        }
    }
}

package io.banyan.kernel.money;

import java.math.BigInteger;
import java.util.Arrays;

/** Splits whole numbers exactly. */
public final class Shares {

    private Shares() {}

    /**
     * Splits a number in proportion to the weights. The parts add up exactly to it; the units left over by rounding go
     * to the parts with the largest remainders, the earlier part first.
     *
     * @param weights none negative; when all are zero the split is even
     */
    public static long[] of(long whole, long... weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("no weights to allocate to");
        }
        var total = total(weights);
        var even = total == 0;
        var divisor = even ? weights.length : total;
        var parts = new long[weights.length];
        var remainders = new long[weights.length];
        var left = whole;
        for (int i = 0; i < weights.length; i++) {
            divide(whole, even ? 1 : weights[i], divisor, i, parts, remainders);
            left -= parts[i];
        }
        handOut(left, parts, remainders);
        return parts;
    }

    private static long total(long[] weights) {
        long total = 0;
        for (var weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("negative weight: " + weight);
            }
            total = Math.addExact(total, weight);
        }
        return total;
    }

    private static void divide(long whole, long weight, long divisor, int at, long[] parts, long[] remainders) {
        var product = whole * weight;
        if (Math.multiplyHigh(whole, weight) == product >> 63) {
            parts[at] = product / divisor;
            remainders[at] = Math.abs(product % divisor);
        } else {
            var exact = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(BigInteger.valueOf(divisor));
            parts[at] = exact[0].longValueExact();
            remainders[at] = exact[1].abs().longValueExact();
        }
    }

    private static void handOut(long left, long[] parts, long[] remainders) {
        if (left == 0) {
            return;
        }
        var unit = Long.signum(left);
        var count = (int) Math.abs(left);
        var ascending = remainders.clone();
        Arrays.sort(ascending);
        var threshold = ascending[ascending.length - count];
        var above = 0;
        for (var remainder : remainders) {
            if (remainder > threshold) {
                above++;
            }
        }
        var ties = count - above;
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > threshold || (remainders[i] == threshold && ties-- > 0)) {
                parts[i] += unit;
            }
        }
    }
}

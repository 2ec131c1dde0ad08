package io.banyan.engine.sampling;

/**
 * Draws from finitely many outcomes in constant time: each cell holds an outcome and what else takes the rest of the cell (Walker
 * 1977, in the linear-time construction of Vose 1991).
 */
public final class AliasTable {

    private final double[] own;
    private final int[] other;

    /** @param weights not negative, one at least positive; need not add up to 1 */
    public AliasTable(double[] weights) {
        int cells = weights.length;
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weights must not be negative: " + weight);
            }
            sum += weight;
        }
        if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("weights must have a positive, finite sum: " + sum);
        }
        own = new double[cells];
        other = new int[cells];
        int[] stack = new int[cells];
        int small = 0;
        int large = cells;
        for (int cell = 0; cell < cells; cell++) {
            own[cell] = weights[cell] * cells / sum;
            other[cell] = cell;
            if (own[cell] < 1) {
                stack[small++] = cell;
            } else {
                stack[--large] = cell;
            }
        }
        while (small > 0 && large < cells) {
            int poor = stack[--small];
            int rich = stack[large];
            other[poor] = rich;
            own[rich] -= 1 - own[poor];
            if (own[rich] < 1) {
                large++;
                stack[small++] = rich;
            }
        }
        // what is left differs from 1 by rounding only
        while (small > 0) {
            int cell = stack[--small];
            if (other[cell] == cell) {
                own[cell] = 1;
            }
        }
    }

    /** The outcome that these random bits choose; chances are exact to 2⁻³². */
    public int outcome(long bits) {
        int cell = (int) ((bits >>> 32) * own.length >>> 32);
        return (bits & 0xFFFF_FFFFL) * 0x1p-32 < own[cell] ? cell : other[cell];
    }
}

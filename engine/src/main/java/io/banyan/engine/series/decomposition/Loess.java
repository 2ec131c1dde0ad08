package io.banyan.engine.series.decomposition;

/**
 * Locally weighted regression over points at 0, 1, 2, … (Cleveland 1979), with the edge rules of the STL paper: the window slides until it
 * meets an end and then stays; a window wider than the series reaches further by half of what is missing.
 *
 * @param window how many neighbours count, odd
 * @param degree 0 (local mean) or 1 (local line)
 */
record Loess(int window, int degree) {

    /** Below this share of the reach a neighbour counts fully, above the complement not at all. */
    private static final double EDGE = 0.001;

    /** Smooths all points. */
    double[] smooth(double[] values, double[] weights) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double at = at(i, values, weights);
            result[i] = Double.isNaN(at) ? values[i] : at;
        }
        return result;
    }

    /** Smooths and goes on by one point at both ends: {@code result[0]} stands before the first point. */
    double[] smoothAndExtend(double[] values, double[] weights) {
        double[] inner = smooth(values, weights);
        double[] result = new double[values.length + 2];
        System.arraycopy(inner, 0, result, 1, inner.length);
        double before = at(-1, values, weights);
        double after = at(values.length, values, weights);
        result[0] = Double.isNaN(before) ? inner[0] : before;
        result[result.length - 1] = Double.isNaN(after) ? inner[inner.length - 1] : after;
        return result;
    }

    /** Value of the local fit at {@code x}; NaN where no neighbour has any weight. */
    private double at(int x, double[] values, double[] weights) {
        int length = values.length;
        int from = Math.clamp(x - (window - 1L) / 2, 0, Math.max(0, length - window));
        int to = Math.min(from + window, length) - 1;
        double reach = Math.max(x - from, to - x);
        if (window > length) {
            int missing = (window - length) / 2;
            reach += missing;
        }
        double sum = 0;
        double[] share = new double[to - from + 1];
        for (int j = from; j <= to; j++) {
            share[j - from] = tricube(Math.abs(x - j), reach) * weights[j];
            sum += share[j - from];
        }
        if (!(sum > 0)) {
            return Double.NaN;
        }
        double centre = 0;
        for (int j = from; j <= to; j++) {
            share[j - from] /= sum;
            centre += share[j - from] * j;
        }
        if (degree == 1 && reach > 0) {
            tilt(share, from, centre, x - centre, length - 1.0);
        }
        double result = 0;
        for (int j = from; j <= to; j++) {
            result += share[j - from] * values[j];
        }
        return result;
    }

    /** Turns weights of a mean into those of a line, unless all weight lies so close together that no slope can be told. */
    private static void tilt(double[] share, int from, double centre, double distance, double range) {
        double spread = 0;
        for (int k = 0; k < share.length; k++) {
            spread += share[k] * (from + k - centre) * (from + k - centre);
        }
        if (Math.sqrt(spread) > EDGE * range) {
            for (int k = 0; k < share.length; k++) {
                share[k] *= 1 + distance / spread * (from + k - centre);
            }
        }
    }

    private static double tricube(double distance, double reach) {
        if (distance > (1 - EDGE) * reach) {
            return 0;
        }
        if (distance <= EDGE * reach) {
            return 1;
        }
        double share = distance / reach;
        double rest = 1 - share * share * share;
        return rest * rest * rest;
    }
}

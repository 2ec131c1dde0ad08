package io.banyan.engine.series.decomposition;

/**
 * A series as the sum of three. All arrays have the series' length.
 *
 * @param seasonal what repeats with the period
 * @param trend what moves slowly
 * @param remainder what is left: series − seasonal − trend
 * @param weights how much each point counted, 0 to 1; all 1 unless robust
 */
public record Decomposition(double[] seasonal, double[] trend, double[] remainder, double[] weights) {

    /** Season and trend together: what was to be expected. */
    public double[] expected() {
        double[] sum = new double[trend.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = seasonal[i] + trend[i];
        }
        return sum;
    }

    /** Share of the variance without trend that the season explains, 0 to 1 (Wang, Smith, Hyndman 2006). */
    public double seasonalStrength() {
        return strength(seasonal);
    }

    /** Share of the variance without season that the trend explains, 0 to 1. */
    public double trendStrength() {
        return strength(trend);
    }

    private double strength(double[] part) {
        double[] both = new double[part.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = part[i] + remainder[i];
        }
        double whole = variance(both);
        return whole == 0 ? 0 : Math.max(0, 1 - variance(remainder) / whole);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}

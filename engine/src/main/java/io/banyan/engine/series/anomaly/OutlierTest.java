package io.banyan.engine.series.anomaly;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Generalised extreme studentized deviate (Rosner: Percentage Points for a Generalized ESD Many-Outlier Procedure, Technometrics 25,
 * 1983). Finds how many values lie out of a normal distribution, not fooled by several that hide each other; the level is that of finding
 * any among values that are all sound.
 */
final class OutlierTest {

    private OutlierTest() {}

    /**
     * Places of the outliers, furthest first.
     *
     * @param most how many are looked for
     */
    static int[] outliers(double[] values, int most, double level) {
        int length = values.length;
        int[] removed = new int[most];
        boolean[] gone = new boolean[length];
        int found = 0;
        for (int i = 0; i < most; i++) {
            double statistic = furthest(values, gone, removed, i);
            gone[removed[i]] = true;
            if (statistic > critical(length, i, level)) {
                found = i + 1;
            }
        }
        return Arrays.copyOf(removed, found);
    }

    /** Distance over standard deviation of the value furthest from the mean of those left; its place goes to {@code removed}. */
    static double furthest(double[] values, boolean[] gone, int[] removed, int turn) {
        double sum = 0;
        int left = 0;
        for (int i = 0; i < values.length; i++) {
            if (!gone[i]) {
                sum += values[i];
                left++;
            }
        }
        double mean = sum / left;
        double squares = 0;
        double most = -1;
        for (int i = 0; i < values.length; i++) {
            if (!gone[i]) {
                double distance = Math.abs(values[i] - mean);
                squares += distance * distance;
                if (distance > most) {
                    most = distance;
                    removed[turn] = i;
                }
            }
        }
        double deviation = Math.sqrt(squares / (left - 1));
        return deviation == 0 ? 0 : most / deviation;
    }

    static double critical(int length, int turn, double level) {
        double left = length - turn;
        double t = TDistribution.of(left - 2).inverseSurvivalProbability(level / (2 * left));
        return (left - 1) * t / Math.sqrt((left - 2 + t * t) * left);
    }
}

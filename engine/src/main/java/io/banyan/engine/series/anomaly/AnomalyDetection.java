package io.banyan.engine.series.anomaly;

import io.banyan.engine.Progress;
import io.banyan.engine.series.decomposition.Decomposition;
import io.banyan.engine.series.decomposition.Stl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Marks anomalies: season and trend are taken out, and a generalised extreme studentized deviate test judges what is left (as in
 * Hochenbaum, Vallis, Kejariwal: Automatic Anomaly Detection in the Cloud Via Statistical Learning, 2017).
 *
 * <p>A robust decomposition alone marks too much: points that it puts little weight on do not pull the fit towards themselves as others
 * do, and so look further off. It only names suspects here. They are replaced by what was expected, the decomposition is done again without
 * robustness, and each suspect is put back alone to be judged on the same terms as all the other points.
 *
 * <p>A remainder that is not normal, or that hangs together from day to day, gives more marks than the level says.
 *
 * @param decomposition how season and trend are taken out
 * @param level chance of any mark in a series of sound points, 0 to 1
 * @param mostShare share of the points that may be marked, more than 0 and at most 0.49
 */
public record AnomalyDetection(Stl decomposition, double level, double mostShare) {

    public AnomalyDetection {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1: " + level);
        }
        if (!(mostShare > 0 && mostShare <= 0.49)) {
            throw new IllegalArgumentException("mostShare must be above 0 and at most 0.49: " + mostShare);
        }
    }

    /** A season that never changes, a trend over four seasons; at most a tenth of the points; 5 %. */
    public static AnomalyDetection of(int period) {
        return new AnomalyDetection(new Stl(period, Stl.PERIODIC, 1, 4 * period + 1, 2, 0), 0.05, 0.1);
    }

    public AnomalyDetection withLevel(double newLevel) {
        return new AnomalyDetection(decomposition, newLevel, mostShare);
    }

    public List<Anomaly> in(double[] series) {
        return in(series, Progress.NONE);
    }

    /**
     * Anomalies in the order of the series.
     *
     * @param series at equal steps, finite, at least two seasons
     * @param progress hears of every suspect judged
     */
    public List<Anomaly> in(double[] series, Progress progress) {
        int most = Math.clamp((long) (mostShare * series.length), 1, Math.max(1, series.length - 3));
        Decomposition robust = decomposition.robust().decompose(series);
        int[] suspects = OutlierTest.outliers(robust.remainder(), most, level);
        Stl plain = new Stl(
                decomposition.period(),
                decomposition.seasonalWindow(),
                decomposition.seasonalDegree(),
                decomposition.trendWindow(),
                2,
                0);
        double[] cleaned = series.clone();
        for (int suspect : suspects) {
            cleaned[suspect] = robust.expected()[suspect];
        }
        Decomposition clean = plain.decompose(cleaned);
        double[] remainder = clean.remainder().clone();
        for (int i = 0; i < suspects.length; i++) {
            double[] one = cleaned.clone();
            one[suspects[i]] = series[suspects[i]];
            remainder[suspects[i]] = plain.decompose(one).remainder()[suspects[i]];
            progress.advanced(i + 1L, suspects.length);
        }
        int[] marked = OutlierTest.outliers(remainder, most, level);
        double[] expected = clean.expected();
        double scale = deviationWithout(remainder, marked);
        List<Anomaly> anomalies = new ArrayList<>();
        for (int index : marked) {
            double distance = series[index] - expected[index];
            anomalies.add(new Anomaly(index, series[index], expected[index], scale == 0 ? 0 : distance / scale));
        }
        anomalies.sort(Comparator.comparingInt(Anomaly::index));
        return List.copyOf(anomalies);
    }

    private static double deviationWithout(double[] remainder, int[] marked) {
        boolean[] out = new boolean[remainder.length];
        for (int index : marked) {
            out[index] = true;
        }
        double[] sound = new double[remainder.length - marked.length];
        int at = 0;
        for (int i = 0; i < remainder.length; i++) {
            if (!out[i]) {
                sound[at++] = remainder[i];
            }
        }
        double mean = Arrays.stream(sound).average().orElse(0);
        double squares = Arrays.stream(sound)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (sound.length - 1));
    }
}

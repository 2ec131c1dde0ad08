package io.banyan.enginebench.series;

import io.banyan.engine.Progress;
import io.banyan.engine.series.anomaly.AnomalyDetection;
import io.banyan.engine.series.decomposition.Stl;
import io.banyan.engine.series.smoothing.ExponentialSmoothing;
import io.banyan.engine.series.smoothing.Forecast;
import io.banyan.enginebench.Measurement;
import io.banyan.enginebench.Options;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Milliseconds for three years of days with a weekly season; how often 90 % intervals of chosen models hold the seven days to come; how
 * often a sound series is marked at 5 %.
 */
public final class SeriesMeasurement implements Measurement {

    private static final long SEED = 20_240_601;
    private static final double[] WEEK = {8, 5, 1, 0, -2, -5, -7};

    @Override
    public String name() {
        return "series";
    }

    @Override
    public String summary() {
        return "decomposition, choice of a forecast and anomaly marks: speed, coverage, false marks";
    }

    @Override
    public Set<String> options() {
        return Set.of("days", "forecasts", "marks");
    }

    @Override
    public void run(Options options, PrintStream out) {
        speed(options.count("days", "1095"), out);
        coverage(options.count("forecasts", "200"), out);
        falseMarks(options.count("marks", "1k"), out);
    }

    private static void speed(int days, PrintStream out) {
        double[] series = days(new SplittableRandom(SEED), days);
        for (int pass = 0; pass < 5; pass++) {
            long began = System.nanoTime();
            Stl.periodic(7).robust().decompose(series);
            double decomposition = milliseconds(began);
            began = System.nanoTime();
            AnomalyDetection.of(7).in(series);
            double anomalies = milliseconds(began);
            began = System.nanoTime();
            String chosen = ExponentialSmoothing.choose(series, 7, Progress.NONE)
                    .model()
                    .toString();
            double choice = milliseconds(began);
            if (pass == 4) {
                print(out, "robust_decomposition.ms", decomposition);
                print(out, "anomalies.ms", anomalies);
                print(out, "choice_of_fifteen_models.ms", choice);
                out.println("series.chosen: " + chosen);
            }
        }
    }

    private static void coverage(int forecasts, PrintStream out) {
        SplittableRandom random = new SplittableRandom(SEED);
        int held = 0;
        for (int round = 0; round < forecasts; round++) {
            double[] drawn = days(random, 147);
            Forecast forecast = ExponentialSmoothing.choose(Arrays.copyOf(drawn, 140), 7, Progress.NONE)
                    .forecast(7, 0.9, random);
            for (int step = 0; step < 7; step++) {
                held += drawn[140 + step] >= forecast.lower()[step] && drawn[140 + step] <= forecast.upper()[step]
                        ? 1
                        : 0;
            }
        }
        print(out, "coverage_of_90_percent", held / (7.0 * forecasts));
    }

    private static void falseMarks(int rounds, PrintStream out) {
        SplittableRandom random = new SplittableRandom(SEED);
        int marked = 0;
        for (int round = 0; round < rounds; round++) {
            double[] series = new double[140];
            for (int i = 0; i < series.length; i++) {
                series[i] = 100 + i / 20.0 + WEEK[i % 7] + random.nextGaussian();
            }
            marked += AnomalyDetection.of(7).in(series).isEmpty() ? 0 : 1;
        }
        print(out, "sound_series_marked_at_5_percent", (double) marked / rounds);
    }

    /** Level that wanders, weekly season, noise. */
    private static double[] days(SplittableRandom random, int length) {
        double[] series = new double[length];
        double level = 200;
        for (int i = 0; i < length; i++) {
            double error = 4 * random.nextGaussian();
            series[i] = level + WEEK[i % 7] + error;
            level += 0.2 * error;
        }
        return series;
    }

    private static double milliseconds(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(PrintStream out, String name, double value) {
        out.printf(Locale.ROOT, "series.%s: %.4f%n", name, value);
    }
}

package io.banyan.enginebench.value;

import io.banyan.engine.Progress;
import io.banyan.engine.value.BgNbd;
import io.banyan.engine.value.Estimate;
import io.banyan.engine.value.Fit;
import io.banyan.engine.value.GammaGamma;
import io.banyan.engine.value.Histories;
import io.banyan.engine.value.History;
import io.banyan.engine.value.LifetimeValue;
import io.banyan.engine.value.MbgNbd;
import io.banyan.engine.value.ParetoNbd;
import io.banyan.engine.value.PurchaseModel;
import io.banyan.engine.value.Rfm;
import io.banyan.engine.value.Spending;
import io.banyan.engine.value.Summary;
import io.banyan.enginebench.Measurement;
import io.banyan.enginebench.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Fits the models to a million simulated customers of one year, to the day; on given transactions it prints the back-test. */
public final class ValueMeasurement implements Measurement {

    private static final int MILLION = 1_000_000;

    private static final int YEAR = 364;

    @Override
    public String name() {
        return "value";
    }

    @Override
    public String summary() {
        return "lifetime value: fits to a million customers, back-test of given transactions";
    }

    @Override
    public Set<String> options() {
        return Set.of("customers", "seed", "transactions");
    }

    @Override
    public void run(Options options, PrintStream out) throws IOException {
        var file = options.text("transactions", "");
        if (!file.isEmpty()) {
            GivenTransactions.backTest(Path.of(file), out);
            return;
        }
        int customers = options.count("customers", "1M");
        long seed = options.longCount("seed", "1");
        out.println("value.customers: " + customers);
        var bgNbd = new BgNbd(0.243, 4.414, 0.793, 2.426);
        double slowest = fit("bg_nbd", simulated(bgNbd, customers, seed), BgNbd::fit, out);
        slowest = Math.max(
                slowest,
                fit("mbg_nbd", simulated(new MbgNbd(0.525, 6.183, 0.891, 1.614), customers, seed), MbgNbd::fit, out));
        slowest = Math.max(
                slowest,
                fit(
                        "pareto_nbd",
                        simulated(new ParetoNbd(0.553, 10.578, 0.606, 11.669), customers, seed),
                        ParetoNbd::fit,
                        out));
        var spendModel = new GammaGamma(6.25, 3.74, 15.44);
        var random = new SplittableRandom(seed);
        var spending = new ArrayList<Spending>(customers);
        for (int i = 0; i < customers; i++) {
            var drawn = spendModel.simulate(random, 1 + (int) (random.nextExponential() * 3));
            spending.add(new Spending(drawn.purchases(), Math.max(1, Math.rint(drawn.mean() * 100)) / 100));
        }
        slowest = Math.max(slowest, timed("gamma_gamma", () -> GammaGamma.fit(spending, Progress.NONE), out));
        if (customers == MILLION) {
            print(out, "value.fit_million.seconds", slowest);
        }
        others(simulated(bgNbd, customers, seed), bgNbd, spendModel, spending, out);
    }

    private interface Fitting {
        Fit<?> fit(Histories histories, Progress progress);
    }

    private static double fit(String name, List<History> histories, Fitting fitting, PrintStream out) {
        return timed(name, () -> fitting.fit(Histories.of(histories), Progress.NONE), out);
    }

    private static double timed(String name, Supplier<Fit<?>> fitting, PrintStream out) {
        var threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        var fit = fitting.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        print(out, "value.%s.fit_seconds".formatted(name), seconds);
        // a fit works on one thread; where others share the cores this is what it would take alone
        print(out, "value.%s.fit_cpu_seconds".formatted(name), (threads.getCurrentThreadCpuTime() - worked) / 1e9);
        out.println("value.%s.distinct: %d".formatted(name, fit.distinct()));
        out.println("value.%s.converged: %s".formatted(name, fit.converged()));
        for (Estimate estimate : fit.estimates()) {
            out.println("value.%s.%s: %.4f (standard error %.4f)"
                    .formatted(
                            name,
                            estimate.name(),
                            estimate.value(),
                            estimate.standardError().orElse(Double.NaN)));
        }
        return seconds;
    }

    /** Each customer watched for half a year to a year, purchases of one day being one. */
    private static List<History> simulated(PurchaseModel model, int customers, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        var histories = new ArrayList<History>(customers);
        for (int i = 0; i < customers; i++) {
            int days = YEAR / 2 + random.nextInt(YEAR / 2 + 1);
            int repeats = 0;
            int last = 0;
            for (double time : model.simulate(random, days / 7.0)) {
                int day = (int) Math.min(days, Math.ceil(time * 7));
                if (day > last) {
                    repeats++;
                    last = day;
                }
            }
            histories.add(new History(repeats, last / 7.0, days / 7.0));
        }
        return histories;
    }

    private static void others(
            List<History> histories, BgNbd model, GammaGamma spend, List<Spending> spending, PrintStream out) {
        var summaries = new ArrayList<Summary>(histories.size());
        var last = new long[histories.size()];
        var purchases = new int[histories.size()];
        var spent = new long[histories.size()];
        for (int i = 0; i < histories.size(); i++) {
            var history = histories.get(i);
            summaries.add(new Summary(i, history, spending.get(i), 0, 0));
            last[i] = (long) (7 * (history.lastRepeat() - history.observed()));
            purchases[i] = 1 + history.repeats();
            spent[i] = (long) (100 * spending.get(i).mean() * spending.get(i).purchases());
        }
        long start = System.nanoTime();
        new LifetimeValue(model, spend, 52, LifetimeValue.weeklyDiscount(0.15), 1).of(summaries);
        print(out, "value.lifetime_value_52_weeks.seconds", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        Rfm.of(last, purchases, spent).sizes();
        print(out, "value.rfm.seconds", (System.nanoTime() - start) / 1e9);
    }

    static void print(PrintStream out, String name, double value) {
        out.println(name + ": " + String.format(Locale.ROOT, "%.3f", value));
    }
}

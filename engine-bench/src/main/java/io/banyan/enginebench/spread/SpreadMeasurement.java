package io.banyan.enginebench.spread;

import com.sun.management.OperatingSystemMXBean;
import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CascadeModel;
import io.banyan.engine.diffusion.CascadeSimulation;
import io.banyan.engine.diffusion.IndependentCascade;
import io.banyan.engine.diffusion.Runs;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.GraphGenerators;
import io.banyan.engine.influence.InfluenceMaximization;
import io.banyan.engine.influence.Precision;
import io.banyan.enginebench.Measurement;
import io.banyan.enginebench.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Cascades, campaigns and seeds on a seeded graph of preferential attachment. Edge trials are counted as {@code
 * CascadeOutcome.trials} says: one for each edge that leaves an active person, whether or not the far end was active already. They
 * are timed in one thread, by its processor time, and beside that by the clock on the wall.
 */
public final class SpreadMeasurement implements Measurement {

    private static final long SEED = 20_240_601;

    @Override
    public String name() {
        return "spread";
    }

    @Override
    public String summary() {
        return "edge trials a second, seeds for a graph of 10M edges, a thousand runs of a campaign";
    }

    @Override
    public Set<String> options() {
        return Set.of("people", "edges", "seeds", "epsilon", "threads", "campaign-people", "campaign-runs", "nethept");
    }

    @Override
    public void run(Options options, PrintStream out) throws IOException {
        int threads =
                options.count("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        campaign(options, threads, out);
        var nethept = options.text("nethept", "");
        if (!nethept.isEmpty()) {
            new PublishedSpread(Path.of(nethept)).run(threads, out);
        }
        int people = options.count("people", "1M");
        int friends = Math.max(1, options.count("edges", "10M") / 2 / people);
        long began = System.nanoTime();
        var graph = GraphGenerators.preferentialAttachment(people, friends, new Random(SEED));
        print(out, "graph.edges", graph.edges());
        print(out, "graph.bytes", graph.bytes());
        print(out, "graph.seconds", seconds(began));
        began = System.nanoTime();
        var reversed = graph.reversed();
        print(out, "graph.reversal_seconds", seconds(began));
        if (reversed.edges() != graph.edges()) {
            throw new IllegalStateException("edges were lost");
        }
        trials(graph, out);
        influence(options, graph, threads, out);
    }

    private static void campaign(Options options, int threads, PrintStream out) {
        var campaign = new CampaignLoad(options.count("campaign-people", "100k"), options.count("campaign-runs", "1k"));
        // the first one warms the compiler up
        campaign.run(50, threads);
        campaign.run(threads, out);
    }

    private static void trials(Graph graph, PrintStream out) {
        int[] seeds = new Random(SEED).ints(50, 0, graph.nodes()).toArray();
        rate(IndependentCascade.weighted(graph), seeds, "edge_trials_per_second", out);
        rate(IndependentCascade.of(graph, .02), seeds, "equal_edge_trials_per_second", out);
    }

    /** Trials in one thread, for some seconds after some warming up. */
    private static void rate(CascadeModel model, int[] seeds, String name, PrintStream out) {
        int runs = 64;
        CascadeSimulation.simulate(model, seeds, new Runs(runs, 1, 1), Progress.NONE);
        long trials = 0;
        double spread = 0;
        int rounds = 0;
        long began = System.nanoTime();
        long cpuBegan = threadNanos();
        while (seconds(began) < 3) {
            var outcome = CascadeSimulation.simulate(model, seeds, new Runs(runs, 2 + rounds++, 1), Progress.NONE);
            trials += outcome.trials();
            spread += outcome.spread();
        }
        print(out, name, trials * 1e9 / (threadNanos() - cpuBegan));
        print(out, name + ".by_wall_clock", trials / seconds(began));
        print(out, name + ".spread", spread / rounds);
    }

    private static void influence(Options options, Graph graph, int threads, PrintStream out) {
        var model = IndependentCascade.weighted(graph);
        double epsilon = Double.parseDouble(options.text("epsilon", "0.1"));
        var precision = new Precision(epsilon, 1.0 / graph.nodes());
        int count = options.count("seeds", "50");
        long began = System.nanoTime();
        double cpuBegan = processSeconds();
        var chosen = InfluenceMaximization.maximize(model, count, precision, SEED, threads, Progress.NONE);
        print(out, "imm.seconds", seconds(began));
        print(out, "imm.processor_seconds", processSeconds() - cpuBegan);
        print(out, "imm.bytes", chosen.bytes());
        print(out, "imm.reverse_sets", chosen.reverseSets());
        print(out, "imm.spread", chosen.spread());
        var simulated = CascadeSimulation.simulate(model, chosen.nodes(), new Runs(200, SEED, threads), Progress.NONE);
        print(out, "imm.simulated_spread", simulated.spread());
        print(out, "imm.simulated_spread.standard_error", simulated.standardError());
    }

    /** Processor time of this thread: what one core does, even when others share it. */
    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Processor time of all threads, the collector's included. */
    static double processSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    static void print(PrintStream out, String name, long value) {
        out.println("spread." + name + ": " + value);
    }

    static void print(PrintStream out, String name, double value) {
        out.println("spread." + name + ": " + String.format(Locale.ROOT, value < 1_000 ? "%.3f" : "%.0f", value));
    }
}

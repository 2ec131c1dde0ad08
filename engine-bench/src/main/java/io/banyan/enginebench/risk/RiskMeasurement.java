package io.banyan.enginebench.risk;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.risk.ColumnWeight;
import io.banyan.engine.risk.Components;
import io.banyan.engine.risk.Cores;
import io.banyan.engine.risk.DenseBlocks;
import io.banyan.engine.risk.InvitationLoops;
import io.banyan.engine.risk.InvitationStars;
import io.banyan.engine.risk.LabelPropagation;
import io.banyan.engine.risk.TrustRanking;
import io.banyan.engine.spread.InvitationForest;
import io.banyan.enginebench.Measurement;
import io.banyan.enginebench.Options;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Every algorithm of the risk package once over a large seeded graph. */
public final class RiskMeasurement implements Measurement {

    private static final int BLOCK = 500;

    private static final double DENSITY = 0.2;

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public String summary() {
        return "components, cores, dense blocks, labels, trust, loops and stars on 10 million edges";
    }

    @Override
    public Set<String> options() {
        return Set.of("edges", "nodes", "seed");
    }

    @Override
    public void run(Options options, PrintStream out) {
        int edges = options.count("edges", "10M");
        int nodes = options.count("nodes", "2M");
        long seed = options.longCount("seed", "1");
        var random = new SplittableRandom(seed);
        var injected = new InjectedBlock(edges, nodes, BLOCK, DENSITY, random);
        var graph = injected.graph();
        out.println("risk.nodes: " + graph.nodes());
        out.println("risk.edges: " + graph.edges());
        var components = timed("components", () -> Components.of(graph, Progress.NONE), out);
        out.println("risk.components.count: " + components.count());
        var blocks =
                timed("dense_blocks", () -> DenseBlocks.find(graph, 1, ColumnWeight.LOGARITHMIC, Progress.NONE), out);
        print(out, "risk.dense_blocks.f1", injected.f1(blocks.getFirst()));
        var undirected = timed("undirected", graph::undirected, out);
        out.println("risk.undirected.edges: " + undirected.edges());
        onUndirected(undirected, seed, out);
        var trust = timed(
                "trust_ranking",
                () -> TrustRanking.over(graph).from(new int[] {0, 1, 2}, 0.85, 1e-6, Progress.NONE),
                out);
        out.println("risk.trust_ranking.rounds: " + trust.rounds());
        onForest(nodes, random, out);
    }

    private static void onUndirected(Graph undirected, long seed, PrintStream out) {
        var cores = timed("cores", () -> Cores.of(undirected, Progress.NONE), out);
        out.println("risk.cores.deepest: " + cores.deepest());
        var labels = timed(
                "label_propagation",
                () -> LabelPropagation.communities(undirected, new SplittableRandom(seed), 20, Progress.NONE),
                out);
        out.println("risk.label_propagation.rounds: " + labels.rounds());
    }

    /** A person for each node, of whom nine in ten were brought; one in five hundred is who brought their inviter. */
    private static void onForest(int people, SplittableRandom random, PrintStream out) {
        var inviters = new int[people];
        var identities = new int[people];
        var joinedAt = new long[people];
        for (int person = 0; person < people; person++) {
            inviters[person] =
                    person == 0 || random.nextInt(10) == 0 ? InvitationForest.NOBODY : random.nextInt(person);
            int inviter = inviters[person];
            boolean again = inviter != InvitationForest.NOBODY
                    && inviters[inviter] != InvitationForest.NOBODY
                    && random.nextInt(500) == 0;
            identities[person] = again ? identities[inviters[inviter]] : person;
            joinedAt[person] = person;
        }
        var forest = InvitationForest.of(inviters);
        var loops = timed("loops", () -> InvitationLoops.find(forest, identities), out);
        out.println("risk.loops.count: " + loops.size());
        var stars = timed(
                "stars", () -> new InvitationStars(5, people).find(forest, joinedAt, person -> person % 7 == 0), out);
        out.println("risk.stars.count: " + stars.size());
    }

    private static <R> R timed(String name, Supplier<R> work, PrintStream out) {
        var threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        var result = work.get();
        print(out, "risk." + name + ".seconds", (System.nanoTime() - start) / 1e9);
        // of this thread alone; trust ranking works on others too
        print(out, "risk." + name + ".cpu_seconds", (threads.getCurrentThreadCpuTime() - worked) / 1e9);
        return result;
    }

    private static void print(PrintStream out, String name, double value) {
        out.println(name + ": " + String.format(Locale.ROOT, "%.3f", value));
    }
}

package io.banyan.enginebench.spread;

import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CascadeSimulation;
import io.banyan.engine.diffusion.IndependentCascade;
import io.banyan.engine.diffusion.Runs;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeListText;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import io.banyan.engine.influence.InfluenceMaximization;
import io.banyan.engine.influence.Precision;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The collaboration graph NetHEPT (Chen, Wang, Yang, KDD 2009), which states no licence and is therefore read from a file: 50 seeds
 * under the weighted cascade on its distinct ordered pairs reach 1294 to 1298, as published for IMM at epsilon .1.
 */
record PublishedSpread(Path edges) {

    private static final int DISTINCT_PAIRS = 32_235;
    private static final double LOWEST = 1294;
    private static final double HIGHEST = 1298;

    void run(int threads, PrintStream out) throws IOException {
        var graph = read();
        if (graph.edges() != DISTINCT_PAIRS) {
            throw new IllegalArgumentException("not NetHEPT: " + graph);
        }
        var model = IndependentCascade.weighted(graph);
        long began = System.nanoTime();
        var chosen =
                InfluenceMaximization.maximize(model, 50, Precision.usual(graph.nodes()), 1, threads, Progress.NONE);
        SpreadMeasurement.print(out, "nethept.seconds", SpreadMeasurement.seconds(began));
        SpreadMeasurement.print(out, "nethept.reverse_sets", chosen.reverseSets());
        var simulated = CascadeSimulation.simulate(model, chosen.nodes(), new Runs(100_000, 2, threads), Progress.NONE);
        SpreadMeasurement.print(out, "nethept.spread", simulated.spread());
        SpreadMeasurement.print(out, "nethept.spread.standard_error", simulated.standardError());
        out.println("spread.nethept.at_least_published: " + (simulated.spread() >= LOWEST));
        out.println(
                "spread.nethept.within_published: " + (simulated.spread() >= LOWEST && simulated.spread() <= HIGHEST));
    }

    private Graph read() throws IOException {
        try (var file = Files.newInputStream(edges);
                var text = edges.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return EdgeListText.read(text, EdgeListText.Heading.NODES_AND_EDGES)
                    .graph(Duplicates.FIRST, SelfLoops.KEEP);
        }
    }
}

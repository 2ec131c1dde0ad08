package io.banyan.engine.diffusion;

import io.banyan.engine.Progress;
import io.banyan.engine.sampling.IndexedRandom;
import io.banyan.engine.sampling.ParallelRuns;
import java.util.Arrays;

/**
 * Simulates a model many times from the same seeds. Within a run, every edge (or threshold) keeps its luck whatever the seeds are:
 * two sets of seeds compared with the same {@link Runs} differ by their merit, hardly by chance.
 */
public final class CascadeSimulation {

    private CascadeSimulation() {}

    /**
     * @param seeds who is active at first; named twice counts once
     * @throws IllegalArgumentException if a seed is no node of the graph
     */
    public static CascadeOutcome simulate(CascadeModel model, int[] seeds, Runs runs, Progress progress) {
        for (int seed : seeds) {
            if (seed < 0 || seed >= model.graph().nodes()) {
                throw new IllegalArgumentException("seeds must be nodes of the graph: " + seed);
            }
        }
        int[] first = seeds.clone();
        int[][] rounds = new int[runs.count()][];
        long[] trials = new long[runs.count()];
        ParallelRuns.forEach(runs.count(), runs.threads(), progress, () -> {
            var cascade = Cascade.of(model);
            return run -> {
                long before = cascade.trials();
                rounds[run] = cascade.run(first, IndexedRandom.key(runs.seed(), run));
                trials[run] = cascade.trials() - before;
            };
        });
        return new CascadeOutcome(rounds, Arrays.stream(trials).sum());
    }
}

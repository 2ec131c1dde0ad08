package io.banyan.engine.diffusion;

import io.banyan.engine.graph.Graph;
import io.banyan.engine.sampling.IndexedRandom;

/** Runs of the linear threshold model, to the letter: influence is added up until it meets the threshold. */
final class ThresholdCascade implements Cascade {

    private final Graph graph;
    private final double[] influence;
    private final boolean[] active;
    private final int[] reached;
    private final int[] touched;
    private long trials;

    ThresholdCascade(Graph graph) {
        this.graph = graph;
        influence = new double[graph.nodes()];
        active = new boolean[graph.nodes()];
        reached = new int[graph.nodes()];
        touched = new int[graph.nodes()];
    }

    @Override
    public int[] run(int[] seeds, long key) {
        int size = 0;
        for (int seed : seeds) {
            if (!active[seed]) {
                active[seed] = true;
                reached[size++] = seed;
            }
        }
        var rounds = new Rounds(size);
        int touchedSize = 0;
        int from = 0;
        while (from < size) {
            int to = size;
            for (int at = from; at < to; at++) {
                int node = reached[at];
                trials += graph.outDegree(node);
                for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                    int target = graph.target(edge);
                    if (active[target] || graph.weight(edge) == 0) {
                        continue;
                    }
                    if (influence[target] == 0) {
                        touched[touchedSize++] = target;
                    }
                    influence[target] += graph.weight(edge);
                    // unit is below 1 and may be 0; a threshold is above 0 and may be 1
                    if (influence[target] >= 1 - IndexedRandom.unit(key, target)) {
                        active[target] = true;
                        reached[size++] = target;
                    }
                }
            }
            from = to;
            rounds.add(size);
        }
        for (int at = 0; at < size; at++) {
            active[reached[at]] = false;
        }
        for (int at = 0; at < touchedSize; at++) {
            influence[touched[at]] = 0;
        }
        return rounds.toArray();
    }

    @Override
    public long trials() {
        return trials;
    }
}

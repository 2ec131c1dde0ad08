package io.banyan.enginebench.risk;

import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import io.banyan.engine.risk.DenseBlock;
import java.util.random.RandomGenerator;

/**
 * Honest edges of skewed popularity with a block of cheats: rows of their own, columns of any popularity, edges between them at a density,
 * and as many edges again to columns as popular as they are (biased camouflage).
 */
final class InjectedBlock {

    private final int rows;

    private final int columns;

    private final int block;

    private final boolean[] bought;

    private final Graph graph;

    InjectedBlock(int edges, int nodes, int block, double density, RandomGenerator random) {
        rows = nodes - block;
        columns = nodes - block;
        this.block = block;
        bought = new boolean[nodes];
        var list = new EdgeList(edges + (int) (2.2 * density * block * block));
        for (int edge = 0; edge < edges; edge++) {
            list.add(skewed(random, rows), skewed(random, columns));
        }
        for (int chosen = 0; chosen < block; ) {
            int column = random.nextInt(columns);
            if (!bought[column]) {
                bought[column] = true;
                chosen++;
            }
        }
        for (int column = 0; column < columns; column++) {
            for (int cheat = 0; bought[column] && cheat < block; cheat++) {
                if (random.nextDouble() < density) {
                    list.add(rows + cheat, column);
                    list.add(rows + cheat, skewed(random, columns));
                }
            }
        }
        graph = list.graph(nodes, Duplicates.FIRST, SelfLoops.DROP);
    }

    /** Number k by chance as 1 / (k + 1000)^0.8. */
    private static int skewed(RandomGenerator random, int bound) {
        double low = Math.pow(1000, 0.2);
        double high = Math.pow(1000.0 + bound, 0.2);
        return Math.min(bound - 1, (int) (Math.pow(low + (high - low) * random.nextDouble(), 5) - 1000));
    }

    Graph graph() {
        return graph;
    }

    /** The harmonic mean of precision and recall, of rows and columns together. */
    double f1(DenseBlock found) {
        int hits = 0;
        for (int row : found.rows()) {
            hits += row >= rows ? 1 : 0;
        }
        for (int column : found.columns()) {
            hits += bought[column] ? 1 : 0;
        }
        return 2.0 * hits / (found.rows().length + found.columns().length + 2 * block);
    }
}

package io.banyan.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.SelfLoops;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Blocks injected as in FRAUDAR's paper into honest edges of skewed popularity: 200 rows by 200 columns with edges at a stated density,
 * and the cheats' ways to look honest, each with as many edges again as the block has.
 */
class CamouflageTest {

    /** Fixed, because how far noise gathers by chance differs from draw to draw. */
    private static final long SEED = Long.getLong("banyan.seed", 20160813);

    private static final int ROWS = 20_000;

    private static final int COLUMNS = 10_000;

    private static final int HONEST_EDGES = 120_000;

    private static final int BLOCK = 200;

    private static final double DENSITY = 0.15;

    private enum Camouflage {
        /** None. */
        NONE,
        /** Edges to columns of any kind. */
        RANDOM,
        /** Edges to columns as popular as they are. */
        BIASED,
        /** Accounts of honest people, taken over with what they did before. */
        HIJACKED
    }

    @Test
    void injectedBlocksAreFoundWithAndWithoutCamouflage() {
        for (var camouflage : Camouflage.values()) {
            for (int draw = 0; draw < 3; draw++) {
                double f1 = f1(camouflage, new Random(SEED + draw));
                assertThat(f1)
                        .as("F1 with camouflage %s, seed %s", camouflage, SEED + draw)
                        .isGreaterThanOrEqualTo(0.95);
            }
        }
    }

    private static double f1(Camouflage camouflage, Random random) {
        var edges = new EdgeList();
        for (int edge = 0; edge < HONEST_EDGES; edge++) {
            edges.add(skewed(random, ROWS), skewed(random, COLUMNS));
        }
        var cheats = new HashSet<Integer>();
        var bought = new HashSet<Integer>();
        while (cheats.size() < BLOCK) {
            cheats.add(camouflage == Camouflage.HIJACKED ? skewed(random, ROWS) : ROWS + cheats.size());
        }
        while (bought.size() < BLOCK) {
            bought.add(random.nextInt(COLUMNS));
        }
        for (int cheat : cheats) {
            for (int column : bought) {
                if (random.nextDouble() < DENSITY) {
                    edges.add(cheat, column);
                    switch (camouflage) {
                        case RANDOM -> edges.add(cheat, random.nextInt(COLUMNS));
                        case BIASED -> edges.add(cheat, skewed(random, COLUMNS));
                        case NONE, HIJACKED -> {}
                    }
                }
            }
        }
        var graph = edges.graph(ROWS + BLOCK, Duplicates.FIRST, SelfLoops.KEEP);
        var block = DenseBlocks.find(graph, 1, ColumnWeight.LOGARITHMIC, Progress.NONE)
                .getFirst();
        int hits = hits(block.rows(), cheats) + hits(block.columns(), bought);
        return 2.0 * hits / (block.rows().length + block.columns().length + 2 * BLOCK);
    }

    /** Number k by chance as 1 / (k + 30)^0.8: the first are about a hundred times as popular as the last. */
    private static int skewed(Random random, int bound) {
        double low = Math.pow(30, 0.2);
        double high = Math.pow(30 + bound, 0.2);
        return Math.min(bound - 1, (int) (Math.pow(low + (high - low) * random.nextDouble(), 5) - 30));
    }

    private static int hits(int[] found, Set<Integer> injected) {
        int hits = 0;
        for (int each : found) {
            hits += injected.contains(each) ? 1 : 0;
        }
        return hits;
    }
}

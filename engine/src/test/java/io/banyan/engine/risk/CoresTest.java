package io.banyan.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoresTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void agreeWithTakingOffWhoeverHasTooFewNeighbours() {
        var random = new Random(SEED);
        for (int round = 0; round < 1000; round++) {
            var graph = RandomGraphs.undirected(random, 30);
            assertThat(Cores.of(graph, Progress.NONE).toArray())
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(peeled(graph));
        }
    }

    private static int[] peeled(Graph graph) {
        int[] numbers = new int[graph.nodes()];
        for (int k = 1; ; k++) {
            boolean[] in = new boolean[graph.nodes()];
            java.util.Arrays.fill(in, true);
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int node = 0; node < in.length; node++) {
                    int neighbours = 0;
                    for (int target : graph.neighbours(node)) {
                        neighbours += in[target] ? 1 : 0;
                    }
                    if (in[node] && neighbours < k) {
                        in[node] = false;
                        changed = true;
                    }
                }
            }
            boolean any = false;
            for (int node = 0; node < in.length; node++) {
                if (in[node]) {
                    numbers[node] = k;
                    any = true;
                }
            }
            if (!any) {
                return numbers;
            }
        }
    }

    @Test
    void aCliqueWithATailIsACoreWithATail() {
        var edges = new EdgeList();
        for (int one = 0; one < 5; one++) {
            for (int other = 0; other < one; other++) {
                edges.addBothWays(one, other);
            }
        }
        edges.addBothWays(4, 5).addBothWays(5, 6);
        var cores = Cores.of(edges.graph(8, Duplicates.REFUSE, SelfLoops.REFUSE), Progress.NONE);
        assertThat(cores.toArray()).containsExactly(4, 4, 4, 4, 4, 1, 1, 0);
        assertThat(cores.deepest()).isEqualTo(4);
        assertThat(cores.members(2)).containsExactly(0, 1, 2, 3, 4);
        assertThat(cores.of(5)).isEqualTo(1);
    }

    @Test
    void refuseGraphsThatAreNotUndirected() {
        refuses(new EdgeList().add(0, 1), "graph must be undirected");
        refuses(new EdgeList().add(1, 0).add(0, 2).add(2, 0), "graph must be undirected");
        refuses(new EdgeList().add(0, 0), "graph must have no self-loops");
        refuses(new EdgeList().addBothWays(0, 1).addBothWays(0, 1), "graph must have every edge once");
    }

    private static void refuses(EdgeList edges, String message) {
        var graph = edges.graph(Duplicates.KEEP, SelfLoops.KEEP);
        assertThatThrownBy(() -> Cores.of(graph, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}

package io.banyan.engine.risk;

import static io.banyan.engine.risk.LabelPropagation.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPropagationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void settlesWhereEveryNodeHasTheHeaviestLabelAround() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var graph = RandomGraphs.undirected(random, 40);
            var labels = LabelPropagation.communities(graph, random, 1000, Progress.NONE);
            assertThat(labels.settled()).as("seed %s, round %s", SEED, round).isTrue();
            isHeaviest(graph, labels.labels(), node -> true, "seed %s, round %s".formatted(SEED, round));
        }
    }

    @Test
    void knownLabelsStayAndReachWhoeverIsConnected() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var graph = RandomGraphs.undirected(random, 40);
            int[] known = new int[graph.nodes()];
            Arrays.setAll(known, node -> random.nextInt(4) == 0 ? random.nextInt(3) : UNKNOWN);
            var labels = LabelPropagation.spread(graph, known, random, 1000, Progress.NONE);
            var description = "seed %s, round %s".formatted(SEED, round);
            assertThat(labels.settled()).as(description).isTrue();
            var components = Components.of(graph, Progress.NONE);
            for (int node = 0; node < known.length; node++) {
                if (known[node] != UNKNOWN) {
                    assertThat(labels.labels()[node]).as(description).isEqualTo(known[node]);
                }
                boolean reached = false;
                for (int other = 0; other < known.length; other++) {
                    reached |= known[other] != UNKNOWN && components.of(other) == components.of(node);
                }
                assertThat(labels.labels()[node] != UNKNOWN).as(description).isEqualTo(reached);
            }
            isHeaviest(graph, labels.labels(), node -> known[node] == UNKNOWN, description);
        }
    }

    private static void isHeaviest(
            Graph graph, int[] labels, java.util.function.IntPredicate free, String description) {
        for (int node = 0; node < graph.nodes(); node++) {
            var weights = new LinkedHashMap<Integer, Integer>();
            for (int target : graph.neighbours(node)) {
                if (labels[target] != UNKNOWN) {
                    weights.merge(labels[target], 1, Integer::sum);
                }
            }
            if (free.test(node) && !weights.isEmpty()) {
                int most = weights.values().stream()
                        .mapToInt(weight -> weight)
                        .max()
                        .orElseThrow();
                assertThat(weights.get(labels[node])).as(description).isEqualTo(most);
            }
        }
    }

    @Test
    void cliquesHeldByOneEdgeAreCommunities() {
        var edges = new EdgeList();
        for (int clique = 0; clique < 4; clique++) {
            for (int one = 0; one < 8; one++) {
                for (int other = 0; other < one; other++) {
                    edges.addBothWays(8 * clique + one, 8 * clique + other);
                }
            }
        }
        edges.addBothWays(7, 8).addBothWays(15, 16).addBothWays(23, 24);
        var graph = edges.graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        var labels = LabelPropagation.communities(graph, new Random(7), 100, Progress.NONE)
                .labels();
        for (int node = 0; node < 32; node++) {
            assertThat(labels[node]).isEqualTo(labels[node / 8 * 8]);
        }
        assertThat(Arrays.stream(labels).distinct().count()).isEqualTo(4);
    }

    @Test
    void theHeavierEdgeDecides() {
        var graph = new EdgeList()
                .add(2, 0, 1)
                .add(2, 1, 1.5f)
                .add(3, 0, 2)
                .add(3, 1, 0)
                .graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        var labels =
                LabelPropagation.spread(graph, new int[] {5, 7, UNKNOWN, UNKNOWN}, new Random(1), 9, Progress.NONE);
        assertThat(labels.labels()).containsExactly(5, 7, 7, 5);
        assertThat(labels.rounds()).isEqualTo(2);
    }

    @Test
    void theSameSeedGivesTheSameLabels() {
        var graph = RandomGraphs.undirected(new Random(3), 40);
        assertThat(LabelPropagation.communities(graph, new Random(5), 99, Progress.NONE)
                        .labels())
                .isEqualTo(LabelPropagation.communities(graph, new Random(5), 99, Progress.NONE)
                        .labels());
    }

    @Test
    void refusesLabelsThatAreNone() {
        var graph = new EdgeList().add(0, 1).graph(Duplicates.KEEP, SelfLoops.KEEP);
        var random = new Random(1);
        assertThatThrownBy(() -> LabelPropagation.communities(graph, random, 0, Progress.NONE))
                .hasMessageStartingWith("mostRounds must");
        assertThatThrownBy(() -> LabelPropagation.spread(graph, new int[1], random, 1, Progress.NONE))
                .hasMessageStartingWith("known must");
        assertThatThrownBy(() -> LabelPropagation.spread(graph, new int[] {-2, 0}, random, 1, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("known must");
        var negative = new EdgeList().add(0, 1, -1).graph(Duplicates.KEEP, SelfLoops.KEEP);
        assertThatThrownBy(() -> LabelPropagation.communities(negative, random, 1, Progress.NONE))
                .hasMessageStartingWith("graph must");
    }
}

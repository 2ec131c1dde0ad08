package io.banyan.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void agreeWithPaintingOneNodeAfterTheOther() {
        var random = new Random(SEED);
        for (int round = 0; round < 1000; round++) {
            var graph = RandomGraphs.directed(random, 30, false);
            var components = Components.of(graph, Progress.NONE);
            int[] painted = painted(graph);
            for (int one = 0; one < graph.nodes(); one++) {
                for (int other = 0; other < graph.nodes(); other++) {
                    assertThat(components.of(one) == components.of(other))
                            .as("seed %s, round %s", SEED, round)
                            .isEqualTo(painted[one] == painted[other]);
                }
            }
            int[] sizes =
                    IntStream.range(0, components.count()).map(components::size).toArray();
            for (int component = 0; component < sizes.length; component++) {
                int number = component;
                assertThat(Arrays.stream(components.toArray())
                                .filter(each -> each == number)
                                .count())
                        .isEqualTo(sizes[component]);
                assertThat(component == 0 || sizes[component] <= sizes[component - 1])
                        .isTrue();
            }
        }
    }

    private static int[] painted(Graph graph) {
        int[] colours = IntStream.range(0, graph.nodes()).toArray();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int target : graph.neighbours(node)) {
                int from = colours[node];
                int to = colours[target];
                Arrays.setAll(colours, each -> colours[each] == from ? to : colours[each]);
            }
        }
        return colours;
    }

    @Test
    void growWithNodesAndEdgesThatComeLater() {
        var sets = new DisjointSets(2);
        assertThat(sets.add()).isEqualTo(2);
        assertThat(sets.sets()).isEqualTo(3);
        assertThat(sets.union(0, 2)).isTrue();
        assertThat(sets.union(2, 0)).isFalse();
        assertThat(sets.together(0, 2)).isTrue();
        assertThat(sets.together(0, 1)).isFalse();
        assertThat(sets.size(2)).isEqualTo(2);
        assertThat(Components.of(sets).toArray()).containsExactly(0, 1, 0);
        for (int i = 0; i < 100; i++) {
            sets.union(sets.add(), 1);
        }
        assertThat(sets.nodes()).isEqualTo(103);
        assertThat(sets.sets()).isEqualTo(2);
        assertThat(Components.of(sets).size(0)).isEqualTo(101);
    }

    @Test
    void aChainOfAMillionIsOne() {
        var edges = new EdgeList();
        for (int node = 1_000_000; node > 0; node--) {
            edges.add(node, node - 1);
        }
        var components = Components.of(edges.graph(Duplicates.KEEP, SelfLoops.KEEP), Progress.NONE);
        assertThat(components.count()).isEqualTo(1);
        assertThat(components.size(0)).isEqualTo(1_000_001);
    }

    @Test
    void nothingHasNoComponents() {
        assertThat(Components.of(new EdgeList().graph(0, Duplicates.KEEP, SelfLoops.KEEP), Progress.NONE)
                        .count())
                .isZero();
    }

    @Test
    void canBeCancelled() {
        var graph = new EdgeList().add(0, 1).graph(Duplicates.KEEP, SelfLoops.KEEP);
        assertThatThrownBy(() -> Components.of(graph, (done, total) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesNodesThatAreNot() {
        assertThatThrownBy(() -> new DisjointSets(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nodes must");
        assertThatThrownBy(() -> new DisjointSets(1).find(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}

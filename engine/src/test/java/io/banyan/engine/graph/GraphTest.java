package io.banyan.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    private record Edge(int from, int to, float weight) {}

    @Test
    void keepsEveryEdgeInOrderOfItsEnds() {
        var random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            int nodes = 1 + random.nextInt(20);
            var edges = edges(random, nodes);
            var graph = list(edges, true).graph(nodes, Duplicates.KEEP, SelfLoops.KEEP);
            var expected = new ArrayList<>(edges);
            expected.sort((one, other) -> one.from != other.from ? one.from - other.from : one.to - other.to);
            assertThat(edges(graph)).as("seed %d, round %d", SEED, round).isEqualTo(expected);
        }
    }

    @Test
    void turnsRoundTwiceIntoItself() {
        var random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            int nodes = 1 + random.nextInt(20);
            var graph = list(edges(random, nodes), true).graph(nodes, Duplicates.SUM, SelfLoops.KEEP);
            var reversed = graph.reversed();
            assertThat(reversed.reversed()).as("seed %d, round %d", SEED, round).isEqualTo(graph);
            for (var edge : edges(graph)) {
                assertThat(reversed.weight(reversed.find(edge.to, edge.from))).isEqualTo(edge.weight);
            }
            assertThat(reversed.outDegrees()).isEqualTo(graph.inDegrees());
        }
    }

    @Test
    void mergesDuplicatesAsAsked() {
        var random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            int nodes = 1 + random.nextInt(8);
            var edges = edges(random, nodes);
            var first = new TreeMap<Long, Float>();
            var sum = new TreeMap<Long, Float>();
            var count = new TreeMap<Long, Float>();
            for (var edge : edges) {
                if (edge.from != edge.to) {
                    long key = (long) edge.from << 32 | edge.to;
                    first.putIfAbsent(key, edge.weight);
                    sum.merge(key, edge.weight, Float::sum);
                    count.merge(key, 1f, Float::sum);
                }
            }
            var as = "seed %d, round %d".formatted(SEED, round);
            var weighted = list(edges, true);
            assertThat(weights(weighted.graph(nodes, Duplicates.FIRST, SelfLoops.DROP)))
                    .as(as)
                    .isEqualTo(first);
            assertThat(weights(weighted.graph(nodes, Duplicates.SUM, SelfLoops.DROP)))
                    .as(as)
                    .isEqualTo(sum);
            var counted = list(edges, false).graph(nodes, Duplicates.SUM, SelfLoops.DROP);
            assertThat(weights(counted)).as(as).isEqualTo(count);
        }
    }

    @Test
    void joinsNeighboursBothWays() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            int nodes = 1 + random.nextInt(12);
            var edges = edges(random, nodes);
            var expected = new TreeSet<Long>();
            for (var edge : edges) {
                expected.add((long) edge.from << 32 | edge.to);
                expected.add((long) edge.to << 32 | edge.from);
            }
            var graph = list(edges, false)
                    .graph(nodes, Duplicates.KEEP, SelfLoops.KEEP)
                    .undirected();
            assertThat(weights(graph).keySet())
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(expected);
            assertThat(graph.reversed()).isEqualTo(graph);
        }
    }

    @Test
    void findsEdgesAndTheirSources() {
        var graph = new EdgeList().add(3, 1).add(0, 4).add(0, 2).add(3, 3).graph(6, Duplicates.KEEP, SelfLoops.KEEP);
        assertThat(graph.neighbours(0)).containsExactly(2, 4);
        assertThat(graph.find(0, 4)).isEqualTo(1);
        assertThat(graph.find(0, 3)).isEqualTo(-1);
        assertThat(graph.find(5, 0)).isEqualTo(-1);
        assertThat(IntStream.range(0, 4).map(graph::source)).containsExactly(0, 0, 3, 3);
        assertThat(graph.outDegree(3)).isEqualTo(2);
        assertThat(graph.nodes()).isEqualTo(6);
        assertThat(graph.bytes()).isEqualTo(4 * 7 + 4 * 4);
    }

    @Test
    void isEmptyWithoutEdges() {
        var graph = new EdgeList().graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        assertThat(graph.nodes()).isZero();
        assertThat(graph.edges()).isZero();
        assertThat(graph.reversed()).isEqualTo(graph);
        assertThat(graph.undirected()).isEqualTo(graph);
    }

    @Test
    void buildsLargeGraphsOnSeveralCoresAsOnOne() {
        var random = new Random(SEED);
        int nodes = 1_000;
        int edges = 1_200_000;
        int[] from = random.ints(edges, 0, nodes).toArray();
        int[] to = random.ints(edges, 0, nodes).toArray();
        var graph = EdgeList.of(from, to).graph(nodes, Duplicates.KEEP, SelfLoops.KEEP);
        long[] sorted = IntStream.range(0, edges)
                .mapToLong(edge -> (long) from[edge] << 32 | to[edge])
                .sorted()
                .toArray();
        int node = 0;
        for (int edge = 0; edge < edges; edge++) {
            while (graph.end(node) <= edge) {
                node++;
            }
            if (((long) node << 32 | graph.target(edge)) != sorted[edge]) {
                throw new AssertionError("seed " + SEED + ", edge " + edge);
            }
        }
        assertThat(graph.reversed().reversed()).isEqualTo(graph);
    }

    @Test
    void weighsEdgesAnew() {
        var graph = new EdgeList().add(0, 1).add(0, 2).add(1, 2).graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        int[] degrees = graph.inDegrees();
        var cascade = graph.weighted((edge, from, to) -> 1f / degrees[to]);
        assertThat(cascade.weight(cascade.find(0, 1))).isEqualTo(1);
        assertThat(cascade.weight(cascade.find(1, 2))).isEqualTo(.5f);
        assertThat(cascade.unweighted()).isEqualTo(graph);
    }

    @Test
    void refusesWhatIsNoGraph() {
        var loop = new EdgeList().add(1, 1);
        var twice = new EdgeList().add(0, 1).add(0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loop.graph(Duplicates.KEEP, SelfLoops.REFUSE))
                .withMessageContaining("itself: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twice.graph(Duplicates.REFUSE, SelfLoops.KEEP))
                .withMessageContaining("0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twice.graph(1, Duplicates.KEEP, SelfLoops.KEEP))
                .withMessageContaining("nodes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdgeList().add(0, -1))
                .withMessageContaining("nodes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdgeList().add(0, 1, Float.NaN))
                .withMessageContaining("weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdgeList().add(0, 1).add(0, 1, 1))
                .withMessageContaining("weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdgeList().add(0, 1, 1).add(0, 1))
                .withMessageContaining("weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeList.of(new int[1], new int[2]))
                .withMessageContaining("from and to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.ofRows(new int[] {0, 2}, new int[] {0}, null))
                .withMessageContaining("offsets");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.ofRows(new int[] {0, 2, 1, 2}, new int[] {0, 1}, null))
                .withMessageContaining("offsets");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.ofRows(new int[] {0, 2, 2}, new int[] {1, 0}, null))
                .withMessageContaining("targets");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.ofRows(new int[] {0, 1}, new int[] {0}, new float[] {Float.NaN}))
                .withMessageContaining("weight");
    }

    private static List<Edge> edges(Random random, int nodes) {
        var edges = new ArrayList<Edge>();
        int count = random.nextInt(3 * nodes);
        for (int edge = 0; edge < count; edge++) {
            edges.add(new Edge(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(1, 100)));
        }
        return edges;
    }

    private static EdgeList list(List<Edge> edges, boolean weighted) {
        var list = new EdgeList();
        for (var edge : edges) {
            if (weighted) {
                list.add(edge.from, edge.to, edge.weight);
            } else {
                list.add(edge.from, edge.to);
            }
        }
        return list;
    }

    private static List<Edge> edges(Graph graph) {
        return IntStream.range(0, graph.edges())
                .mapToObj(edge -> new Edge(graph.source(edge), graph.target(edge), graph.weight(edge)))
                .toList();
    }

    private static TreeMap<Long, Float> weights(Graph graph) {
        var weights = new TreeMap<Long, Float>();
        for (var edge : edges(graph)) {
            assertThat(weights.put((long) edge.from << 32 | edge.to, edge.weight))
                    .isNull();
        }
        assertThat(weights).hasSize(graph.edges());
        assertThat(Arrays.stream(graph.outDegrees()).sum()).isEqualTo(graph.edges());
        return weights;
    }
}

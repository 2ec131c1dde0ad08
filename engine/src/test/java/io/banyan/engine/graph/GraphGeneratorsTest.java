package io.banyan.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphGeneratorsTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void ringWithoutRewiringIsALattice() {
        var ring = GraphGenerators.smallWorld(20, 4, 0, new Random(SEED));
        assertThat(ring.neighbours(0)).containsExactly(1, 2, 18, 19);
        assertThat(ring.neighbours(7)).containsExactly(5, 6, 8, 9);
        assertThat(clustering(ring)).isEqualTo(.5);
    }

    /** Barrat and Weigt (2000): clustering falls with (1 − p)³ from 3 (k − 2) / 4 (k − 1). */
    @Test
    void rewiringLosesClusteringAsPublished() {
        for (double rewiring : new double[] {.05, .2, .5}) {
            var graph = GraphGenerators.smallWorld(4_000, 10, rewiring, new Random(SEED));
            assertSimple(graph);
            assertThat(graph.edges()).isEqualTo(40_000);
            double lattice = 3.0 * 8 / (4 * 9);
            assertThat(clustering(graph))
                    .as("seed %d, rewiring %s", SEED, rewiring)
                    .isCloseTo(lattice * Math.pow(1 - rewiring, 3), within(.03));
        }
    }

    @Test
    void smallWorldOfEverybodyStaysComplete() {
        var complete = GraphGenerators.smallWorld(5, 4, 1, new Random(SEED));
        assertThat(complete.edges()).isEqualTo(20);
        assertSimple(complete);
        assertThat(GraphGenerators.smallWorld(1, 0, .5, new Random(SEED)).edges())
                .isZero();
        assertSimple(GraphGenerators.smallWorld(7, 4, 1, new Random(SEED)));
    }

    /** Dorogovtsev, Mendes, Samukhin (2000): the share of nodes with k friends tends to 2 m (m + 1) / k (k + 1) (k + 2). */
    @Test
    void newcomersAttachToThoseWithManyFriends() {
        int nodes = 60_000;
        int friends = 3;
        var graph = GraphGenerators.preferentialAttachment(nodes, friends, new Random(SEED));
        assertSimple(graph);
        assertThat(graph.edges()).isEqualTo(2 * (6 + (nodes - 4) * 3));
        int[] degrees = graph.outDegrees();
        for (int degree = friends; degree <= 12; degree++) {
            int wanted = degree;
            double share = (double) Arrays.stream(degrees)
                            .filter(each -> each == wanted)
                            .count()
                    / nodes;
            double published = 2.0 * friends * (friends + 1) / (degree * (degree + 1.0) * (degree + 2));
            assertThat(share)
                    .as("seed %d, degree %d", SEED, degree)
                    .isCloseTo(published, within(.003 + 6 * Math.sqrt(published / nodes)));
        }
        assertThat(Arrays.stream(degrees).max().orElseThrow())
                .as("seed %d", SEED)
                .isGreaterThan(150);
    }

    @Test
    void configurationHasTheDegreesAskedFor() {
        var random = new Random(SEED);
        int built = 0;
        for (int round = 0; round < 2_000; round++) {
            int nodes = 1 + random.nextInt(9);
            int[] degrees = random.ints(nodes, 0, nodes).toArray();
            var as = "seed %d, round %d, %s".formatted(SEED, round, Arrays.toString(degrees));
            if (graphical(degrees)) {
                var graph = GraphGenerators.configuration(degrees, random);
                assertSimple(graph);
                assertThat(graph.outDegrees()).as(as).isEqualTo(degrees);
                built++;
            } else {
                assertThatIllegalArgumentException()
                        .as(as)
                        .isThrownBy(() -> GraphGenerators.configuration(degrees, random))
                        .withMessageContaining("degrees");
            }
        }
        assertThat(built).isGreaterThan(100);
    }

    @Test
    void configurationServesHeavyTails() {
        int[] degrees = GraphGenerators.preferentialAttachment(20_000, 3, new Random(SEED))
                .outDegrees();
        var graph = GraphGenerators.configuration(degrees, new Random(SEED));
        assertSimple(graph);
        assertThat(graph.outDegrees()).isEqualTo(degrees);
    }

    /** The graphs with degrees 2,2,2,1,1 are 7: paths, and a triangle beside an edge; all come equally often. */
    @Test
    void rewiringReachesAllGraphsOfTheseDegreesEvenly() {
        var random = new Random(SEED);
        var graph = GraphGenerators.configuration(new int[] {2, 2, 2, 1, 1}, random);
        var counts = new HashMap<String, Integer>();
        int rounds = 7_000;
        for (int round = 0; round < rounds; round++) {
            graph = GraphGenerators.rewired(graph, 10, random);
            assertThat(graph.outDegrees()).containsExactly(2, 2, 2, 1, 1);
            var edges = new StringBuilder();
            for (int node = 0; node < 5; node++) {
                edges.append(Arrays.toString(graph.neighbours(node)));
            }
            counts.merge(edges.toString(), 1, Integer::sum);
        }
        assertThat(counts).as("seed %d", SEED).hasSize(7);
        assertThat(counts.values())
                .as("seed %d", SEED)
                .allSatisfy(count -> assertThat(count).isCloseTo(rounds / 7, within(250)));
    }

    @Test
    void equalRandomnessGivesEqualGraphs() {
        assertThat(GraphGenerators.smallWorld(100, 6, .3, new Random(SEED)))
                .isEqualTo(GraphGenerators.smallWorld(100, 6, .3, new Random(SEED)));
        assertThat(GraphGenerators.preferentialAttachment(100, 6, new Random(SEED)))
                .isEqualTo(GraphGenerators.preferentialAttachment(100, 6, new Random(SEED)));
    }

    @Test
    void refusesBadInput() {
        var random = new Random(SEED);
        refuses(() -> GraphGenerators.smallWorld(0, 0, 0, random), "nodes");
        refuses(() -> GraphGenerators.smallWorld(5, 3, 0, random), "neighbours");
        refuses(() -> GraphGenerators.smallWorld(4, 4, 0, random), "neighbours");
        refuses(() -> GraphGenerators.smallWorld(5, 4, Double.NaN, random), "rewiring");
        refuses(() -> GraphGenerators.preferentialAttachment(5, 5, random), "friends");
        refuses(() -> GraphGenerators.preferentialAttachment(5, 0, random), "friends");
        var oneWay = new EdgeList().add(0, 1).add(1, 2).graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        refuses(() -> GraphGenerators.rewired(oneWay, 1, random), "graph");
        refuses(() -> GraphGenerators.rewired(oneWay.undirected(), -1, random), "swapsPerEdge");
        var twice = new EdgeList().addBothWays(0, 1).addBothWays(0, 1).graph(Duplicates.KEEP, SelfLoops.REFUSE);
        refuses(() -> GraphGenerators.rewired(twice, 1, random), "duplicates");
    }

    private static void refuses(Runnable action, String argument) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(argument);
    }

    /** Havel and Hakimi: whoever needs most is served by those who need most of the others. */
    private static boolean graphical(int[] degrees) {
        int[] rest = degrees.clone();
        Arrays.sort(rest);
        for (int last = rest.length - 1; last >= 0; last--) {
            Arrays.sort(rest, 0, last + 1);
            int wanted = rest[last];
            if (wanted > last) {
                return false;
            }
            for (int other = last - wanted; other < last; other++) {
                if (--rest[other] < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void assertSimple(Graph graph) {
        assertThat(graph.reversed()).isEqualTo(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                if (graph.target(edge) == node
                        || edge > graph.first(node) && graph.target(edge) == graph.target(edge - 1)) {
                    throw new AssertionError("seed " + SEED + ", node " + node);
                }
            }
        }
    }

    /** Mean share of a node's pairs of neighbours who know each other. */
    private static double clustering(Graph graph) {
        double sum = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            int[] neighbours = graph.neighbours(node);
            int known = 0;
            for (int one : neighbours) {
                for (int other : neighbours) {
                    known += one < other && graph.find(one, other) >= 0 ? 1 : 0;
                }
            }
            sum += neighbours.length < 2 ? 0 : 2.0 * known / (neighbours.length * (neighbours.length - 1.0));
        }
        return sum / graph.nodes();
    }
}

package io.banyan.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrustRankingTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void agreesWithSolvingTheEquations() {
        var random = new Random(SEED);
        for (int round = 0; round < 1000; round++) {
            var graph = RandomGraphs.directed(random, 15, round % 2 == 0);
            int[] trusted = random.ints(1 + random.nextInt(3), 0, graph.nodes()).toArray();
            double damping = random.nextInt(10) == 0 ? 0 : 0.95 * random.nextDouble();
            var trust = TrustRanking.over(graph).from(trusted, damping, 1e-9, Progress.NONE);
            double[] solved = solved(graph, trusted, damping);
            double difference = 0;
            for (int node = 0; node < solved.length; node++) {
                difference += Math.abs(solved[node] - trust.scores()[node]);
            }
            var description = "seed %s, round %s".formatted(SEED, round);
            assertThat(trust.error()).as(description).isLessThanOrEqualTo(1e-9);
            assertThat(difference).as(description).isLessThanOrEqualTo(trust.error() + 1e-12);
            assertThat(Arrays.stream(trust.scores()).sum()).as(description).isCloseTo(1, within(1e-12));
        }
    }

    /** (I − d·P)·x = (1 − d)·b by Gauss's elimination, nodes without a way on leading to where trust begins. */
    private static double[] solved(Graph graph, int[] trusted, double damping) {
        int nodes = graph.nodes();
        double[] begins = new double[nodes];
        for (int node : trusted) {
            begins[node] += 1.0 / trusted.length;
        }
        double[][] rows = new double[nodes][nodes + 1];
        for (int node = 0; node < nodes; node++) {
            rows[node][node] += 1;
            rows[node][nodes] = (1 - damping) * begins[node];
            double sum = 0;
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                sum += graph.weight(edge);
            }
            for (int edge = graph.first(node); edge < graph.end(node) && sum > 0; edge++) {
                rows[graph.target(edge)][node] -= damping * graph.weight(edge) / sum;
            }
            for (int target = 0; target < nodes && sum == 0; target++) {
                rows[target][node] -= damping * begins[target];
            }
        }
        for (int pivot = 0; pivot < nodes; pivot++) {
            // diagonally dominant by columns: no pivot is near 0
            for (int row = 0; row < nodes; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column <= nodes; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[nodes];
        Arrays.setAll(solution, node -> rows[node][nodes] / rows[node][node]);
        return solution;
    }

    @Test
    void aRingThatOnlyLeadsToItselfHasNoTrust() {
        var edges = new EdgeList().add(0, 1).add(1, 2).add(2, 0);
        edges.add(3, 4).add(4, 5).add(5, 3).add(5, 0);
        var trust = TrustRanking.over(edges.graph(Duplicates.KEEP, SelfLoops.KEEP))
                .from(new int[] {0}, 0.85, 1e-12, Progress.NONE);
        assertThat(trust.scores()[3] + trust.scores()[4] + trust.scores()[5]).isZero();
        assertThat(trust.scores()[0]).isGreaterThan(trust.scores()[1]).isGreaterThan(trust.scores()[2]);
    }

    @Test
    void refusesWhatIsNoTrust() {
        var ranking = TrustRanking.over(new EdgeList().add(0, 1).graph(Duplicates.KEEP, SelfLoops.KEEP));
        assertThatThrownBy(() -> ranking.from(new int[0], 0.85, 1e-6, Progress.NONE))
                .hasMessageStartingWith("trusted must");
        assertThatThrownBy(() -> ranking.from(new int[] {2}, 0.85, 1e-6, Progress.NONE))
                .hasMessageStartingWith("trusted must");
        assertThatThrownBy(() -> ranking.from(new int[] {0}, 1, 1e-6, Progress.NONE))
                .hasMessageStartingWith("damping must");
        assertThatThrownBy(() -> ranking.from(new int[] {0}, Double.NaN, 1e-6, Progress.NONE))
                .hasMessageStartingWith("damping must");
        assertThatThrownBy(() -> ranking.from(new int[] {0}, 0.85, 0, Progress.NONE))
                .hasMessageStartingWith("tolerance must");
        var negative = new EdgeList().add(0, 1, -1).graph(Duplicates.KEEP, SelfLoops.KEEP);
        assertThatThrownBy(() -> TrustRanking.over(negative))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("graph must");
    }
}

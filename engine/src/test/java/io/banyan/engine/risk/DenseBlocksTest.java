package io.banyan.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenseBlocksTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void agreeWithLookingForTheLeastEveryTime() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var graph = RandomGraphs.directed(random, 9, round % 2 == 0);
            if (graph.edges() == 0) {
                continue;
            }
            for (var weight : ColumnWeight.values()) {
                var block = DenseBlocks.find(graph, 1, weight, Progress.NONE).getFirst();
                double[][] matrix = matrix(graph, weight);
                var description = "%s, seed %s, round %s".formatted(weight, SEED, round);
                assertThat(block.density())
                        .as(description)
                        .isCloseTo(density(matrix, block.rows(), block.columns()), within(1e-9));
                // which of equals goes first may differ, and with it the block; the promise of the paper holds for each
                assertThat(block.density()).as(description).isGreaterThanOrEqualTo(best(matrix) / 2 - 1e-9);
            }
        }
    }

    @Test
    void takeOffTheSameAsLookingForTheLeastEveryTimeWhereNoneAreEqual() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            int nodes = 2 + random.nextInt(15);
            var list = new EdgeList();
            for (int edge = 0; edge < 3 * nodes; edge++) {
                list.add(random.nextInt(nodes), random.nextInt(nodes), 0.1f + random.nextFloat());
            }
            var graph = list.graph(nodes, Duplicates.FIRST, SelfLoops.KEEP);
            var block = DenseBlocks.find(graph, 1, ColumnWeight.LOGARITHMIC, Progress.NONE)
                    .getFirst();
            assertThat(block.density())
                    .as("seed %s, round %s", SEED, round)
                    .isCloseTo(peeled(matrix(graph, ColumnWeight.LOGARITHMIC)), within(1e-9));
        }
    }

    private static double[][] matrix(Graph graph, ColumnWeight weight) {
        int[] degrees = graph.inDegrees();
        var matrix = new double[graph.nodes()][graph.nodes()];
        for (int row = 0; row < graph.nodes(); row++) {
            for (int edge = graph.first(row); edge < graph.end(row); edge++) {
                double perEdge = weight == ColumnWeight.EVEN ? 1 : 1 / Math.log(degrees[graph.target(edge)] + 5.0);
                matrix[row][graph.target(edge)] += perEdge * graph.weight(edge);
            }
        }
        return matrix;
    }

    private static double density(double[][] matrix, int[] rows, int[] columns) {
        double sum = 0;
        for (int row : rows) {
            for (int column : columns) {
                sum += matrix[row][column];
            }
        }
        return sum / (rows.length + columns.length);
    }

    /** The highest density of all choices: for each choice of rows the best columns are the heaviest ones. */
    private static double best(double[][] matrix) {
        int nodes = matrix.length;
        double best = 0;
        for (int choice = 1; choice < 1 << nodes; choice++) {
            int rows = choice;
            double[] sums = IntStream.range(0, nodes)
                    .mapToDouble(column -> -IntStream.range(0, nodes)
                            .filter(row -> (rows >> row & 1) == 1)
                            .mapToDouble(row -> matrix[row][column])
                            .sum())
                    .sorted()
                    .toArray();
            double sum = 0;
            for (int taken = 1; taken <= nodes; taken++) {
                sum -= sums[taken - 1];
                best = Math.max(best, sum / (Integer.bitCount(rows) + taken));
            }
        }
        return best;
    }

    /** The highest density on the way of taking off the least, each time looked for afresh; nodes without edges are not there. */
    private static double peeled(double[][] matrix) {
        int nodes = matrix.length;
        boolean[] in = new boolean[2 * nodes];
        for (int row = 0; row < nodes; row++) {
            for (int column = 0; column < nodes; column++) {
                if (matrix[row][column] > 0) {
                    in[row] = true;
                    in[nodes + column] = true;
                }
            }
        }
        double best = 0;
        while (true) {
            int least = -1;
            double leastSum = Double.POSITIVE_INFINITY;
            double all = 0;
            int size = 0;
            for (int node = 0; node < 2 * nodes; node++) {
                if (in[node]) {
                    double sum = 0;
                    for (int other = 0; other < nodes; other++) {
                        sum += node < nodes
                                ? in[nodes + other] ? matrix[node][other] : 0
                                : in[other] ? matrix[other][node - nodes] : 0;
                    }
                    all += sum / 2;
                    size++;
                    if (sum < leastSum) {
                        leastSum = sum;
                        least = node;
                    }
                }
            }
            if (size == 0) {
                return best;
            }
            best = Math.max(best, all / size);
            in[least] = false;
        }
    }

    @Test
    void twoBlocksAreFoundOneAfterTheOther() {
        var edges = new EdgeList();
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 10; column++) {
                edges.add(row, column);
            }
        }
        for (int row = 20; row < 26; row++) {
            for (int column = 20; column < 26; column++) {
                edges.add(row, column);
            }
        }
        edges.add(30, 31);
        var graph = edges.graph(Duplicates.REFUSE, SelfLoops.KEEP);
        var blocks = DenseBlocks.find(graph, 5, ColumnWeight.LOGARITHMIC, Progress.NONE);
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0).rows()).containsExactly(IntStream.range(0, 10).toArray());
        assertThat(blocks.get(0).columns())
                .containsExactly(IntStream.range(0, 10).toArray());
        assertThat(blocks.get(0).density()).isCloseTo(100 / Math.log(15) / 20, within(1e-12));
        assertThat(blocks.get(1).rows()).containsExactly(IntStream.range(20, 26).toArray());
        assertThat(blocks.get(2).columns()).containsExactly(31);
    }

    @Test
    void refuseWhatIsNoWeightOrNumber() {
        var negative = new EdgeList().add(0, 1, -1).graph(Duplicates.KEEP, SelfLoops.KEEP);
        assertThatThrownBy(() -> DenseBlocks.find(negative, 1, ColumnWeight.EVEN, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("graph must have no negative");
        assertThatThrownBy(() -> DenseBlocks.find(negative, 0, ColumnWeight.EVEN, Progress.NONE))
                .hasMessageStartingWith("blocks must");
        var nothing = new EdgeList().graph(3, Duplicates.KEEP, SelfLoops.KEEP);
        assertThat(DenseBlocks.find(nothing, 1, ColumnWeight.EVEN, Progress.NONE))
                .isEmpty();
    }
}

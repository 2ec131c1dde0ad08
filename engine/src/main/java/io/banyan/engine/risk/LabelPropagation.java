package io.banyan.engine.risk;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Graph;
import java.util.random.RandomGenerator;

/**
 * Labels that spread from neighbour to neighbour: in every round each node, in random order, takes the label that weighs most among those
 * its edges lead to, and keeps its own when none weighs more. It settles when every node has such a label. Time linear in the edges for
 * each round, of which there are usually few.
 *
 * <p>Without known labels it finds communities; which, depends on the draw where the graph leaves it open. With known labels (accounts
 * that were proven false, say) it tells which of them each other node stands nearest to.
 *
 * @see <a href="https://doi.org/10.1103/PhysRevE.76.036106">Raghavan, Albert, Kumara: Near linear time algorithm to detect community
 *     structures in large-scale networks, Physical Review E 76, 2007</a>
 */
public final class LabelPropagation {

    /** The label of a node that no known label has reached. */
    public static final int UNKNOWN = -1;

    private final Graph graph;

    private final RandomGenerator random;

    private final int[] labels;

    /** The weight of each label among the neighbours of one node; all 0 in between. */
    private final double[] weights;

    private final int[] touched;

    private LabelPropagation(Graph graph, RandomGenerator random, int[] labels, int distinct) {
        this.graph = graph;
        this.random = random;
        this.labels = labels;
        weights = new double[distinct];
        touched = new int[distinct];
    }

    /**
     * The label of every node.
     *
     * @param labels for communities, the number of some node that the community grew from
     * @param rounds how many rounds were walked
     * @param settled whether the last one changed nothing
     */
    public record Labels(int[] labels, int rounds, boolean settled) {}

    /** Communities: every node begins with a label of its own. */
    public static Labels communities(Graph graph, RandomGenerator random, int mostRounds, Progress progress) {
        int[] labels = identity(graph.nodes());
        return new LabelPropagation(graph, random, labels, graph.nodes())
                .spread(identity(graph.nodes()), mostRounds, progress);
    }

    /**
     * Known labels, which stay as they are, and what they spread to.
     *
     * @param known a label from 0 on for each node, or {@link #UNKNOWN}
     */
    public static Labels spread(Graph graph, int[] known, RandomGenerator random, int mostRounds, Progress progress) {
        if (known.length != graph.nodes()) {
            throw new IllegalArgumentException(
                    "known must have a label for each of the " + graph.nodes() + " nodes: " + known.length);
        }
        int distinct = 0;
        int free = 0;
        for (int label : known) {
            if (label < UNKNOWN || label == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("known must be labels from 0 on, or -1: " + label);
            }
            distinct = Math.max(distinct, label + 1);
            free += label == UNKNOWN ? 1 : 0;
        }
        int[] nodes = new int[free];
        for (int node = 0, at = 0; node < known.length; node++) {
            if (known[node] == UNKNOWN) {
                nodes[at++] = node;
            }
        }
        return new LabelPropagation(graph, random, known.clone(), distinct).spread(nodes, mostRounds, progress);
    }

    private Labels spread(int[] free, int mostRounds, Progress progress) {
        if (mostRounds < 1) {
            throw new IllegalArgumentException("mostRounds must be at least 1: " + mostRounds);
        }
        for (int edge = 0; graph.weighted() && edge < graph.edges(); edge++) {
            if (graph.weight(edge) < 0) {
                throw new IllegalArgumentException("graph must have no negative weights: " + graph.weight(edge));
            }
        }
        for (int round = 1; ; round++) {
            progress.advanced(round - 1, mostRounds);
            shuffle(free);
            boolean changed = false;
            for (int node : free) {
                int label = heaviest(node);
                if (label != labels[node]) {
                    labels[node] = label;
                    changed = true;
                }
            }
            if (!changed || round == mostRounds) {
                progress.advanced(mostRounds, mostRounds);
                return new Labels(labels, round, !changed);
            }
        }
    }

    private int heaviest(int node) {
        int count = 0;
        for (int edge = graph.first(node); edge < graph.end(node); edge++) {
            int label = labels[graph.target(edge)];
            float weight = graph.weight(edge);
            if (label != UNKNOWN && weight > 0) {
                if (weights[label] == 0) {
                    touched[count++] = label;
                }
                weights[label] += weight;
            }
        }
        int own = labels[node];
        int chosen = own;
        double most = own == UNKNOWN ? 0 : weights[own];
        int equal = 1;
        for (int at = 0; at < count; at++) {
            int label = touched[at];
            double weight = weights[label];
            if (weight > most) {
                most = weight;
                chosen = label;
                equal = 1;
            } else if (weight == most && chosen != own) {
                // among equals each has the same chance
                equal++;
                if (random.nextInt(equal) == 0) {
                    chosen = label;
                }
            }
        }
        for (int at = 0; at < count; at++) {
            weights[touched[at]] = 0;
        }
        return chosen;
    }

    private void shuffle(int[] nodes) {
        for (int left = nodes.length; left > 1; left--) {
            int at = random.nextInt(left);
            int swapped = nodes[at];
            nodes[at] = nodes[left - 1];
            nodes[left - 1] = swapped;
        }
    }

    private static int[] identity(int size) {
        int[] identity = new int[size];
        for (int i = 0; i < size; i++) {
            identity[i] = i;
        }
        return identity;
    }
}

package io.banyan.engine.influence;

import io.banyan.engine.diffusion.CascadeModel;
import io.banyan.engine.diffusion.IndependentCascade;
import io.banyan.engine.diffusion.LinearThreshold;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.sampling.IndexedRandom;
import io.banyan.engine.sampling.LiveEdgeSearch;
import io.banyan.engine.sampling.LiveEdges;
import java.util.function.Supplier;

/**
 * Draws reverse-reachable sets: who would have activated a node chosen evenly. A seed set meets such a set with probability spread
 * / n (Borgs, Brautbar, Chayes, Lucier: Maximizing Social Influence in Nearly Optimal Time, SODA 2014). A workspace for one thread.
 */
interface ReverseSampler {

    /** Draws the set of that key, the root first. */
    void draw(int root, long key);

    int size();

    /** The members; as many as {@link #size} hold until the next draw. */
    int[] members();

    /** Makes workspaces over the turned edges of the model. */
    static Supplier<ReverseSampler> of(CascadeModel model) {
        return switch (model) {
            case IndependentCascade cascade -> {
                var edges = new LiveEdges(cascade.graph().reversed());
                yield () -> new Search(new LiveEdgeSearch(edges));
            }
            case LinearThreshold threshold -> {
                var reversed = threshold.graph().reversed();
                yield () -> new Walk(reversed);
            }
        };
    }

    /** Independent cascade: everything behind live edges. */
    record Search(LiveEdgeSearch search) implements ReverseSampler {

        @Override
        public void draw(int root, long key) {
            search.start(root);
            search.expandAll(key);
        }

        @Override
        public int size() {
            return search.size();
        }

        @Override
        public int[] members() {
            return search.reached();
        }
    }

    /** Linear threshold: every node is swayed by one in-neighbour at most, so that the set is a walk. */
    final class Walk implements ReverseSampler {

        private final Graph reversed;
        private final boolean[] seen;
        private final int[] members;
        private int size;

        Walk(Graph reversed) {
            this.reversed = reversed;
            seen = new boolean[reversed.nodes()];
            members = new int[reversed.nodes()];
        }

        @Override
        public void draw(int root, long key) {
            for (int at = 0; at < size; at++) {
                seen[members[at]] = false;
            }
            size = 0;
            int node = root;
            while (node >= 0 && !seen[node]) {
                seen[node] = true;
                members[size++] = node;
                node = swayedBy(node, IndexedRandom.unit(key, node));
            }
        }

        private int swayedBy(int node, double luck) {
            double sum = 0;
            for (int edge = reversed.first(node); edge < reversed.end(node); edge++) {
                sum += reversed.weight(edge);
                if (luck < sum) {
                    return reversed.target(edge);
                }
            }
            return -1;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int[] members() {
            return members;
        }
    }
}

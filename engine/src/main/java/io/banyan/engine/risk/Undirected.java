package io.banyan.engine.risk;

import io.banyan.engine.graph.Graph;

/** Tells whether a graph is what an algorithm on undirected graphs needs. */
final class Undirected {

    private Undirected() {}

    /**
     * Every edge once in each direction and none from a node to itself. Rows are ascending, so while all edges are walked in order, those
     * that lead back must come up one after the other in every row: one pass.
     */
    static void require(Graph graph) {
        var next = new int[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            next[node] = graph.first(node);
        }
        for (int node = 0; node < graph.nodes(); node++) {
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                int target = graph.target(edge);
                if (target == node) {
                    throw new IllegalArgumentException("graph must have no self-loops: node " + node);
                }
                if (edge > graph.first(node) && graph.target(edge - 1) == target) {
                    throw new IllegalArgumentException("graph must have every edge once: " + node + " to " + target);
                }
                int back = next[target]++;
                if (back >= graph.end(target) || graph.target(back) != node) {
                    throw new IllegalArgumentException(
                            "graph must be undirected: " + node + " leads to " + target + ", but one of them not back");
                }
            }
        }
    }
}

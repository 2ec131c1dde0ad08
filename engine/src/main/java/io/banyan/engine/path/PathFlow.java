package io.banyan.engine.path;

import java.util.List;

/**
 * Sessions from step to step. Steps are counted from the anchor, which is 0: onwards 1, 2, …, back from an event −1, −2, ….
 *
 * @param sessions that have a path
 * @param edges most sessions first
 * @param ends where paths end, most sessions first; going back from an event: where they begin
 * @param sessionsOnOtherEdges sum over the edges that the limit left out
 */
public record PathFlow(long sessions, List<Edge> edges, List<End> ends, long sessionsOnOtherEdges) {

    public PathFlow {
        edges = List.copyOf(edges);
        ends = List.copyOf(ends);
    }

    /**
     * From one step to the next, in the direction of time.
     *
     * @param step of {@code from}
     * @param from the earlier node
     * @param to the later node
     * @param sessions that went this way at this step
     * @param meanSeconds between the two
     */
    public record Edge(int step, Node from, Node to, long sessions, double meanSeconds) {}

    /** A node after which nothing more happened in so many sessions; back from an event: before which nothing had. */
    public record End(int step, Node node, long sessions) {}
}

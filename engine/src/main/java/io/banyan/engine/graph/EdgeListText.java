package io.banyan.engine.graph;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the text form in which graphs are commonly published: a line for each edge, "a b" or "a b weight", separated by
 * blanks, tabs or one comma. Empty lines and lines that begin with # or % are passed over.
 */
public final class EdgeListText {

    /** Whether a line "nodes edges" stands before the edges. */
    public enum Heading {
        NONE,
        /** Read and held against what follows: no node may be larger, and edges may be no more than it says. */
        NODES_AND_EDGES
    }

    /** What was read. {@code nodes} is what the heading says, else one more than the largest node. */
    public record Read(EdgeList edges, int nodes) {

        public Graph graph(Duplicates duplicates, SelfLoops selfLoops) {
            return edges.graph(nodes, duplicates, selfLoops);
        }
    }

    private EdgeListText() {}

    /**
     * Reads to the end of the stream and leaves it open.
     *
     * @throws IllegalArgumentException naming the line that is no edge
     */
    public static Read read(InputStream in, Heading heading) throws IOException {
        var lines = new NumberLines(in);
        var edges = new EdgeList();
        long nodes = -1;
        long announced = Long.MAX_VALUE;
        if (heading == Heading.NODES_AND_EDGES) {
            if (!lines.next()) {
                throw new IllegalArgumentException("heading is missing");
            }
            nodes = lines.whole();
            announced = lines.whole();
            lines.end();
        }
        while (lines.next()) {
            int source = node(lines, nodes);
            int target = node(lines, nodes);
            if (lines.hasMore()) {
                add(edges, lines, source, target);
                lines.end();
            } else if (edges.edges() > 0 && edges.weighted()) {
                throw lines.refusal("weight is missing");
            } else {
                edges.add(source, target);
            }
            if (edges.edges() > announced) {
                throw lines.refusal("more edges than the heading says");
            }
        }
        return new Read(edges, nodes < 0 ? edges.nodes() : Math.toIntExact(nodes));
    }

    private static void add(EdgeList edges, NumberLines lines, int source, int target) throws IOException {
        float weight = lines.decimal();
        if (!Float.isFinite(weight)) {
            throw lines.refusal("weight must be finite");
        }
        if (edges.edges() > 0 && !edges.weighted()) {
            throw lines.refusal("weight is given, but edges before have none");
        }
        edges.add(source, target, weight);
    }

    private static int node(NumberLines lines, long nodes) throws IOException {
        long node = lines.whole();
        if (node >= (nodes < 0 ? Integer.MAX_VALUE - 1 : nodes)) {
            throw lines.refusal("node is too large: " + node);
        }
        return (int) node;
    }
}

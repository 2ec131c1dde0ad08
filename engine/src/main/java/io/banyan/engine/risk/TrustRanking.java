package io.banyan.engine.risk;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Graph;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Trust that flows from people known to be good along the edges of a graph, losing a part at every step: PageRank that begins anew at
 * trusted nodes only. Whoever good people lead to has much of it; a ring that only leads to itself has next to none, however large. The
 * other way round, begun at proven cheats on the reversed graph, it tells who leads to them.
 *
 * <p>Rounds of sums over incoming edges, on several cores with the same result for any number of them. For many rankings of one graph.
 *
 * @see <a href="https://www.vldb.org/conf/2004/RS15P3.PDF">Gyöngyi, Garcia-Molina, Pedersen: Combating Web Spam with TrustRank, VLDB
 *     2004</a>
 * @see <a href="https://doi.org/10.1145/511446.511513">Haveliwala: Topic-Sensitive PageRank, WWW 2002</a>
 */
public final class TrustRanking {

    private static final int CHUNK = 1 << 13;

    private final Graph incoming;

    /** 1 over the weight of all edges out of a node; 0 for a node without. */
    private final double[] perWeight;

    private TrustRanking(Graph incoming, double[] perWeight) {
        this.incoming = incoming;
        this.perWeight = perWeight;
    }

    /** @param graph with weights of at least 0, or without; a node passes its trust on in proportion to them */
    public static TrustRanking over(Graph graph) {
        var perWeight = new double[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            double sum = 0;
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                if (graph.weight(edge) < 0) {
                    throw new IllegalArgumentException("graph must have no negative weights: " + graph.weight(edge));
                }
                sum += graph.weight(edge);
            }
            perWeight[node] = sum > 0 ? 1 / sum : 0;
        }
        return new TrustRanking(graph.reversed(), perWeight);
    }

    /**
     * The trust of every node.
     *
     * @param scores adding up to 1
     * @param rounds how many rounds it took
     * @param error the sum of all scores' differences from the exact ones is at most this
     */
    public record Trust(double[] scores, int rounds, double error) {}

    /**
     * Trust begun evenly at the given nodes.
     *
     * @param trusted at least one node; named twice it counts twice
     * @param damping the part of its trust that a node passes on, within 0 and 1, by custom 0.85
     * @param tolerance the error to reach, above 0; at most ln(tolerance·(1−damping)/2) / ln(damping) rounds are needed for it
     */
    public Trust from(int[] trusted, double damping, double tolerance, Progress progress) {
        if (trusted.length == 0) {
            throw new IllegalArgumentException("trusted must be at least one node");
        }
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("damping must be at least 0 and below 1: " + damping);
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be above 0: " + tolerance);
        }
        int nodes = incoming.nodes();
        var begins = new double[nodes];
        for (int node : trusted) {
            if (node < 0 || node >= nodes) {
                throw new IllegalArgumentException("trusted must be nodes of the graph: " + node);
            }
            begins[node] += 1.0 / trusted.length;
        }
        long expected = damping == 0
                ? 1
                : Math.max(1, (long) Math.ceil(Math.log(tolerance * (1 - damping) / 2) / Math.log(damping)));
        var scores = begins.clone();
        for (int round = 1; ; round++) {
            progress.advanced(Math.min(round - 1, expected), expected);
            var next = new double[nodes];
            double change = round(begins, scores, next, damping);
            scores = next;
            // the rounds still to come move no more than a geometric series of this one
            double error = change * damping / (1 - damping);
            if (error <= tolerance || error < 1e-15 * nodes) {
                progress.advanced(expected, expected);
                return new Trust(scores, round, error);
            }
        }
    }

    /** One round; trust that reaches a node without edges begins anew. Returns the sum of all changes. */
    private double round(double[] begins, double[] scores, double[] next, double damping) {
        var passed = new double[scores.length];
        int chunks = (scores.length + CHUNK - 1) / CHUNK;
        var ends = new double[chunks];
        each(chunks, (chunk, from, to) -> {
            for (int node = from; node < to; node++) {
                passed[node] = scores[node] * perWeight[node];
                if (perWeight[node] == 0) {
                    ends[chunk] += scores[node];
                }
            }
        });
        double anew = 1 - damping + damping * Arrays.stream(ends).sum();
        var changes = new double[chunks];
        each(chunks, (chunk, from, to) -> {
            for (int node = from; node < to; node++) {
                double sum = 0;
                if (incoming.weighted()) {
                    for (int edge = incoming.first(node); edge < incoming.end(node); edge++) {
                        sum += passed[incoming.target(edge)] * incoming.weight(edge);
                    }
                } else {
                    for (int edge = incoming.first(node); edge < incoming.end(node); edge++) {
                        sum += passed[incoming.target(edge)];
                    }
                }
                next[node] = anew * begins[node] + damping * sum;
                changes[chunk] += Math.abs(next[node] - scores[node]);
            }
        });
        return Arrays.stream(changes).sum();
    }

    private interface Part {
        void work(int chunk, int from, int to);
    }

    private void each(int chunks, Part part) {
        IntStream.range(0, chunks)
                .parallel()
                .forEach(chunk -> part.work(chunk, chunk * CHUNK, Math.min(incoming.nodes(), (chunk + 1) * CHUNK)));
    }
}

package io.banyan.engine.diffusion;

import io.banyan.engine.graph.Graph;
import io.banyan.engine.sampling.IndexedRandom;

/**
 * Whom a sharer asks and who says yes. Coins are tossed before anything is looked up, without branches: memory waits overlap, and
 * there is nothing to guess wrong.
 */
final class Invitations {

    /** So few choices are compared with each other in less time than one more friend takes to be passed over. */
    private static final int FEW = 12;

    /** From here on it is cheaper to go through all friends than to look for repeated choices. */
    private static final int MOST_SEARCHED = 64;

    private final Graph graph;
    private final int most;
    private final CampaignKeys keys;
    private int[] edges = new int[64];
    private int asked;

    Invitations(Graph graph, int most, CampaignKeys keys) {
        this.graph = graph;
        this.most = most;
        this.keys = keys;
    }

    /** How many the last sharer asked. */
    int asked() {
        return asked;
    }

    /** The edge of the index-th who said yes to the last sharer. */
    int edge(int index) {
        return edges[index];
    }

    /** How many of those whom the person asks say yes. */
    int accepted(int person, double acceptance) {
        int first = graph.first(person);
        int degree = graph.outDegree(person);
        asked = Math.min(most, degree);
        if (edges.length < degree) {
            edges = new int[Math.max(degree, 2 * edges.length)];
        }
        if (asked == degree) {
            return graph.weighted() ? weighted(first, acceptance) : even(first, acceptance);
        }
        if (asked <= FEW || (asked <= MOST_SEARCHED && 4L * asked < degree)) {
            pick(first, degree);
        } else {
            sift(first, degree);
        }
        return keepAccepted(acceptance);
    }

    private int even(int first, double acceptance) {
        long limit = limit(acceptance);
        long bits = keys.acceptance + first * IndexedRandom.STEP;
        int accepted = 0;
        for (int edge = first; edge < first + asked; edge++) {
            edges[accepted] = edge;
            accepted += below(IndexedRandom.mix(bits), limit);
            bits += IndexedRandom.STEP;
        }
        return accepted;
    }

    private int weighted(int first, double acceptance) {
        int accepted = 0;
        for (int edge = first; edge < first + asked; edge++) {
            edges[accepted] = edge;
            accepted += below(IndexedRandom.bits(keys.acceptance, edge), limit(acceptance * graph.weight(edge)));
        }
        return accepted;
    }

    private int keepAccepted(double acceptance) {
        int accepted = 0;
        for (int at = 0; at < asked; at++) {
            int edge = edges[at];
            edges[accepted] = edge;
            accepted += below(IndexedRandom.bits(keys.acceptance, edge), limit(acceptance * graph.weight(edge)));
        }
        return accepted;
    }

    /** Evenly chosen friends without going through all (Floyd, in Bentley: A Sample of Brilliance, CACM 1987). */
    private void pick(int first, int degree) {
        for (int at = 0; at < asked; at++) {
            int last = degree - asked + at;
            int choice = first + IndexedRandom.below(last + 1, IndexedRandom.bits(keys.choice, first + at));
            boolean repeated = false;
            for (int before = 0; before < at; before++) {
                repeated |= edges[before] == choice;
            }
            edges[at] = repeated ? first + last : choice;
        }
    }

    /** Evenly chosen friends in one go through all (Fan, Muller, Rezucha 1962). */
    private void sift(int first, int degree) {
        int chosen = 0;
        for (int at = 0; at < degree && chosen < asked; at++) {
            edges[chosen] = first + at;
            chosen += IndexedRandom.unit(keys.choice, first + at) * (degree - at) < asked - chosen ? 1 : 0;
        }
    }

    /** A probability as the number of those of 2⁵³ draws that hit. */
    private static long limit(double probability) {
        return (long) Math.ceil(probability * 0x1p53);
    }

    /** 1 if the draw hits, else 0. */
    private static int below(long bits, long limit) {
        return (int) ((bits >>> 11) - limit >>> 63);
    }
}

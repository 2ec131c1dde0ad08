package io.banyan.campaign.whatif;

import io.banyan.engine.graph.Graph;
import java.util.UUID;

/**
 * Who knows whom, as one moment knew it.
 *
 * @param graph ties in both directions
 * @param people whom each node stands for; empty where the graph is made up
 * @param cut whether there were more ties than fit
 */
record FriendGraph(Graph graph, UUID[] people, boolean cut) {

    /** Ties, each counted once. */
    long ties() {
        return graph.edges() / 2;
    }

    /** How many friends each person has. */
    int[] degrees() {
        int[] degrees = new int[graph.nodes()];
        for (int person = 0; person < degrees.length; person++) {
            degrees[person] = graph.outDegree(person);
        }
        return degrees;
    }
}

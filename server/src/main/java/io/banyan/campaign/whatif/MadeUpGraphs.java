package io.banyan.campaign.whatif;

import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.GraphGenerators;
import java.util.Random;

/** Graphs of people who do not exist, with as many friends each as are common: pure. */
final class MadeUpGraphs {

    /** From so many people on, a shop's own numbers of friends are a distribution. */
    static final int ENOUGH = 200;

    /** Friends whom each newcomer of a graph befriends where nothing is known: ten on average, and a few who know very many. */
    private static final int FRIENDS = 5;

    private MadeUpGraphs() {}

    /** @param degrees how many friends people of the shop have */
    static Graph of(int people, int[] degrees, long seed) {
        // the generators promise equal graphs for equal randomness of this kind
        var random = new Random(Simulations.mixed(seed, people));
        if (degrees.length < ENOUGH || people < 10) {
            return GraphGenerators.preferentialAttachment(people, Math.min(FRIENDS, people - 1), random);
        }
        int most = (int) Math.min(people - 1L, Math.round(Math.sqrt(people * 10.0)));
        int[] drawn = new int[people];
        long sum = 0;
        for (int person = 0; person < people; person++) {
            drawn[person] = Math.min(most, degrees[random.nextInt(degrees.length)]);
            sum += drawn[person];
        }
        if (sum % 2 == 1) {
            drawn[0] += drawn[0] < most ? 1 : -1;
        }
        try {
            return GraphGenerators.configuration(drawn, random);
        } catch (IllegalArgumentException noSuchGraph) {
            return GraphGenerators.preferentialAttachment(people, Math.min(FRIENDS, people - 1), random);
        }
    }
}

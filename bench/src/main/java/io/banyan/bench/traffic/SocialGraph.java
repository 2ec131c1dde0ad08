package io.banyan.bench.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Who knows whom: people live in circles where nearly everybody knows each other, and a few have friends everywhere
 * (circles after Watts and Strogatz 1998, hubs by preferential attachment after Barabási and Albert 1999).
 */
final class SocialGraph {

    private static final int CIRCLE = 12;
    private static final int NEIGHBOURS = 4;

    private final List<List<Integer>> friends;

    private SocialGraph(List<List<Integer>> friends) {
        this.friends = friends;
    }

    static SocialGraph grow(int people, SplittableRandom random) {
        var sets = new ArrayList<Set<Integer>>();
        for (int i = 0; i < people; i++) {
            sets.add(new TreeSet<>());
        }
        // Everybody who has a tie is in the urn once for each, so drawing from it prefers the well connected.
        var urn = new ArrayList<Integer>();
        for (int person = 0; person < people; person++) {
            var circle = person / CIRCLE * CIRCLE;
            var size = Math.min(CIRCLE, people - circle);
            for (int n = 0; n < NEIGHBOURS && size > 1; n++) {
                tie(sets, urn, person, circle + random.nextInt(size));
            }
            if (!urn.isEmpty() && random.nextInt(3) > 0) {
                tie(sets, urn, person, urn.get(random.nextInt(urn.size())));
            }
        }
        return new SocialGraph(sets.stream().map(List::copyOf).toList());
    }

    private static void tie(List<Set<Integer>> sets, List<Integer> urn, int one, int other) {
        if (one != other && sets.get(one).add(other)) {
            sets.get(other).add(one);
            urn.add(one);
            urn.add(other);
        }
    }

    /** The friends of a person, in a fixed order. */
    List<Integer> friends(int person) {
        return friends.get(person);
    }

    int people() {
        return friends.size();
    }
}

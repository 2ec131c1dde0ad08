package io.banyan.engine.ranking;

import java.util.Arrays;

/**
 * Who trusts, follows, knows or was invited by whom, with weights above 0. A tie counts both ways: taste is shared along it, whoever tied
 * it. Immutable.
 */
public final class TrustGraph {

    private final Interactions ties;

    private TrustGraph(Interactions ties) {
        this.ties = ties;
    }

    /** Users without ties. */
    public static TrustGraph empty(int users) {
        return of(users, new int[0], new int[0]);
    }

    /**
     * Ties of weight 1; the same tie given again, or both ways, adds up.
     *
     * @throws IllegalArgumentException if the arrays differ in length, a number is out of range, or somebody is tied to themselves
     */
    public static TrustGraph of(int users, int[] from, int[] to) {
        var weights = new float[from.length];
        Arrays.fill(weights, 1);
        return of(users, from, to, weights);
    }

    /** Ties with weights; the same tie given again, or both ways, adds up. */
    public static TrustGraph of(int users, int[] from, int[] to, float[] weights) {
        Arguments.sameLength(from.length, to.length, "to");
        Arguments.sameLength(from.length, weights.length, "weights");
        int count = from.length;
        var ends = new int[2 * count];
        var others = new int[2 * count];
        var both = new float[2 * count];
        for (int tie = 0; tie < count; tie++) {
            if (from[tie] == to[tie]) {
                throw new IllegalArgumentException("from and to must differ, both are " + to[tie]);
            }
            Arguments.index(from[tie], users, "from");
            Arguments.index(to[tie], users, "to");
            Arguments.positive(weights[tie], "weights");
            ends[tie] = others[count + tie] = from[tie];
            ends[count + tie] = others[tie] = to[tie];
            both[tie] = both[count + tie] = weights[tie];
        }
        return new TrustGraph(Interactions.of(users, users, ends, others, both));
    }

    public int users() {
        return ties.users();
    }

    public boolean isEmpty() {
        return ties.size() == 0;
    }

    /** The users tied to one, with the weights of the ties as strengths. */
    History ties(int user) {
        return ties.history(user);
    }
}

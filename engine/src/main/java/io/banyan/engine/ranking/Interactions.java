package io.banyan.engine.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who took up what: implicit feedback of users on items as a sparse matrix in compressed rows, one row a user. Users are numbered 0 to
 * {@link #users()} − 1, items 0 to {@link #items()} − 1. Every pair that is there has a strength above 0 (1, a count, an amount of time);
 * a pair that is not there says nothing, least of all dislike. Immutable.
 *
 * <p>Eight bytes a pair and four a user.
 */
public final class Interactions {

    private final int items;
    private final int[] offsets;
    private final int[] columns;
    private final float[] strengths;

    private Interactions(int items, int[] offsets, int[] columns, float[] strengths) {
        this.items = items;
        this.offsets = offsets;
        this.columns = columns;
        this.strengths = strengths;
    }

    /**
     * Pairs in any order, each of strength 1; a pair that comes again counts once.
     *
     * @throws IllegalArgumentException if the arrays differ in length or a number is out of range
     */
    public static Interactions of(int users, int items, int[] userOfPair, int[] itemOfPair) {
        var strengths = new float[userOfPair.length];
        Arrays.fill(strengths, 1);
        return build(users, items, userOfPair, itemOfPair, strengths, false);
    }

    /**
     * Pairs in any order with their strengths; those of a pair that comes again are added up.
     *
     * @throws IllegalArgumentException if the arrays differ in length, a number is out of range, or a strength is not finite and above 0
     */
    public static Interactions of(int users, int items, int[] userOfPair, int[] itemOfPair, float[] strengths) {
        return build(users, items, userOfPair, itemOfPair, strengths, true);
    }

    private static Interactions build(
            int users, int items, int[] userOfPair, int[] itemOfPair, float[] strengths, boolean adding) {
        Arguments.atLeast(0, users, "users");
        Arguments.atLeast(0, items, "items");
        Arguments.sameLength(userOfPair.length, itemOfPair.length, "itemOfPair");
        Arguments.sameLength(userOfPair.length, strengths.length, "strengths");
        for (int pair = 0; pair < userOfPair.length; pair++) {
            Arguments.index(userOfPair[pair], users, "userOfPair");
            Arguments.index(itemOfPair[pair], items, "itemOfPair");
            Arguments.positive(strengths[pair], "strengths");
        }
        var ordered = orderedBy(userOfPair, users, orderedBy(itemOfPair, items, null));
        var offsets = new int[users + 1];
        var columns = new int[ordered.length];
        var values = new float[ordered.length];
        int size = 0;
        int user = 0;
        for (int pair : ordered) {
            while (user < userOfPair[pair]) {
                offsets[++user] = size;
            }
            if (size > offsets[user] && columns[size - 1] == itemOfPair[pair]) {
                values[size - 1] = adding ? values[size - 1] + strengths[pair] : 1;
            } else {
                columns[size] = itemOfPair[pair];
                values[size++] = strengths[pair];
            }
        }
        Arrays.fill(offsets, user + 1, users + 1, size);
        return new Interactions(items, offsets, Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
    }

    /** Positions in the order of their keys, equal keys in the order given: one pass of a radix sort. */
    private static int[] orderedBy(int[] keys, int bound, int @Nullable [] order) {
        var next = new int[bound + 1];
        for (int key : keys) {
            next[key + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        var result = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            int position = order == null ? at : order[at];
            result[next[keys[position]]++] = position;
        }
        return result;
    }

    public int users() {
        return offsets.length - 1;
    }

    public int items() {
        return items;
    }

    /** Number of different pairs. */
    public int size() {
        return columns.length;
    }

    /** What a user took up. A view: nothing is copied. */
    public History history(int user) {
        Arguments.index(user, users(), "user");
        return new History(columns, strengths, offsets[user], offsets[user + 1]);
    }

    /** The same pairs with users and items changing places. */
    public Interactions transposed() {
        var offsetsOfItems = new int[items + 1];
        for (int item : columns) {
            offsetsOfItems[item + 1]++;
        }
        Arrays.parallelPrefix(offsetsOfItems, Integer::sum);
        var next = offsetsOfItems.clone();
        var users = new int[columns.length];
        var values = new float[columns.length];
        for (int user = 0; user < users(); user++) {
            for (int at = offsets[user]; at < offsets[user + 1]; at++) {
                int place = next[columns[at]]++;
                users[place] = user;
                values[place] = strengths[at];
            }
        }
        return new Interactions(users(), offsetsOfItems, users, values);
    }

    /** Where a user's pairs begin in {@link #columns()} and {@link #strengths()}; the next one's beginning is their end. */
    int[] offsets() {
        return offsets;
    }

    int[] columns() {
        return columns;
    }

    float[] strengths() {
        return strengths;
    }

    @Override
    public String toString() {
        return "Interactions[users=" + users() + ", items=" + items + ", size=" + size() + "]";
    }
}

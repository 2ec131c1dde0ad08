package io.banyan.engine.ranking;

import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;

/** The items somebody took up, in ascending order, each with a strength above 0. Immutable. */
public final class History {

    private static final History EMPTY = new History(new int[0], new float[0], 0, 0);

    private final int[] items;
    private final float[] strengths;
    private final int from;
    private final int to;

    History(int[] items, float[] strengths, int from, int to) {
        this.items = items;
        this.strengths = strengths;
        this.from = from;
        this.to = to;
    }

    /** Nothing yet. */
    public static History empty() {
        return EMPTY;
    }

    /**
     * Items in any order, each of strength 1; an item that comes again counts once.
     *
     * @throws IllegalArgumentException if an item is below 0
     */
    public static History of(int... items) {
        for (int item : items) {
            Arguments.atLeast(0, item, "items");
        }
        var distinct = Arrays.stream(items).sorted().distinct().toArray();
        var strengths = new float[distinct.length];
        Arrays.fill(strengths, 1);
        return new History(distinct, strengths, 0, distinct.length);
    }

    /**
     * Items in any order with their strengths; those of an item that comes again are added up.
     *
     * @throws IllegalArgumentException if the arrays differ in length, an item is below 0, or a strength is not finite and above 0
     */
    public static History of(int[] items, float[] strengths) {
        var sorted = new TreeMap<Integer, Float>();
        Arguments.sameLength(items.length, strengths.length, "strengths");
        for (int at = 0; at < items.length; at++) {
            Arguments.atLeast(0, items[at], "items");
            Arguments.positive(strengths[at], "strengths");
            sorted.merge(items[at], strengths[at], Float::sum);
        }
        var distinct = new int[sorted.size()];
        var values = new float[sorted.size()];
        int size = 0;
        for (var entry : sorted.entrySet()) {
            distinct[size] = entry.getKey();
            values[size++] = entry.getValue();
        }
        return new History(distinct, values, 0, size);
    }

    public int size() {
        return to - from;
    }

    /** The item at a position, 0 to {@link #size()} − 1. */
    public int item(int position) {
        return items[from + Objects.checkIndex(position, size())];
    }

    public float strength(int position) {
        return strengths[from + Objects.checkIndex(position, size())];
    }

    public boolean contains(int item) {
        return Arrays.binarySearch(items, from, to, item) >= 0;
    }
}

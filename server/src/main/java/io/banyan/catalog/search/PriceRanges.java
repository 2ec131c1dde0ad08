package io.banyan.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Divides prices into a few ranges with round borders that hold about equally many. */
final class PriceRanges {

    private static final int RANGES = 5;

    private PriceRanges() {}

    /**
     * Prices from {@code from} up to {@code to}, both inclusive; the last range is open.
     *
     * @param to {@link Long#MAX_VALUE} for no end
     */
    record Range(long from, long to, int count) {}

    static List<Range> of(List<Long> prices) {
        if (prices.size() < 2) {
            return List.of();
        }
        var sorted = prices.stream().sorted().toList();
        var borders = new TreeSet<Long>();
        for (int i = 1; i < RANGES; i++) {
            borders.add(round(sorted.get(sorted.size() * i / RANGES)));
        }
        borders.remove(0L);
        var ranges = new ArrayList<Range>();
        long from = 0;
        for (var border : borders) {
            add(ranges, sorted, from, border - 1);
            from = border;
        }
        add(ranges, sorted, from, Long.MAX_VALUE);
        return ranges.size() < 2 ? List.of() : List.copyOf(ranges);
    }

    private static void add(List<Range> ranges, List<Long> sorted, long from, long to) {
        var count = (int)
                sorted.stream().filter(price -> price >= from && price <= to).count();
        if (count > 0) {
            ranges.add(new Range(from, to, count));
        }
    }

    /** The nearest of 1, 2, 3, 5 and their tenfolds, at least one major unit. */
    private static long round(long price) {
        var scale = (long) Math.pow(10, Math.floor(Math.log10((double) Math.max(price, 100))));
        long best = scale;
        for (var step : new long[] {1, 2, 3, 5, 10}) {
            if (Math.abs(step * scale - price) < Math.abs(best - price)) {
                best = step * scale;
            }
        }
        return best;
    }
}

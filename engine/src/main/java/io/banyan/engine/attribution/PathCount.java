package io.banyan.engine.attribution;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.util.Comparator;
import java.util.List;

/** Counts the conversions of each path. */
final class PathCount {

    private final Object2ObjectOpenHashMap<IntArrayList, long[]> counts = new Object2ObjectOpenHashMap<>();
    private final IntArrayList path = new IntArrayList();

    void add(Touches touches) {
        if (touches.converted) {
            path.clear();
            path.addElements(0, touches.channels, touches.first, touches.length());
            long[] count = counts.get(path);
            if (count == null) {
                count = new long[2];
                counts.put(path.clone(), count);
            }
            count[0]++;
            count[1] += touches.value;
        }
    }

    PathCount join(PathCount other) {
        other.counts.forEach((channels, count) -> counts.merge(channels, count, (one, two) -> {
            one[0] += two[0];
            one[1] += two[1];
            return one;
        }));
        return this;
    }

    List<ConversionPath> most(int most) {
        return counts.object2ObjectEntrySet().stream()
                .map(each -> new ConversionPath(each.getKey(), each.getValue()[0], each.getValue()[1]))
                .sorted(Comparator.comparingLong((ConversionPath each) -> -each.conversions())
                        .thenComparingInt(each -> each.channels().size())
                        .thenComparing(each -> each.channels().toString()))
                .limit(most)
                .toList();
    }
}

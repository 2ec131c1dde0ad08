package io.banyan.engine.path;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.Comparator;
import java.util.List;

/** Counts the sessions on each edge. An edge is a number: step, nearer node and farther node, seen from the anchor. */
final class FlowCount {

    static final int NODE_BITS = 24;
    private static final long NODE = (1L << NODE_BITS) - 1;

    private final Long2LongOpenHashMap sessions = new Long2LongOpenHashMap();
    private final Long2LongOpenHashMap seconds = new Long2LongOpenHashMap();
    private final Long2LongOpenHashMap ends = new Long2LongOpenHashMap();
    private long paths;

    void add(Path path) {
        paths++;
        for (int step = 0; step + 1 < path.length; step++) {
            long edge = key(step, path.nodes[step]) << NODE_BITS | path.nodes[step + 1];
            sessions.addTo(edge, 1);
            seconds.addTo(edge, Math.abs(path.seconds[step + 1] - path.seconds[step]));
        }
        if (!path.goesOn) {
            ends.addTo(key(path.length - 1, path.last()), 1);
        }
    }

    private static long key(int step, int node) {
        return (long) step << NODE_BITS | node;
    }

    FlowCount join(FlowCount other) {
        paths += other.paths;
        add(sessions, other.sessions);
        add(seconds, other.seconds);
        add(ends, other.ends);
        return this;
    }

    private static void add(Long2LongOpenHashMap into, Long2LongOpenHashMap from) {
        from.long2LongEntrySet().fastForEach(each -> into.addTo(each.getLongKey(), each.getLongValue()));
    }

    PathFlow flow(int edges, boolean backwards, Nodes names) {
        var sorted = mostFirst(sessions);
        var kept = sorted.subList(0, Math.min(edges, sorted.size())).stream()
                .map(each -> edge(each.getLongKey(), backwards, names))
                .toList();
        var stops = mostFirst(ends).stream()
                .map(each -> end(each.getLongKey(), backwards, names))
                .toList();
        long others = sorted.stream()
                .skip(kept.size())
                .mapToLong(Long2LongMap.Entry::getLongValue)
                .sum();
        return new PathFlow(paths, kept, stops, others);
    }

    private static List<Long2LongMap.Entry> mostFirst(Long2LongOpenHashMap counts) {
        return counts.long2LongEntrySet().stream()
                .sorted(Comparator.<Long2LongMap.Entry>comparingLong(each -> -each.getLongValue())
                        .thenComparingLong(Long2LongMap.Entry::getLongKey))
                .toList();
    }

    private PathFlow.Edge edge(long key, boolean backwards, Nodes names) {
        int step = (int) (key >>> 2 * NODE_BITS);
        var nearer = names.node((int) (key >>> NODE_BITS & NODE));
        var farther = names.node((int) (key & NODE));
        long count = sessions.get(key);
        double mean = (double) seconds.get(key) / count;
        return backwards
                ? new PathFlow.Edge(-step - 1, farther, nearer, count, mean)
                : new PathFlow.Edge(step, nearer, farther, count, mean);
    }

    private PathFlow.End end(long key, boolean backwards, Nodes names) {
        int step = (int) (key >>> NODE_BITS);
        return new PathFlow.End(backwards ? -step : step, names.node((int) (key & NODE)), ends.get(key));
    }
}

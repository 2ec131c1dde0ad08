package io.banyan.engine.path;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the prefixes of paths. A prefix is a number; 0 is the empty one; a longer one has a larger number. */
final class Trie {

    private static final int ABSENT = -1;

    private final Long2IntOpenHashMap longer = new Long2IntOpenHashMap();
    private final IntArrayList parents = new IntArrayList();
    private final IntArrayList nodes = new IntArrayList();
    private final LongArrayList sessions = new LongArrayList();
    private final LongArrayList ended = new LongArrayList();

    Trie() {
        longer.defaultReturnValue(ABSENT);
        append(ABSENT, ABSENT);
    }

    private int append(int parent, int node) {
        parents.add(parent);
        nodes.add(node);
        sessions.add(0);
        ended.add(0);
        return parents.size() - 1;
    }

    private int longer(int prefix, int node) {
        long key = (long) prefix << 32 | node;
        int known = longer.get(key);
        if (known == ABSENT) {
            known = append(prefix, node);
            longer.put(key, known);
        }
        return known;
    }

    void add(Path path) {
        int prefix = 0;
        count(sessions, prefix, 1);
        for (int step = 0; step < path.length; step++) {
            prefix = longer(prefix, path.nodes[step]);
            count(sessions, prefix, 1);
        }
        if (!path.goesOn) {
            count(ended, prefix, 1);
        }
    }

    private static void count(LongArrayList counts, int prefix, long more) {
        counts.set(prefix, counts.getLong(prefix) + more);
    }

    Trie join(Trie other) {
        int[] here = new int[other.parents.size()];
        for (int prefix = 0; prefix < here.length; prefix++) {
            here[prefix] = prefix == 0 ? 0 : longer(here[other.parents.getInt(prefix)], other.nodes.getInt(prefix));
            count(sessions, here[prefix], other.sessions.getLong(prefix));
            count(ended, here[prefix], other.ended.getLong(prefix));
        }
        return this;
    }

    PathTree tree(int branches, Nodes names) {
        var children = new ArrayList<@Nullable IntArrayList>();
        for (int prefix = 0; prefix < parents.size(); prefix++) {
            children.add(null);
            if (prefix > 0) {
                var siblings = children.get(parents.getInt(prefix));
                if (siblings == null) {
                    siblings = new IntArrayList();
                    children.set(parents.getInt(prefix), siblings);
                }
                siblings.add(prefix);
            }
        }
        return tree(0, children, branches, names);
    }

    /** Recursion is as deep as a path has steps. */
    private PathTree tree(int prefix, List<@Nullable IntArrayList> children, int branches, Nodes names) {
        var all = children.get(prefix);
        var next = new ArrayList<PathTree>();
        long others = sessions.getLong(prefix) - ended.getLong(prefix);
        if (all != null) {
            all.sort(Comparator.<Integer>comparingLong(child -> -sessions.getLong(child))
                    .thenComparingInt(nodes::getInt)::compare);
            for (int child : all.subList(0, Math.min(branches, all.size()))) {
                next.add(tree(child, children, branches, names));
                others -= sessions.getLong(child);
            }
        }
        var node = prefix == 0 ? null : names.node(nodes.getInt(prefix));
        return new PathTree(node, sessions.getLong(prefix), ended.getLong(prefix), others, next);
    }
}

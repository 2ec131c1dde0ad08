package io.banyan.engine.influence;

import io.banyan.engine.Progress;
import io.banyan.engine.sampling.IndexedRandom;
import io.banyan.engine.sampling.ParallelRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A growing collection of reverse-reachable sets. Set i depends on seed and i alone, not on threads or on what else was drawn.
 * Kept in batches of which each is one array.
 */
final class ReverseSets {

    static final int BATCH = 1 << 12;

    /** What one array can index. */
    private static final long MOST_MEMBERS = Integer.MAX_VALUE - 8;

    private final int nodes;
    private final long seed;
    private final int threads;
    private final Supplier<ReverseSampler> samplers;
    private final long mostMembers;
    private final List<Batch> batches = new ArrayList<>();
    private long size;

    /** @param ends where each set ends in the members */
    record Batch(int[] members, int[] ends) {}

    ReverseSets(int nodes, Supplier<ReverseSampler> samplers, long seed, int threads) {
        this(nodes, samplers, seed, threads, MOST_MEMBERS);
    }

    /** @param mostMembers of all sets kept; growing beyond it is refused */
    ReverseSets(int nodes, Supplier<ReverseSampler> samplers, long seed, int threads, long mostMembers) {
        this.mostMembers = mostMembers;
        this.nodes = nodes;
        this.seed = seed;
        this.threads = threads;
        this.samplers = samplers;
    }

    /** Draws more sets until there are so many, or leaves them as they are. */
    void growTo(long wanted, Progress progress) {
        if (wanted <= size) {
            return;
        }
        long kept = size - size % BATCH;
        int full = Math.toIntExact(kept / BATCH);
        // a batch begun before is drawn again with the same luck
        while (batches.size() > full) {
            batches.removeLast();
        }
        int missing = Math.toIntExact((wanted - kept + BATCH - 1) / BATCH);
        var drawn = new Batch[missing];
        var members = new AtomicLong(members());
        Progress sets = (done, total) -> progress.advanced(Math.min(wanted, kept + done * BATCH), wanted);
        ParallelRuns.forEach(missing, threads, sets, () -> {
            var sampler = samplers.get();
            return batch -> {
                long from = kept + (long) batch * BATCH;
                drawn[batch] = draw(sampler, from, (int) Math.min(BATCH, wanted - from));
                checkMembers(members.addAndGet(drawn[batch].members().length));
            };
        });
        batches.addAll(Arrays.asList(drawn));
        size = wanted;
    }

    private Batch draw(ReverseSampler sampler, long from, int count) {
        int[] members = new int[count * 4];
        int[] ends = new int[count];
        int used = 0;
        for (int set = 0; set < count; set++) {
            long key = IndexedRandom.key(seed, from + set);
            sampler.draw(root(key), key);
            int more = sampler.size();
            checkMembers((long) used + more);
            if (members.length - used < more) {
                members = Arrays.copyOf(members, Math.max(used + more, members.length + (members.length >> 1)));
            }
            System.arraycopy(sampler.members(), 0, members, used, more);
            used += more;
            ends[set] = used;
        }
        return new Batch(Arrays.copyOf(members, used), ends);
    }

    private void checkMembers(long members) {
        if (members > mostMembers) {
            throw new IllegalArgumentException(
                    "epsilon is too small for this graph: its reverse-reachable sets have more than " + mostMembers
                            + " members");
        }
    }

    /** Edges have the numbers from 0 on: the root takes one before, so as to be independent of them. */
    private int root(long key) {
        return IndexedRandom.below(nodes, IndexedRandom.bits(key, -1));
    }

    long size() {
        return size;
    }

    List<Batch> batches() {
        return batches;
    }

    long members() {
        return batches.stream().mapToLong(batch -> batch.members().length).sum();
    }

    /** How many of so many sets drawn anew from another seed the nodes meet. Nothing is kept. */
    long met(int[] chosen, long count, long otherSeed, Progress progress) {
        boolean[] isChosen = new boolean[nodes];
        for (int node : chosen) {
            isChosen[node] = true;
        }
        int pieces = Math.toIntExact((count + BATCH - 1) / BATCH);
        int[] meetings = new int[pieces];
        ParallelRuns.forEach(pieces, threads, progress, () -> {
            var sampler = samplers.get();
            return piece -> {
                long end = Math.min(count, (piece + 1L) * BATCH);
                for (long set = (long) piece * BATCH; set < end; set++) {
                    long key = IndexedRandom.key(otherSeed, set);
                    sampler.draw(root(key), key);
                    meetings[piece] += meets(sampler, isChosen) ? 1 : 0;
                }
            };
        });
        return Arrays.stream(meetings).asLongStream().sum();
    }

    private static boolean meets(ReverseSampler sampler, boolean[] isChosen) {
        int[] members = sampler.members();
        for (int at = 0; at < sampler.size(); at++) {
            if (isChosen[members[at]]) {
                return true;
            }
        }
        return false;
    }
}

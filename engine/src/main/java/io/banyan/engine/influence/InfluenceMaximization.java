package io.banyan.engine.influence;

import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CascadeModel;
import io.banyan.engine.sampling.IndexedRandom;
import java.util.Arrays;

/**
 * Finds the seeds of largest expected spread by reverse-reachable sets: IMM of Tang, Shi and Xiao (SIGMOD 2015) with the gap that
 * Chen (2018) found in its analysis closed. The bound is that of {@link Precision}; it holds for both models.
 *
 * <p>Time and memory grow with the edges met by the sets drawn: about k (n + m) log n / epsilon² in expectation.
 */
public final class InfluenceMaximization {

    private static final int LEAST_VALIDATION = 1 << 17;

    private InfluenceMaximization() {}

    /**
     * The same seeds for the same seed of randomness, whatever the threads.
     *
     * @param count how many seeds; from 1 to the number of nodes
     * @param seed of randomness
     * @param threads at least 1
     * @param progress counts sets; the total rises while it turns out how many are needed
     * @throws IllegalArgumentException also if epsilon is so small that the sets do not fit into 2³¹ numbers
     */
    public static SeedSet maximize(
            CascadeModel model, int count, Precision precision, long seed, int threads, Progress progress) {
        int nodes = model.graph().nodes();
        if (count < 1 || count > nodes) {
            throw new IllegalArgumentException("count of seeds must be from 1 to the number of nodes: " + count);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        var sizes = new SampleSizes(nodes, count, precision);
        var sets = new ReverseSets(nodes, ReverseSampler.of(model), IndexedRandom.key(seed, 0), threads);
        sets.growTo(sizes.setsForChoice(leastOptimum(sets, sizes, nodes, count, progress)), progress);
        var choice = new GreedyCoverage(sets, nodes).choose(count);

        // sets that took part in the choice flatter it
        long fresh = Math.max(LEAST_VALIDATION, sets.size() / 8);
        long drawn = sets.size();
        long met = sets.met(
                choice.chosen(),
                fresh,
                IndexedRandom.key(seed, 1),
                (done, total) -> progress.advanced(drawn + fresh * done / total, drawn + fresh));
        double share = (double) met / fresh;
        return new SeedSet(
                Arrays.stream(choice.chosen()).boxed().toList(),
                nodes * share,
                nodes * Math.sqrt(share * (1 - share) / fresh),
                precision,
                sets.size(),
                choice.bytes());
    }

    /** A lower bound of the best spread, wrong with at most half the failure allowed. */
    private static double leastOptimum(ReverseSets sets, SampleSizes sizes, int nodes, int count, Progress progress) {
        for (int guess = 1; guess <= sizes.guesses(); guess++) {
            double spread = sizes.guess(guess);
            if (spread <= count) {
                break;
            }
            sets.growTo(sizes.setsForGuess(spread), progress);
            var choice = new GreedyCoverage(sets, nodes).choose(count);
            double estimate = nodes * ((double) choice.met() / sets.size());
            if (estimate >= sizes.margin() * spread) {
                return Math.max(count, estimate / sizes.margin());
            }
        }
        // seeds reach themselves
        return count;
    }
}

package io.banyan.engine.diffusion;

/**
 * How often a simulation is repeated, and with what luck. The result depends on count and seed alone, not on the threads; a run has
 * the same luck whatever the count.
 *
 * @param count at least 1
 * @param seed any number; equal seeds give equal runs
 * @param threads at least 1; with 1 everything happens in the caller's thread
 */
public record Runs(int count, long seed, int threads) {

    public Runs {
        if (count < 1) {
            throw new IllegalArgumentException("count of runs must be at least 1: " + count);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
    }

    /** As many threads as there are processors. */
    public static Runs of(int count, long seed) {
        return new Runs(count, seed, Runtime.getRuntime().availableProcessors());
    }
}

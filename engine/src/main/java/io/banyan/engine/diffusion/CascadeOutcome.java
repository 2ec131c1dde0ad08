package io.banyan.engine.diffusion;

import java.util.Arrays;
import java.util.List;

/** What came of the runs of a cascade. */
public final class CascadeOutcome {

    private final int[][] rounds;
    private final long trials;

    CascadeOutcome(int[][] rounds, long trials) {
        this.rounds = rounds;
        this.trials = trials;
    }

    public int runs() {
        return rounds.length;
    }

    /** Rounds after the seeds until nobody new was reached, in the longest run. */
    public int rounds() {
        return Arrays.stream(rounds).mapToInt(run -> run.length).max().orElse(1) - 1;
    }

    /** How many were active after the round in the run, seeds included. */
    public int active(int run, int round) {
        int[] sizes = rounds[run];
        return sizes[Math.min(round, sizes.length - 1)];
    }

    /** How many were active in the end. */
    public int active(int run) {
        return rounds[run][rounds[run].length - 1];
    }

    /** The spread: mean of those active in the end, seeds included. */
    public double spread() {
        long sum = 0;
        for (int run = 0; run < rounds.length; run++) {
            sum += active(run);
        }
        return (double) sum / rounds.length;
    }

    /** Standard error of the {@link #spread}; not a number for one run. */
    public double standardError() {
        double mean = spread();
        double squares = 0;
        for (int run = 0; run < rounds.length; run++) {
            squares += (active(run) - mean) * (active(run) - mean);
        }
        return Math.sqrt(squares / (rounds.length - 1.0) / rounds.length);
    }

    /** Edges over which somebody might have been activated: those that leave active people, over all runs. */
    public long trials() {
        return trials;
    }

    /** Active people after each round, from the seeds to the longest run's last. */
    public List<Band> bands() {
        return Band.over(rounds.length, rounds() + 1, this::active);
    }
}

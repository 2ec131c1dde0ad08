package io.banyan.engine.diffusion;

import io.banyan.engine.Progress;
import io.banyan.engine.sampling.AliasTable;
import io.banyan.engine.sampling.IndexedRandom;
import io.banyan.engine.sampling.ParallelRuns;
import io.banyan.engine.spread.Offspring;
import java.util.List;

/**
 * A forecast with bands when nobody's friends are known: everybody brings others by one distribution of offspring, each after a delay
 * of their own, until a market is used up (a branching process whose generations overlap: Crump, Mode 1968). Early chance decides much:
 * the bands are wide where K is near 1 or few bring many.
 */
public final class GrowthSimulation {

    /** Offspring so rare that no simulation meets them. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final int MOST_OFFSPRING = 1 << 20;
    private static final int MOST_STEPS = 1_000_000;

    private GrowthSimulation() {}

    /**
     * @param founders people at step 0; from 0 to the market
     * @param market how many people there are at most; whoever would be brought beyond it is not
     * @param delay from joining to the joining of each one brought, in steps
     * @param steps how long to look
     * @return people at the moments 0 … steps, founders included
     */
    public static List<Band> simulate(
            Offspring offspring, Delay delay, int founders, int market, int steps, Runs runs, Progress progress) {
        if (founders < 0 || founders > market) {
            throw new IllegalArgumentException("founders must be from 0 to the market: " + founders);
        }
        if (steps < 0 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("steps must be from 0 to " + MOST_STEPS + ": " + steps);
        }
        var numbers = new AliasTable(shares(offspring));
        var delays = new DelayTable(delay, steps);
        int[][] people = new int[runs.count()][];
        ParallelRuns.forEach(
                runs.count(),
                runs.threads(),
                progress,
                () -> run -> people[run] =
                        run(numbers, delays, founders, market, steps, IndexedRandom.key(runs.seed(), run)));
        return Band.over(runs.count(), steps + 1, (run, step) -> people[run][step]);
    }

    /** Everybody has a number, founders first, and their luck belongs to it. */
    private static int[] run(AliasTable numbers, DelayTable delays, int founders, int market, int steps, long key) {
        long offspringKey = IndexedRandom.key(key, 0);
        long delayKey = IndexedRandom.key(key, 1);
        long[] arriving = new long[steps + 1];
        arriving[0] = founders;
        int[] people = new int[steps + 1];
        int size = 0;
        long births = 0;
        for (int step = 0; step <= steps; step++) {
            // those who are brought without delay arrive while this step is worked through
            for (long arrived = 0; arrived < arriving[step] && size < market; arrived++) {
                int brings = numbers.outcome(IndexedRandom.bits(offspringKey, size++));
                for (int each = 0; each < brings; each++) {
                    int at = step + delays.steps(IndexedRandom.bits(delayKey, births++));
                    if (at <= steps) {
                        arriving[at]++;
                    }
                }
            }
            people[step] = size;
        }
        return people;
    }

    /** The distribution as probabilities, up to where hardly anything is left. */
    private static double[] shares(Offspring offspring) {
        double[] shares = offspring.shares(NEGLIGIBLE, MOST_OFFSPRING);
        double left = 1;
        for (double share : shares) {
            left -= share;
        }
        if (left > 1e-9) {
            throw new IllegalArgumentException("offspring has too long a tail: " + offspring);
        }
        return shares;
    }
}

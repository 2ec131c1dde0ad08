package io.banyan.engine.spread;

import java.util.ArrayList;
import java.util.List;

/** Sorts participants into cohorts by the cycle in which they joined. */
public final class Cohorts {

    /** Lengths that read well on a clock, in seconds: a cycle is one of them, so that cohorts stay put as data comes. */
    private static final int[] READABLE = {
        1, 5, 15, 30, 60, 300, 900, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800
    };

    private Cohorts() {}

    /** What is known of the participants who joined at one time. */
    public record Joined(long atSeconds, long participants, long visits, long brought) {}

    /** The readable length nearest to a measured cycle time, by ratio. Both in seconds. */
    public static int readableCycle(double cycleSeconds) {
        int best = READABLE[0];
        for (int length : READABLE) {
            if (ratio(length, cycleSeconds) < ratio(best, cycleSeconds)) {
                best = length;
            }
        }
        return best;
    }

    private static double ratio(int length, double cycleSeconds) {
        double wanted = Math.max(cycleSeconds, READABLE[0]);
        return Math.max(length / wanted, wanted / length);
    }

    /**
     * One cohort per cycle from the first to that of the last participant, empty cycles included.
     *
     * @param startSeconds when cycle 0 begins; nobody joined before
     * @param cycleSeconds length of a cycle
     * @param nowSeconds decides which cohorts are closed
     */
    public static List<Cohort> of(List<Joined> people, long startSeconds, long cycleSeconds, long nowSeconds) {
        if (cycleSeconds <= 0) {
            throw new IllegalArgumentException("a cycle takes time");
        }
        int cycles = 0;
        for (Joined joined : people) {
            cycles = Math.max(cycles, cycle(joined, startSeconds, cycleSeconds) + 1);
        }
        long[][] sums = new long[cycles][3];
        for (Joined joined : people) {
            long[] sum = sums[cycle(joined, startSeconds, cycleSeconds)];
            sum[0] += joined.participants();
            sum[1] += joined.visits();
            sum[2] += joined.brought();
        }
        List<Cohort> cohorts = new ArrayList<>(cycles);
        for (int cycle = 0; cycle < cycles; cycle++) {
            boolean closed = startSeconds + (cycle + 2) * cycleSeconds <= nowSeconds;
            cohorts.add(new Cohort(cycle, sums[cycle][0], sums[cycle][1], sums[cycle][2], closed));
        }
        return cohorts;
    }

    private static int cycle(Joined joined, long startSeconds, long cycleSeconds) {
        if (joined.atSeconds() < startSeconds) {
            throw new IllegalArgumentException("somebody joined before the start");
        }
        return Math.toIntExact((joined.atSeconds() - startSeconds) / cycleSeconds);
    }
}

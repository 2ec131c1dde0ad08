package io.banyan.engine.risk;

import io.banyan.engine.spread.InvitationForest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds stars: inviters whose people came in a burst, brought nobody and did nothing.
 *
 * @param leastBurst the smallest number of idle people within the window that makes a star, at least 2
 * @param window how long a burst may last, in the unit of the joining times, at least 0
 */
public record InvitationStars(int leastBurst, long window) {

    public InvitationStars {
        if (leastBurst < 2) {
            throw new IllegalArgumentException("leastBurst must be at least 2: " + leastBurst);
        }
        if (window < 0) {
            throw new IllegalArgumentException("window must not be negative: " + window);
        }
    }

    /**
     * All stars, those with the largest burst first. Time n log n for the largest n people of one inviter.
     *
     * @param joinedAt when each person joined, in any unit from any start
     * @param active whether a person did what a real one does: bought, came back, whatever the caller counts
     */
    public List<InvitationStar> find(InvitationForest forest, long[] joinedAt, IntPredicate active) {
        if (joinedAt.length != forest.people()) {
            throw new IllegalArgumentException(
                    "joinedAt must be a time for each of the " + forest.people() + " people: " + joinedAt.length);
        }
        int[] brought = forest.brought();
        int[] idle = new int[forest.people()];
        for (int person = 0; person < forest.people(); person++) {
            if (isIdle(forest, brought, active, person)) {
                idle[forest.inviter(person)]++;
            }
        }
        // the joining times of idle people, side by side for each inviter with enough of them
        int[] ends = new int[forest.people()];
        int sum = 0;
        for (int person = 0; person < forest.people(); person++) {
            ends[person] = sum;
            sum += idle[person] >= leastBurst ? idle[person] : 0;
        }
        long[] times = new long[sum];
        for (int person = 0; person < forest.people(); person++) {
            if (isIdle(forest, brought, active, person) && idle[forest.inviter(person)] >= leastBurst) {
                times[ends[forest.inviter(person)]++] = joinedAt[person];
            }
        }
        var stars = new ArrayList<InvitationStar>();
        for (int person = 0; person < forest.people(); person++) {
            if (idle[person] >= leastBurst) {
                var star = star(person, brought[person], times, ends[person] - idle[person], ends[person]);
                if (star.burst() >= leastBurst) {
                    stars.add(star);
                }
            }
        }
        stars.sort(Comparator.comparingInt(star -> -star.burst()));
        return stars;
    }

    private InvitationStar star(int inviter, int brought, long[] times, int from, int to) {
        Arrays.sort(times, from, to);
        int most = 0;
        long since = 0;
        int first = from;
        for (int last = from; last < to; last++) {
            // a difference beyond 2⁶³ comes out negative, and is longer than any window
            while (times[last] - times[first] > window || times[last] - times[first] < 0) {
                first++;
            }
            if (last - first + 1 > most) {
                most = last - first + 1;
                since = times[first];
            }
        }
        return new InvitationStar(inviter, brought, to - from, most, since);
    }

    private static boolean isIdle(InvitationForest forest, int[] brought, IntPredicate active, int person) {
        return forest.inviter(person) != InvitationForest.NOBODY && brought[person] == 0 && !active.test(person);
    }
}

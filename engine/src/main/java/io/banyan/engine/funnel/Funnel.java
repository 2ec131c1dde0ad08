package io.banyan.engine.funnel;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A row of steps and a window. A <em>run</em> starts at an event of step 1 and takes, walking on in time, every event that is its next
 * step, as long as it happens within the window: at most {@code window} seconds after the run's start. One event is never two steps of a
 * run. A person gets as far as the longest run from any start; this is the longest ordered prefix of steps with every step's time at most
 * the first step's time plus the window.
 *
 * <p>The modes go by the names of ClickHouse's {@code windowFunnel}. Unlike there, a run that is broken does not end the search: every
 * start is tried.
 *
 * <pre>{@code
 * var funnel = Funnel.within(Duration.ofDays(7), Step.on(viewed), Step.on(added), Step.on(completed).where(channel, live));
 * FunnelReport report = funnel.report(index, null, Progress.NONE);
 * }</pre>
 *
 * @param steps 1 to {@value #MOST_STEPS}
 * @param window seconds from the first step to the last, both in the window; 0 for the same second
 * @param ordering what may stand between steps
 * @param strictDeduplication an event of a step already done breaks the run: A-B-C-B-D stops at C
 * @param strictlyIncreasing a step must be in a later second than the step before
 * @param exclusions events that break a run
 * @param counting people or entries
 * @param enteringFrom first second in which a run may start, since 1970-01-01T00:00Z
 * @param enteringUntil the second before which a run must start; later steps may fall after it
 */
public record Funnel(
        List<Step> steps,
        long window,
        Ordering ordering,
        boolean strictDeduplication,
        boolean strictlyIncreasing,
        List<Exclusion> exclusions,
        Counting counting,
        long enteringFrom,
        long enteringUntil) {

    /** So that the steps an event belongs to fit into the bits of an int. */
    public static final int MOST_STEPS = 30;

    /** @throws IllegalArgumentException for a number out of range or options that contradict one another */
    public Funnel {
        steps = List.copyOf(steps);
        exclusions = List.copyOf(exclusions);
        require(
                !steps.isEmpty() && steps.size() <= MOST_STEPS,
                "steps must be 1 to " + MOST_STEPS + ", not " + steps.size());
        require(window >= 0 && window <= Integer.MAX_VALUE, "window must be 0 to 2^31 - 1 seconds, not " + window);
        require(
                enteringFrom < enteringUntil,
                "enteringUntil must be after enteringFrom: " + enteringFrom + ", " + enteringUntil);
        require(
                exclusions.size() <= MOST_STEPS,
                "exclusions must be at most " + MOST_STEPS + ", not " + exclusions.size());
        for (var exclusion : exclusions) {
            require(
                    exclusion.before() <= steps.size(),
                    "exclusions name step " + exclusion.before() + " of " + steps.size());
        }
        switch (ordering) {
            case ANY -> {
                require(!strictDeduplication, "strictDeduplication contradicts steps in any order");
                require(!strictlyIncreasing, "strictlyIncreasing contradicts steps in any order");
                require(exclusions.isEmpty(), "exclusions between steps contradict steps in any order");
                var events = steps.stream()
                        .flatMap(step -> step.events().stream().distinct())
                        .toList();
                require(
                        events.stream().distinct().count() == events.size(),
                        "steps in any order share an event: " + events);
            }
            case STRICT_WITH_REENTRY ->
                require(!strictDeduplication, "strictDeduplication contradicts going back to steps already done");
            case ORDERED, STRICT -> {}
        }
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Steps in order, within a window from the first, for each person once. */
    public static Funnel within(Duration window, Step... steps) {
        return new Funnel(
                List.of(steps),
                window.toSeconds(),
                Ordering.ORDERED,
                false,
                false,
                List.of(),
                Counting.PEOPLE,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    public Funnel ordering(Ordering ordering) {
        return new Funnel(
                steps,
                window,
                ordering,
                strictDeduplication,
                strictlyIncreasing,
                exclusions,
                counting,
                enteringFrom,
                enteringUntil);
    }

    /** An event of a step already done breaks the run. */
    public Funnel withStrictDeduplication() {
        return new Funnel(
                steps, window, ordering, true, strictlyIncreasing, exclusions, counting, enteringFrom, enteringUntil);
    }

    /** A step must be in a later second than the step before. */
    public Funnel withStrictlyIncreasingTime() {
        return new Funnel(
                steps, window, ordering, strictDeduplication, true, exclusions, counting, enteringFrom, enteringUntil);
    }

    /** An event between two steps, counted from 1, breaks the run. */
    public Funnel excluding(Step event, int after, int before) {
        var more = new ArrayList<>(exclusions);
        more.add(new Exclusion(event, after, before));
        return new Funnel(
                steps,
                window,
                ordering,
                strictDeduplication,
                strictlyIncreasing,
                more,
                counting,
                enteringFrom,
                enteringUntil);
    }

    public Funnel counting(Counting counting) {
        return new Funnel(
                steps,
                window,
                ordering,
                strictDeduplication,
                strictlyIncreasing,
                exclusions,
                counting,
                enteringFrom,
                enteringUntil);
    }

    /** Only runs that start from a second on and before another, since 1970-01-01T00:00Z; they may end later. */
    public Funnel entering(long from, long until) {
        return new Funnel(
                steps, window, ordering, strictDeduplication, strictlyIncreasing, exclusions, counting, from, until);
    }

    /**
     * How far people get.
     *
     * @param people only these, by dense id; null for everybody
     * @param progress counts people
     * @throws IllegalArgumentException if the index lacks an event or property of a step
     */
    public FunnelReport report(ActivityIndex index, @Nullable RoaringBitmap people, Progress progress) {
        return new Survey(this, index).report(people, progress);
    }

    /**
     * How far people get, for each value of a property apart.
     *
     * @param property code of the property
     * @param people only these, by dense id; null for everybody
     * @return by value code, {@link io.banyan.engine.activity.EventDictionary#NO_VALUE} for events without the property; values that no
     *     run met are left out
     */
    public SortedMap<Integer, FunnelReport> breakdown(
            ActivityIndex index,
            int property,
            Attribution attribution,
            @Nullable RoaringBitmap people,
            Progress progress) {
        return new Survey(this, index).breakdown(property, attribution, people, progress);
    }

    /**
     * The people who reach each step, as sets by dense id, whatever is counted: element k − 1 has those who reach step k or further.
     *
     * @param people only these, by dense id; null for everybody
     */
    public List<RoaringBitmap> reached(ActivityIndex index, @Nullable RoaringBitmap people, Progress progress) {
        return new Survey(counting(Counting.PEOPLE), index).reached(people, progress);
    }
}

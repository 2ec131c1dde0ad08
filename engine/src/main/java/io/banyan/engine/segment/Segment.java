package io.banyan.engine.segment;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Population;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/**
 * A set of people, described: by what they did, how often and for how much within a time, by their own properties, by being in a given
 * set, and by {@code and}, {@code or} and {@code not} of such descriptions.
 *
 * <pre>{@code
 * var lapsedBuyers = Segment.times(EventFilter.event(completed), Window.ever(), 2, Segment.NO_LIMIT)
 *         .and(Segment.did(EventFilter.event(completed), Window.last(90, today)).not());
 * RoaringBitmap people = lapsedBuyers.of(index, Population.of(index), Progress.NONE);
 * }</pre>
 */
public sealed interface Segment {

    /** As an upper bound: none. */
    long NO_LIMIT = Long.MAX_VALUE;

    /** People who did such events in the window at least and at most so often; those who never did count with 0. */
    record Times(EventFilter filter, Window window, long atLeast, long atMost) implements Segment {
        public Times {
            if (atLeast < 0 || atMost < atLeast) {
                throw new IllegalArgumentException(
                        "atLeast must be 0 or more and not above atMost: " + atLeast + ", " + atMost);
            }
        }
    }

    /** People whose amounts of such events in the window add up to at least and at most this, in minor units; to 0 without any. */
    record Sum(EventFilter filter, Window window, long atLeast, long atMost) implements Segment {
        public Sum {
            if (atMost < atLeast) {
                throw new IllegalArgumentException("atLeast must not be above atMost: " + atLeast + ", " + atMost);
            }
        }
    }

    /** People whose own property has one of the values. */
    record Has(int property, Set<Integer> values) implements Segment {
        public Has {
            values = Set.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values must not be empty");
            }
        }
    }

    /** People of a given set, by dense id. */
    record In(RoaringBitmap people) implements Segment {
        public In {
            people = people.clone();
        }
    }

    /** People in all of these; everybody if there are none. */
    record And(List<Segment> parts) implements Segment {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** People in any of these; nobody if there are none. */
    record Or(List<Segment> parts) implements Segment {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** People who are not in it. */
    record Not(Segment part) implements Segment {}

    /** People who did such an event in the window. */
    static Segment did(EventFilter filter, Window window) {
        return new Times(filter, window, 1, NO_LIMIT);
    }

    /** People who did such events in the window at least and at most so often. */
    static Segment times(EventFilter filter, Window window, long atLeast, long atMost) {
        return new Times(filter, window, atLeast, atMost);
    }

    /** People whose amounts of such events in the window add up to at least and at most this, in minor units. */
    static Segment sum(EventFilter filter, Window window, long atLeast, long atMost) {
        return new Sum(filter, window, atLeast, atMost);
    }

    /** People whose own property has one of the values. */
    static Segment has(int property, Integer... values) {
        return new Has(property, Set.of(values));
    }

    default Segment and(Segment other) {
        return new And(List.of(this, other));
    }

    default Segment or(Segment other) {
        return new Or(List.of(this, other));
    }

    default Segment not() {
        return new Not(this);
    }

    /**
     * Finds the people.
     *
     * @param among whom to look at; {@code not} is taken within them
     * @param progress counts blocks of people
     * @return dense ids
     */
    default RoaringBitmap of(ActivityIndex index, Population among, Progress progress) {
        return Evaluation.of(this, index, among, progress);
    }
}

package io.banyan.engine.path;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which ways people take. Each session gives one path: its events in order, from its beginning, from an event on or back from an event.
 *
 * <pre>{@code
 * var paths = Paths.from(viewed).with(new Sessions.Inactivity(1800)).steps(5);
 * PathTree tree = paths.tree(index, null, 8, Progress.NONE);
 * PathFlow flow = paths.flow(index, null, 50, Progress.NONE);
 * }</pre>
 *
 * @param anchor where paths start, or end
 * @param sessions what cuts a person's events; only the events looked at count, so a pause is a pause between those
 * @param events codes of the events looked at; empty for all of them
 * @param labelled an event whose value of a property tells nodes apart, such as the page of a page view; null for none
 * @param steps events a path has at most, 2 to {@value #MOST_STEPS}, the one at the anchor included
 * @param collapseRepeats whether an event next to one of the same node is passed over; the one nearer to the anchor stays
 */
public record Paths(
        Anchor anchor,
        Sessions sessions,
        Set<Integer> events,
        @Nullable Labelled labelled,
        int steps,
        boolean collapseRepeats) {

    public static final int MOST_STEPS = 20;

    /**
     * An event and the property that tells its nodes apart.
     *
     * @param event code of the event
     * @param property code of the property
     */
    public record Labelled(int event, int property) {
        public Labelled {
            if (event < 0 || property < 0) {
                throw new IllegalArgumentException(
                        "event and property must not be negative: " + event + ", " + property);
            }
        }
    }

    /** @throws IllegalArgumentException for a number out of range, or an anchor or label that is not among the events */
    public Paths {
        events = Set.copyOf(events);
        if (steps < 2 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("steps must be 2 to " + MOST_STEPS + ", not " + steps);
        }
        int anchored = event(anchor);
        if (anchored >= 0 && !events.isEmpty() && !events.contains(anchored)) {
            throw new IllegalArgumentException("anchor's event " + anchored + " is not among the events " + events);
        }
        if (labelled != null && !events.isEmpty() && !events.contains(labelled.event())) {
            throw new IllegalArgumentException(
                    "labelled event " + labelled.event() + " is not among the events " + events);
        }
    }

    static int event(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Beginning() -> -1;
            case Anchor.From(int event) -> event;
            case Anchor.To(int event) -> event;
        };
    }

    private static Paths at(Anchor anchor) {
        return new Paths(anchor, new Sessions.Inactivity(1800), Set.of(), null, 5, true);
    }

    /** Paths of up to five steps from the beginning of sessions, which half an hour of inactivity ends; repeats collapsed. */
    public static Paths fromTheBeginning() {
        return at(new Anchor.Beginning());
    }

    /** The same from a session's first event of a kind on. */
    public static Paths from(int event) {
        return at(new Anchor.From(event));
    }

    /** The same back from a session's first event of a kind. */
    public static Paths to(int event) {
        return at(new Anchor.To(event));
    }

    public Paths with(Sessions sessions) {
        return new Paths(anchor, sessions, events, labelled, steps, collapseRepeats);
    }

    /** Looks at these events only. */
    public Paths among(Set<Integer> events) {
        return new Paths(anchor, sessions, events, labelled, steps, collapseRepeats);
    }

    /** Tells the nodes of an event apart by a property. */
    public Paths labelling(int event, int property) {
        return new Paths(anchor, sessions, events, new Labelled(event, property), steps, collapseRepeats);
    }

    public Paths steps(int steps) {
        return new Paths(anchor, sessions, events, labelled, steps, collapseRepeats);
    }

    /** Keeps each of an event's repeats as a step. */
    public Paths withRepeats() {
        return new Paths(anchor, sessions, events, labelled, steps, false);
    }

    /**
     * What follows what, as a tree of next steps: or, back from an event, of steps before.
     *
     * @param people only these, by dense id; null for everybody
     * @param branches of each node only so many branches, those of most sessions
     * @param progress counts people
     * @return the root, which stands before the first step and holds all sessions that have a path
     */
    public PathTree tree(ActivityIndex index, @Nullable RoaringBitmap people, int branches, Progress progress) {
        if (branches < 1) {
            throw new IllegalArgumentException("branches must be above 0, not " + branches);
        }
        var trie = new SessionWalk(this, index).walk(people, Trie::new, Trie::add, Trie::join, progress);
        return trie.tree(branches, new Nodes(this, index.dictionary()));
    }

    /**
     * How sessions flow from step to step, for a Sankey diagram.
     *
     * @param people only these, by dense id; null for everybody
     * @param edges only so many, those of most sessions
     * @param progress counts people
     */
    public PathFlow flow(ActivityIndex index, @Nullable RoaringBitmap people, int edges, Progress progress) {
        if (edges < 1) {
            throw new IllegalArgumentException("edges must be above 0, not " + edges);
        }
        boolean backwards = anchor instanceof Anchor.To;
        var count =
                new SessionWalk(this, index).walk(people, FlowCount::new, FlowCount::add, FlowCount::join, progress);
        return count.flow(edges, backwards, new Nodes(this, index.dictionary()));
    }
}

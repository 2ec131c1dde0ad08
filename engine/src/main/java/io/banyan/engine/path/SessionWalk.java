package io.banyan.engine.path;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.EventCursor;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Cuts the events of people into sessions and gives the path of each. */
final class SessionWalk {

    private final Paths paths;
    private final ActivityIndex index;
    private final Nodes nodes;
    private final boolean[] lookedAt;
    private final int anchor;
    private final boolean backwards;
    private final long pause;
    private final @Nullable Days days;

    SessionWalk(Paths paths, ActivityIndex index) {
        this.paths = paths;
        this.index = index;
        this.nodes = new Nodes(paths, index.dictionary());
        this.lookedAt = new boolean[index.dictionary().events()];
        Arrays.fill(lookedAt, paths.events().isEmpty());
        paths.events().forEach(event -> lookedAt[event] = true);
        this.anchor = Paths.event(paths.anchor());
        this.backwards = paths.anchor() instanceof Anchor.To;
        this.pause = paths.sessions() instanceof Sessions.Inactivity(long seconds) ? seconds : Long.MAX_VALUE;
        this.days = paths.sessions() instanceof Sessions.Day ? new Days(index.zone()) : null;
    }

    private static final class Block<T> {
        private final Path path;
        private int[] session = new int[16];
        private T gathered;

        private Block(int steps, T gathered) {
            this.path = new Path(steps);
            this.gathered = gathered;
        }
    }

    <T> T walk(
            @Nullable RoaringBitmap people,
            Supplier<T> fresh,
            BiConsumer<T, Path> gather,
            BinaryOperator<T> join,
            Progress progress) {
        var sequences = people == null ? index.sequences() : index.sequences().of(people);
        var labelled = paths.labelled();
        return (labelled == null ? sequences : sequences.withProperty(labelled.property()))
                .collect(
                        () -> new Block<>(paths.steps(), fresh.get()),
                        (block, cursor) -> person(block, cursor, gather),
                        (one, two) -> {
                            one.gathered = join.apply(one.gathered, two.gathered);
                            return one;
                        },
                        progress)
                .gathered;
    }

    private <T> void person(Block<T> block, EventCursor cursor, BiConsumer<T, Path> gather) {
        int events = 0;
        long before = 0;
        for (int at = 0; at < cursor.size(); at++) {
            if (!lookedAt[cursor.event(at)]) {
                continue;
            }
            long second = cursor.second(at);
            if (events > 0 && cut(before, second)) {
                session(block, cursor, events, gather);
                events = 0;
            }
            if (events == block.session.length) {
                block.session = Arrays.copyOf(block.session, 2 * events);
            }
            block.session[events++] = at;
            before = second;
        }
        if (events > 0) {
            session(block, cursor, events, gather);
        }
    }

    private boolean cut(long before, long second) {
        return second - before > pause || (days != null && days.of(before) != days.of(second));
    }

    private <T> void session(Block<T> block, EventCursor cursor, int events, BiConsumer<T, Path> gather) {
        int start = anchored(block.session, cursor, events);
        if (start == events) {
            return;
        }
        var path = block.path;
        path.clear();
        int end = backwards ? -1 : events;
        for (int i = start; i != end && !path.goesOn; i += backwards ? -1 : 1) {
            int at = block.session[i];
            int node = nodes.of(cursor, at, cursor.event(at));
            if (!paths.collapseRepeats() || path.length == 0 || path.last() != node) {
                path.add(node, cursor.second(at));
            }
        }
        gather.accept(block.gathered, path);
    }

    private int anchored(int[] session, EventCursor cursor, int events) {
        int i = 0;
        while (anchor >= 0 && i < events && cursor.event(session[i]) != anchor) {
            i++;
        }
        return i;
    }
}

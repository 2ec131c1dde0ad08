package io.banyan.engine.funnel;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.EventCursor;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Sequences;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Walks the people of an index through a funnel. */
final class Survey {

    /** Of the times an index can hold. */
    private static final long LAST_SECOND = (1L << 32) - 1;

    private final Funnel funnel;
    private final ActivityIndex index;
    private final Plan plan;

    Survey(Funnel funnel, ActivityIndex index) {
        this.funnel = funnel;
        this.index = index;
        this.plan = new Plan(funnel, index.dictionary());
    }

    /** What a block of people needs: a search, a run to leave its finds in, and what is gathered of them. */
    private static final class Block<T> {

        private final Search search;
        private final Run run;
        private T gathered;

        private Block(Plan plan, Ordering ordering, T gathered) {
            this.search = Search.of(plan, ordering);
            this.run = ordering == Ordering.ANY ? new AnyOrderRun(plan) : new OrderlyRun(plan);
            this.gathered = gathered;
        }
    }

    @FunctionalInterface
    private interface Gather<T> {
        void add(T into, Run run, EventCursor cursor);
    }

    FunnelReport report(@Nullable RoaringBitmap people, Progress progress) {
        return walk(
                        sequences(people),
                        () -> new Tally(plan.steps),
                        (tally, run, cursor) -> tally.add(run, cursor),
                        Tally::join,
                        progress)
                .report();
    }

    SortedMap<Integer, FunnelReport> breakdown(
            int property, Attribution attribution, @Nullable RoaringBitmap people, Progress progress) {
        var sequences = sequences(people).withProperty(property);
        IntFunction<Tally> fresh = value -> new Tally(plan.steps);
        Gather<Int2ObjectOpenHashMap<Tally>> gather = switch (attribution) {
            case FIRST ->
                (parts, run, cursor) -> parts.computeIfAbsent(cursor.value(property, run.positions[0]), fresh)
                        .add(run, cursor);
            case LAST ->
                (parts, run, cursor) -> parts.computeIfAbsent(
                                cursor.value(property, run.positions[run.length - 1]), fresh)
                        .add(run, cursor);
            case EACH ->
                (parts, run, cursor) -> {
                    for (int step = 0; step < run.length; step++) {
                        parts.computeIfAbsent(cursor.value(property, run.positions[step]), fresh)
                                .add(run, step, cursor);
                    }
                };
        };
        var parts = walk(sequences, Int2ObjectOpenHashMap::new, gather, Survey::join, progress);
        var reports = new TreeMap<Integer, FunnelReport>();
        parts.int2ObjectEntrySet()
                .forEach(part -> reports.put(part.getIntKey(), part.getValue().report()));
        return reports;
    }

    private static Int2ObjectOpenHashMap<Tally> join(
            Int2ObjectOpenHashMap<Tally> one, Int2ObjectOpenHashMap<Tally> two) {
        two.int2ObjectEntrySet().forEach(part -> one.merge(part.getIntKey(), part.getValue(), Tally::join));
        return one;
    }

    List<RoaringBitmap> reached(@Nullable RoaringBitmap people, Progress progress) {
        var sets = walk(
                sequences(people),
                () -> {
                    var fresh = new ArrayList<RoaringBitmap>();
                    for (int step = 0; step < plan.steps; step++) {
                        fresh.add(new RoaringBitmap());
                    }
                    return fresh;
                },
                (into, run, cursor) -> {
                    for (int step = 0; step < run.length; step++) {
                        into.get(step).add(cursor.person());
                    }
                },
                (one, two) -> {
                    for (int step = 0; step < plan.steps; step++) {
                        one.get(step).or(two.get(step));
                    }
                    return one;
                },
                progress);
        sets.forEach(RoaringBitmap::runOptimize);
        return List.copyOf(sets);
    }

    private Sequences sequences(@Nullable RoaringBitmap people) {
        var starters = starters();
        if (people != null) {
            starters.and(people);
        }
        var sequences = index.sequences().of(starters);
        for (int property : plan.properties.stream().toArray()) {
            sequences = sequences.withProperty(property);
        }
        return sequences;
    }

    /** Who may have a run: did an event with which one can start, on a day when one may. A few bitmaps spare the others' events. */
    private RoaringBitmap starters() {
        var from = day(funnel.enteringFrom());
        var to = day(funnel.enteringUntil() - 1);
        var first = funnel.ordering() == Ordering.ANY
                ? funnel.steps()
                : funnel.steps().subList(0, 1);
        var starters = new RoaringBitmap();
        first.stream()
                .flatMap(step -> step.events().stream())
                .distinct()
                .forEach(event -> starters.or(index.people(EventFilter.event(event), from, to)));
        return starters;
    }

    private LocalDate day(long second) {
        return LocalDate.ofEpochDay(index.day(Math.clamp(second, 0, LAST_SECOND)));
    }

    private <T> T walk(
            Sequences sequences, Supplier<T> fresh, Gather<T> gather, BinaryOperator<T> join, Progress progress) {
        return sequences.collect(
                        () -> new Block<>(plan, funnel.ordering(), fresh.get()),
                        (block, cursor) -> {
                            switch (funnel.counting()) {
                                case PEOPLE -> {
                                    block.search.longest(cursor, block.run);
                                    if (block.run.length > 0) {
                                        gather.add(block.gathered, block.run, cursor);
                                    }
                                }
                                case ENTRIES -> {
                                    for (int next = block.run.walkNext(cursor, 0);
                                            next >= 0;
                                            next = block.run.walkNext(cursor, next)) {
                                        gather.add(block.gathered, block.run, cursor);
                                    }
                                }
                            }
                        },
                        (one, two) -> {
                            one.gathered = join.apply(one.gathered, two.gathered);
                            return one;
                        },
                        progress)
                .gathered;
    }
}

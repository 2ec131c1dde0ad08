package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;
import io.banyan.engine.funnel.FunnelReport.Durations;
import io.banyan.engine.funnel.FunnelReport.Reached;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Adds up runs. Durations are kept one by one, four bytes each, because the median asks for all of them. */
final class Tally {

    private final long[] reached;
    private final IntArrayList[] sincePrevious;
    private final IntArrayList toConvert = new IntArrayList();

    Tally(int steps) {
        reached = new long[steps];
        sincePrevious = new IntArrayList[steps];
        Arrays.setAll(sincePrevious, step -> new IntArrayList());
    }

    /** Adds a run at every step it reached. */
    void add(Run run, EventCursor cursor) {
        long previous = cursor.second(run.positions[0]);
        reached[0]++;
        for (int step = 1; step < run.length; step++) {
            long second = cursor.second(run.positions[step]);
            reached[step]++;
            sincePrevious[step].add((int) (second - previous));
            previous = second;
        }
        if (run.length == reached.length) {
            toConvert.add((int) (previous - cursor.second(run.positions[0])));
        }
    }

    /** Adds a run at one of the steps it reached. */
    void add(Run run, int step, EventCursor cursor) {
        reached[step]++;
        long second = cursor.second(run.positions[step]);
        if (step > 0) {
            sincePrevious[step].add((int) (second - cursor.second(run.positions[step - 1])));
        }
        if (step == reached.length - 1) {
            toConvert.add((int) (second - cursor.second(run.positions[0])));
        }
    }

    Tally join(Tally other) {
        for (int step = 0; step < reached.length; step++) {
            reached[step] += other.reached[step];
            sincePrevious[step].addAll(other.sincePrevious[step]);
        }
        toConvert.addAll(other.toConvert);
        return this;
    }

    FunnelReport report() {
        var steps = new ArrayList<Reached>(reached.length);
        for (int step = 0; step < reached.length; step++) {
            steps.add(new Reached(
                    reached[step],
                    share(reached[step], reached[0]),
                    step == 0 ? OptionalDouble.empty() : share(reached[step], reached[step - 1]),
                    durations(sincePrevious[step])));
        }
        return new FunnelReport(steps, durations(toConvert));
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    private static Durations durations(IntArrayList list) {
        int size = list.size();
        if (size == 0) {
            return new Durations(0, OptionalDouble.empty(), OptionalDouble.empty());
        }
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += list.getInt(i);
        }
        return new Durations(size, OptionalDouble.of((double) sum / size), OptionalDouble.of(Middle.of(list)));
    }
}

package io.banyan.engine.segment;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.DayReader;
import io.banyan.engine.activity.Population;
import io.banyan.engine.activity.Words;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Finds the people of a segment block by block. Every condition is asked only for the people whom the conditions before it left open;
 * the cheap ones are asked first, and a block where nobody is left is done.
 */
final class Evaluation implements ActivityIndex.BlockVisitor {

    private final Segment segment;
    private final DayReader reader;
    private final Population among;
    private final Map<Segment, Population> given;
    private final long[] result;
    private final ArrayDeque<long[]> free = new ArrayDeque<>();
    private final int[] numbers = new int[ActivityIndex.BLOCK_PEOPLE];
    private final long[] sums = new long[ActivityIndex.BLOCK_PEOPLE];

    private Evaluation(
            Segment segment, DayReader reader, Population among, Map<Segment, Population> given, long[] result) {
        this.segment = segment;
        this.reader = reader;
        this.among = among;
        this.given = given;
        this.result = result;
    }

    static RoaringBitmap of(Segment segment, ActivityIndex index, Population among, Progress progress) {
        var given = new IdentityHashMap<Segment, Population>();
        collectGiven(segment, index, given);
        var ordered = ordered(segment);
        var result = new long[index.blocks() * ActivityIndex.BLOCK_WORDS];
        index.visitBlocks(reader -> new Evaluation(ordered, reader, among, given, result), progress);
        return BitSetUtil.bitmapOf(result);
    }

    private static void collectGiven(Segment segment, ActivityIndex index, Map<Segment, Population> given) {
        switch (segment) {
            case Segment.In in -> given.put(in, Population.of(index, in.people()));
            case Segment.And and -> and.parts().forEach(part -> collectGiven(part, index, given));
            case Segment.Or or -> or.parts().forEach(part -> collectGiven(part, index, given));
            case Segment.Not not -> collectGiven(not.part(), index, given);
            case Segment.Times _, Segment.Sum _, Segment.Has _ -> {}
        }
    }

    /** The same segment with the parts of every {@code and} and {@code or} in the order of their cost. */
    private static Segment ordered(Segment segment) {
        return switch (segment) {
            case Segment.And and -> new Segment.And(byCost(and.parts()));
            case Segment.Or or -> new Segment.Or(byCost(or.parts()));
            case Segment.Not not -> new Segment.Not(ordered(not.part()));
            case Segment.Times _, Segment.Sum _, Segment.Has _, Segment.In _ -> segment;
        };
    }

    private static List<Segment> byCost(List<Segment> parts) {
        return parts.stream()
                .map(Evaluation::ordered)
                .sorted(Comparator.comparingLong(Evaluation::cost))
                .toList();
    }

    /** Roughly what it takes: days to read, counters dearer than bits. */
    private static long cost(Segment segment) {
        return switch (segment) {
            case Segment.In _ -> 0;
            case Segment.Has _ -> 1;
            case Segment.Times times -> days(times.window()) * (counts(times) ? 4 : 2);
            case Segment.Sum sum -> days(sum.window()) * 2;
            case Segment.And and ->
                and.parts().stream().mapToLong(Evaluation::cost).sum();
            case Segment.Or or ->
                or.parts().stream().mapToLong(Evaluation::cost).sum();
            case Segment.Not not -> cost(not.part());
        };
    }

    private static long days(Window window) {
        return (long) window.lastDay() - window.firstDay() + 1;
    }

    /** Whether it takes counting to decide, not only whether it happened. */
    private static boolean counts(Segment.Times times) {
        return times.atLeast() > 1 || (times.atMost() > 0 && times.atMost() < Segment.NO_LIMIT);
    }

    @Override
    public void visit(int block) {
        if (among.any(block)) {
            long[] open = words();
            long[] found = words();
            among.copy(block, open);
            find(segment, open, found);
            System.arraycopy(found, 0, result, block * ActivityIndex.BLOCK_WORDS, found.length);
            free.push(open);
            free.push(found);
        }
    }

    private long[] words() {
        return free.isEmpty() ? new long[ActivityIndex.BLOCK_WORDS] : free.pop();
    }

    /** Writes those of the open people who belong to the segment into {@code found}, whatever it held. */
    private void find(Segment part, long[] open, long[] found) {
        switch (part) {
            case Segment.And and -> all(and.parts(), open, found);
            case Segment.Or or -> any(or.parts(), open, found);
            case Segment.Not not -> {
                find(not.part(), open, found);
                for (int at = 0; at < found.length; at++) {
                    found[at] = open[at] & ~found[at];
                }
            }
            case Segment.In in -> {
                System.arraycopy(open, 0, found, 0, found.length);
                var people = given.get(in);
                if (people != null) {
                    people.restrict(reader.block(), found);
                }
            }
            case Segment.Has has -> has(has, open, found);
            case Segment.Times times -> times(times, open, found);
            case Segment.Sum sum -> sum(sum, open, found);
        }
    }

    private void all(List<Segment> parts, long[] open, long[] found) {
        System.arraycopy(open, 0, found, 0, found.length);
        long[] left = words();
        for (var part : parts) {
            if (Words.none(found)) {
                break;
            }
            System.arraycopy(found, 0, left, 0, left.length);
            find(part, left, found);
        }
        free.push(left);
    }

    private void any(List<Segment> parts, long[] open, long[] found) {
        Arrays.fill(found, 0);
        long[] left = words();
        long[] some = words();
        System.arraycopy(open, 0, left, 0, left.length);
        for (var part : parts) {
            if (Words.none(left)) {
                break;
            }
            find(part, left, some);
            Words.or(found, some);
            Words.andNot(left, some);
        }
        free.push(left);
        free.push(some);
    }

    private void has(Segment.Has has, long[] open, long[] found) {
        var wanted = new BitSet();
        has.values().forEach(wanted::set);
        reader.values(has.property(), numbers);
        for (int word = 0; word < found.length; word++) {
            long bits = 0;
            for (long left = open[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                bits |= wanted.get(numbers[(word << 6) + bit]) ? 1L << bit : 0;
            }
            found[word] = bits;
        }
    }

    private void times(Segment.Times times, long[] open, long[] found) {
        var window = times.window();
        if (!counts(times)) {
            Arrays.fill(found, 0);
            reader.addPeople(times.filter(), window.firstDay(), window.lastDay(), found);
            for (int at = 0; at < found.length; at++) {
                long ever = times.atLeast() > 0 ? found[at] : times.atMost() == 0 ? ~found[at] : -1L;
                found[at] = open[at] & ever;
            }
            return;
        }
        Arrays.fill(numbers, 0);
        boolean any = reader.addTimes(times.filter(), window.firstDay(), window.lastDay(), numbers);
        for (int word = 0; word < found.length; word++) {
            long bits = 0;
            for (long left = any || times.atLeast() == 0 ? open[word] : 0; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                int count = numbers[(word << 6) + bit];
                bits |= count >= times.atLeast() && count <= times.atMost() ? 1L << bit : 0;
            }
            found[word] = bits;
        }
    }

    private void sum(Segment.Sum sum, long[] open, long[] found) {
        var window = sum.window();
        Arrays.fill(sums, 0);
        reader.addSums(sum.filter(), window.firstDay(), window.lastDay(), sums);
        for (int word = 0; word < found.length; word++) {
            long bits = 0;
            for (long left = open[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                long amount = sums[(word << 6) + bit];
                bits |= amount >= sum.atLeast() && amount <= sum.atMost() ? 1L << bit : 0;
            }
            found[word] = bits;
        }
    }
}

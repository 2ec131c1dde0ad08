package io.banyan.bench.traffic;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the crowd does. */
public final class Tally {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> surprises = new ConcurrentSkipListMap<>();

    void count(String what) {
        counts.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    /** Something no shopper should ever see. */
    void surprise(String what) {
        surprises.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    public long of(String what) {
        var counted = counts.get(what);
        return counted == null ? 0 : counted.sum();
    }

    public long surprises() {
        return surprises.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** One line for people who watch. */
    String line() {
        return "visits %d, sign-ups %d, orders %d, paid %d, groups opened %d, joined %d, shares %d, surprises %d"
                .formatted(
                        of("visits"),
                        of("sign_ups"),
                        of("orders"),
                        of("payments"),
                        of("groups_opened"),
                        of("groups_joined"),
                        of("shares"),
                        surprises());
    }

    /** Lines {@code traffic.name: value}. */
    public void print(PrintStream out) {
        counts.forEach((what, count) -> out.println("traffic." + what + ": " + count.sum()));
        out.println("traffic.surprises: " + surprises());
        surprises.forEach((what, count) -> out.println("traffic.surprise: " + count.sum() + " × " + what));
    }
}

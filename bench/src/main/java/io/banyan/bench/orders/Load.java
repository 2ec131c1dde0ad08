package io.banyan.bench.orders;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Lets so many people ask for the same thing again and again, each as soon as the last answer came, for some seconds. */
public final class Load {

    private final String path;
    private final String body;
    private final String run;

    /** @param run makes the keys of this run its own */
    public Load(String path, String body, String run) {
        this.path = path;
        this.body = body;
        this.run = run;
    }

    /** The same with keys of its own. */
    public Load turn(int number) {
        return new Load(path, body, run + "t" + number);
    }

    private record Asked(long[] nanoseconds, long refused) {}

    public Figures run(List<Buyer> people, int seconds) throws InterruptedException {
        var started = System.nanoTime();
        var end = started + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Asked>>();
            for (int i = 0; i < people.size(); i++) {
                var person = people.get(i);
                var name = run + "-" + i + "-";
                running.add(threads.submit(() -> ask(person, name, end)));
            }
            var times = LongStream.empty();
            long refused = 0;
            for (var one : running) {
                var asked = result(one);
                times = LongStream.concat(times, Arrays.stream(asked.nanoseconds()));
                refused += asked.refused();
            }
            return Figures.of(times.toArray(), refused, (System.nanoTime() - started) / 1e9);
        }
    }

    private static Asked result(Future<Asked> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a shopper could not go on: " + failure.getCause(), failure);
        }
    }

    private Asked ask(Buyer person, String name, long end) throws IOException {
        var times = new long[1024];
        int count = 0;
        long refused = 0;
        for (long number = 0; System.nanoTime() < end; number++) {
            var before = System.nanoTime();
            var acknowledged = person.ask(path, body, name + number);
            var taken = System.nanoTime() - before;
            if (!acknowledged) {
                refused++;
                continue;
            }
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = taken;
        }
        return new Asked(Arrays.copyOf(times, count), refused);
    }
}

package io.banyan.bench.flash;

import io.banyan.bench.orders.Buyer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets people want so many pieces of a sale, one after the other, each asking again as soon as the last answer came.
 *
 * @param path where to order
 * @param body the order
 * @param run makes the keys of this rush its own
 * @param demand how many pieces are wanted in all
 */
record Rush(String path, String body, String run, int demand) {

    /**
     * What happened.
     *
     * @param accepted nanoseconds from the start until each acknowledgement, in order
     * @param taken how long each acknowledged request took, in order
     * @param soldOut nanoseconds from the start until each answer that it is sold out, in order
     * @param others answers of any other kind
     */
    record Seen(long[] accepted, long[] taken, long[] soldOut, int others) {

        /** Acknowledged orders a second, from the first request to the last acknowledgement. */
        double perSecond() {
            return accepted.length / (accepted[accepted.length - 1] / 1e9);
        }

        /** "Sold out" a second, from when half a second has gone since the last piece went. */
        double soldOutPerSecond() {
            var from = accepted[accepted.length - 1] + 500_000_000L;
            var counted = Arrays.stream(soldOut).filter(at -> at > from).count();
            var until = soldOut[soldOut.length - 1];
            return until <= from ? 0 : counted / ((until - from) / 1e9);
        }
    }

    private record Part(List<long[]> accepted, List<Long> soldOut, int others) {}

    Seen run(List<Buyer> people) throws InterruptedException {
        var started = System.nanoTime();
        var next = new AtomicInteger();
        var parts = new ArrayList<Part>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Part>>();
            for (var person : people) {
                running.add(threads.submit(() -> ask(person, next, started)));
            }
            for (var one : running) {
                parts.add(one.get());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a shopper could not go on: " + failure.getCause(), failure);
        }
        var accepted = parts.stream().flatMap(part -> part.accepted().stream()).toList();
        return new Seen(
                accepted.stream().mapToLong(one -> one[0]).sorted().toArray(),
                accepted.stream().mapToLong(one -> one[1]).sorted().toArray(),
                parts.stream()
                        .flatMap(part -> part.soldOut().stream())
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray(),
                parts.stream().mapToInt(Part::others).sum());
    }

    private Part ask(Buyer person, AtomicInteger next, long started) throws IOException {
        var accepted = new ArrayList<long[]>();
        var soldOut = new ArrayList<Long>();
        int others = 0;
        for (int number = next.getAndIncrement(); number < demand; number = next.getAndIncrement()) {
            var before = System.nanoTime();
            var status = person.status(path, body, run + "-" + number);
            var now = System.nanoTime();
            switch (status) {
                case 201 -> accepted.add(new long[] {now - started, now - before});
                case 409 -> soldOut.add(now - started);
                default -> others++;
            }
        }
        return new Part(accepted, soldOut, others);
    }
}

package io.banyan.engine.ranking;

import io.banyan.engine.Progress;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The threads of one fit. Tasks must not depend on each other's order, so that the outcome does not depend on their number. */
final class Workers implements AutoCloseable {

    private final Fitting fitting;
    private final long total;
    private final @Nullable ExecutorService helpers;
    private long done;

    /** @param total tasks that will be run in all */
    Workers(Fitting fitting, long total) {
        this.fitting = fitting;
        this.total = total;
        this.helpers = fitting.threads() == 1
                ? null
                : Executors.newFixedThreadPool(
                        fitting.threads() - 1,
                        Thread.ofPlatform().daemon().name("ranking-", 1).factory());
    }

    /** Runs the tasks 0 to count − 1 and returns when all are over. The calling thread takes part and reports progress. */
    void run(int count, IntConsumer task) {
        var next = new AtomicInteger();
        var finished = new AtomicInteger();
        Runnable work = () -> {
            for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                task.accept(at);
                finished.incrementAndGet();
            }
        };
        var running = new ArrayList<Future<?>>();
        if (helpers != null) {
            for (int helper = 0; helper < Math.min(fitting.threads(), count) - 1; helper++) {
                running.add(helpers.submit(work));
            }
        }
        try {
            for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                task.accept(at);
                fitting.progress().advanced(done + finished.incrementAndGet(), total);
            }
        } finally {
            next.set(count); // after an exception, nobody begins another task
            running.forEach(Workers::await);
        }
        done += count;
        fitting.progress().advanced(done, total);
    }

    Progress progress() {
        return fitting.progress();
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while fitting");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }

    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdownNow();
        }
    }
}

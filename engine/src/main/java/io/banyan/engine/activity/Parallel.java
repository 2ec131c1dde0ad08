package io.banyan.engine.activity;

import io.banyan.engine.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Numbered tasks, shared out among a few workers one by one: blocks of people differ in weight. */
final class Parallel {

    private Parallel() {}

    /**
     * Runs every task once.
     *
     * @param create a worker, which one thread uses at a time
     * @return the workers that took part
     */
    static <W> List<W> run(int tasks, Supplier<W> create, ObjIntConsumer<W> body, Progress progress) {
        var workers = Collections.synchronizedList(new ArrayList<W>());
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        IntStream.range(0, Math.min(tasks, width())).parallel().forEach(_ -> {
            var worker = create.get();
            workers.add(worker);
            try {
                for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                    body.accept(worker, task);
                    synchronized (done) {
                        progress.advanced(done.incrementAndGet(), tasks);
                    }
                }
            } catch (RuntimeException | Error failure) {
                next.set(tasks);
                throw failure;
            }
        });
        return List.copyOf(workers);
    }

    /** How many threads the pool that calls has, the calling one included. */
    private static int width() {
        return ForkJoinTask.inForkJoinPool()
                ? Math.max(1, ForkJoinTask.getPool().getParallelism())
                : ForkJoinPool.getCommonPoolParallelism() + 1;
    }
}

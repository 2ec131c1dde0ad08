package io.banyan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many threads begin the same thing at the same moment. */
public final class Race {

    /** How one runner ended: with a value, or with a failure. */
    public sealed interface Result<T> {
        record Done<T>(T value) implements Result<T> {}

        record Failed<T>(Throwable failure) implements Result<T> {}

        default boolean done() {
            return this instanceof Done;
        }
    }

    private Race() {}

    /** Runs all at once; results in the order of the runners. */
    public static <T> List<Result<T>> run(int runners, IntFunction<Callable<T>> runner) {
        var ready = new CountDownLatch(runners);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                var task = runner.apply(i);
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return task.call();
                }));
            }
            ready.await();
            go.countDown();
            List<Result<T>> results = new ArrayList<>();
            for (var future : futures) {
                results.add(result(future));
            }
            return results;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static <T> Result<T> result(Future<T> future) throws InterruptedException {
        try {
            return new Result.Done<>(future.get());
        } catch (ExecutionException failure) {
            return new Result.Failed<>(failure.getCause() == null ? failure : failure.getCause());
        }
    }
}

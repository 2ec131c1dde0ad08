package io.banyan.engine.sampling;

import io.banyan.engine.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does numbered pieces of work on several threads, each with workspace of its own. */
public final class ParallelRuns {

    private final int count;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private int done;

    private ParallelRuns(int count, Progress progress) {
        this.count = count;
        this.progress = progress;
    }

    /**
     * Runs 0 … count − 1, each once. With one thread everything is done in the caller's; else in its fork-join pool, which may
     * have fewer threads to give.
     *
     * @param worker makes what does the runs of one thread
     */
    public static void forEach(int count, int threads, Progress progress, Supplier<? extends IntConsumer> worker) {
        var runs = new ParallelRuns(count, progress);
        int useful = Math.min(threads, count);
        if (useful <= 1) {
            runs.work(worker.get());
        } else {
            IntStream.range(0, useful).parallel().forEach(thread -> runs.work(worker.get()));
        }
    }

    private void work(IntConsumer worker) {
        try {
            for (int run = next.getAndIncrement(); run < count; run = next.getAndIncrement()) {
                worker.accept(run);
                advance();
            }
        } catch (Throwable broken) {
            // the others stop after what they are at
            next.set(count);
            throw broken;
        }
    }

    private synchronized void advance() {
        done++;
        progress.advanced(done, count);
    }
}

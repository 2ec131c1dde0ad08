package io.banyan.kernel.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: commands that arrive while another batch is being committed wait together and are then decided
 * in arrival order in one transaction. Each caller is answered only after that transaction is committed.
 *
 * <p>Why: one commit costs one flush to disk however many rows it holds, and a hot row locked by one transaction
 * for thirty buyers is locked once rather than thirty times. Nothing waits for a batch to fill: a command that
 * finds a free worker goes alone, at once.
 *
 * @param <C> the command
 * @param <R> the answer to one command
 */
public final class GroupCommit<C, R> implements AutoCloseable {

    private record Waiting<C, R>(C command, CompletableFuture<R> answer) {}

    private final int largestBatch;
    private final Function<List<C>, List<R>> commit;
    private final LinkedBlockingQueue<Waiting<C, R>> queue;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean open = true;

    /**
     * Starts the workers.
     *
     * @param name of the worker threads
     * @param largestBatch how many commands one transaction takes at most
     * @param workers how many batches may be under way at once
     * @param commit decides a batch in one transaction and returns one answer per command, in order. When it
     *     throws for a batch of several, each command is tried alone, so that one bad command harms nobody else.
     */
    public GroupCommit(String name, int largestBatch, int workers, Function<List<C>, List<R>> commit) {
        this.largestBatch = largestBatch;
        this.commit = commit;
        this.queue = new LinkedBlockingQueue<>(largestBatch * 64);
        for (int i = 0; i < workers; i++) {
            this.workers.add(Thread.ofVirtual().name(name + "-" + i).start(this::work));
        }
    }

    /**
     * Hands in a command and waits for its answer.
     *
     * @throws RejectedExecutionException when so many commands wait already that this one would wait too long
     */
    public R submit(C command) {
        var waiting = new Waiting<C, R>(command, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            throw new RejectedExecutionException(open ? "too many commands are waiting" : "closed");
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }

    /** How many commands wait now. */
    public int waiting() {
        return queue.size();
    }

    private void work() {
        while (open || !queue.isEmpty()) {
            var batch = next();
            if (!batch.isEmpty()) {
                answer(batch);
            }
        }
    }

    private List<Waiting<C, R>> next() {
        var batch = new ArrayList<Waiting<C, R>>();
        try {
            @Nullable Waiting<C, R> first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, largestBatch - 1);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return batch;
    }

    private void answer(List<Waiting<C, R>> batch) {
        try {
            var answers = commit.apply(batch.stream().map(Waiting::command).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error failure) {
            if (batch.size() == 1) {
                batch.getFirst().answer().completeExceptionally(failure);
            } else {
                batch.forEach(one -> answer(List.of(one)));
            }
        }
    }

    /** Takes no more commands, answers those that wait, and returns when the last is answered. */
    @Override
    public void close() {
        open = false;
        for (var worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

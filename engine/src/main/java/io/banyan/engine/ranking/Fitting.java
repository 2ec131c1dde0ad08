package io.banyan.engine.ranking;

import io.banyan.engine.Progress;

/**
 * How a model is fitted, which says nothing about its outcome: any number of threads gives the same model.
 *
 * @param threads threads that work, the caller's among them, at least 1
 * @param progress told of the steps from the caller's thread; may cancel by throwing
 */
public record Fitting(int threads, Progress progress) {

    public Fitting {
        Arguments.atLeast(1, threads, "threads");
    }

    /** Listened to by nobody. */
    public static Fitting on(int threads) {
        return new Fitting(threads, Progress.NONE);
    }
}

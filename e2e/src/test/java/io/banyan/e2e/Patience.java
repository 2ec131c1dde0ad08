package io.banyan.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again until something holds. */
final class Patience {

    /** An assertion that may not hold yet. */
    @FunctionalInterface
    interface Assertion {
        void check() throws Exception;
    }

    private Patience() {}

    static void within(Duration patience, Assertion assertion) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (Exception | AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("did not hold within " + patience + ": " + notYet.getMessage(), notYet);
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }
}

package io.banyan;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens soon: looks again and again until it holds or ten seconds are over. */
public final class Eventually {

    /** An assertion that may not hold yet. */
    @FunctionalInterface
    public interface Assertion {
        void check() throws Exception;
    }

    private Eventually() {}

    public static void eventually(Assertion assertion) {
        eventually(Duration.ofSeconds(10), assertion);
    }

    public static void eventually(Duration patience, Assertion assertion) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (Exception | AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("did not hold within " + patience + ": " + notYet.getMessage(), notYet);
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}

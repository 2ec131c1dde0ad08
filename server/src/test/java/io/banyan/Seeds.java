package io.banyan;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Runs a property with random input. The seed is printed when it fails; {@code -Dbanyan.seed=N} runs that one
 * alone.
 */
public final class Seeds {

    private Seeds() {}

    public static void check(int times, ThrowingConsumer<SplittableRandom> property) {
        var fixed = Long.getLong("banyan.seed");
        if (fixed != null) {
            once(fixed, property);
            return;
        }
        var first = System.nanoTime();
        for (int i = 0; i < times; i++) {
            once(first + i, property);
        }
    }

    /** For properties that throw nothing checked. */
    public static void each(int times, Consumer<SplittableRandom> property) {
        check(times, property::accept);
    }

    private static void once(long seed, ThrowingConsumer<SplittableRandom> property) {
        try {
            property.accept(new SplittableRandom(seed));
        } catch (Throwable failure) {
            throw new AssertionError("failed with -Dbanyan.seed=" + seed + ": " + failure.getMessage(), failure);
        }
    }
}

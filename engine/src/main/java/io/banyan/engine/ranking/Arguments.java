package io.banyan.engine.ranking;

/** Refuses bad arguments by name. */
final class Arguments {

    private Arguments() {}

    static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
        }
    }

    static void index(int value, int bound, String name) {
        if (value < 0 || value >= bound) {
            throw new IllegalArgumentException(name + " must be within 0 and " + (bound - 1) + ", not " + value);
        }
    }

    static void sameLength(int length, int other, String name) {
        if (length != other) {
            throw new IllegalArgumentException(name + " must be " + length + " long, not " + other);
        }
    }

    static void positive(double value, String name) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be finite and above 0, not " + value);
        }
    }

    static void notNegative(double value, String name) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be finite and not below 0, not " + value);
        }
    }

    static void share(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be within 0 and 1, not " + value);
        }
    }
}

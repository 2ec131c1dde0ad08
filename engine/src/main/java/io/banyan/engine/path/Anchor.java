package io.banyan.engine.path;

/** Where in a session a path is taken. */
public sealed interface Anchor {

    /** From the session's first event on. */
    record Beginning() implements Anchor {}

    /** From the session's first event of a kind on; sessions without it are left out. */
    record From(int event) implements Anchor {
        public From {
            nonNegative(event);
        }
    }

    /** Back from the session's first event of a kind; sessions without it are left out. */
    record To(int event) implements Anchor {
        public To {
            nonNegative(event);
        }
    }

    private static void nonNegative(int event) {
        if (event < 0) {
            throw new IllegalArgumentException("event is negative: " + event);
        }
    }
}

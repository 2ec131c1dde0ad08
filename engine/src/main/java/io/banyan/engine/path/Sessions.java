package io.banyan.engine.path;

/** What cuts a person's events into sessions. */
public sealed interface Sessions {

    /**
     * A pause ends a session.
     *
     * @param seconds two events further apart than this belong to two sessions; above 0
     */
    record Inactivity(long seconds) implements Sessions {
        public Inactivity {
            if (seconds <= 0) {
                throw new IllegalArgumentException("seconds of inactivity must be above 0, not " + seconds);
            }
        }
    }

    /** Midnight ends a session, in the zone of the index. */
    record Day() implements Sessions {}

    /** All of a person's events are one session. */
    record Lifetime() implements Sessions {}
}

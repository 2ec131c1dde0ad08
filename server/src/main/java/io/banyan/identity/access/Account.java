package io.banyan.identity.access;

import java.time.Duration;

/** The two kinds of accounts that hold sessions. */
public enum Account {
    PERSON(Duration.ofDays(30), Duration.ofDays(365)),
    OPERATOR(Duration.ofHours(8), Duration.ofDays(7));

    private final Duration idle;
    private final Duration longest;

    Account(Duration idle, Duration longest) {
        this.idle = idle;
        this.longest = longest;
    }

    /** A session not used for so long ends. */
    public Duration idle() {
        return idle;
    }

    /** A session ends after so long, however much it is used. */
    public Duration longest() {
        return longest;
    }
}

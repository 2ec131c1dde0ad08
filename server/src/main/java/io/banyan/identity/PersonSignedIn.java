package io.banyan.identity;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody signed in, for the first time or again: what the visitor did so far was this person.
 *
 * @param visitorId the browser they did it with
 */
public record PersonSignedIn(UUID personId, Instant at, String visitorId) implements Fact {

    @Override
    public UUID key() {
        return personId;
    }
}

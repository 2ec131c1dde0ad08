package io.banyan.identity;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed up in the shop.
 *
 * @param visitorId the browser they did it with
 * @param shareCode the share they came by, if the page told
 */
public record PersonRegistered(
        UUID personId,
        Instant at,
        @Nullable String visitorId,
        @Nullable String shareCode) implements Fact {

    @Override
    public UUID key() {
        return personId;
    }
}

package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person checked in to a challenge, once on a day of its time zone. */
public record CheckedIn(UUID personId, UUID campaignId, LocalDate day, Instant at) implements Fact {

    @Override
    public UUID key() {
        return personId;
    }
}

package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A person, or a team, reached a tier of a challenge.
 *
 * @param entryId who: the entry of a person or a team
 * @param tier from 1
 */
public record ChallengeTierReached(UUID entryId, UUID campaignId, int tier, Instant at) implements Fact {

    @Override
    public UUID key() {
        return entryId;
    }
}

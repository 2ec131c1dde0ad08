package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A group that still has open places is about to expire.
 */
public record GroupReminderDue(
        UUID groupId, UUID campaignId, int placesLeft, Instant expiresAt, List<UUID> members, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return groupId;
    }
}

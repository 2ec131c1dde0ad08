package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment took a place in an open group (not the place of the one who opened it).
 *
 * @param taken the places taken, this one included
 * @param size all places of the group
 */
public record GroupJoined(
        UUID groupId,
        UUID campaignId,
        UUID personId,
        UUID orderId,
        int taken,
        int size,
        @Nullable String shareCode,
        Instant at) implements Fact {

    @Override
    public UUID key() {
        return groupId;
    }
}

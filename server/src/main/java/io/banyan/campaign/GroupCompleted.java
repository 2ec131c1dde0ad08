package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A group is complete: every member gets the goods.
 *
 * @param members how many there are
 * @param guaranteed whether it is complete with fewer than its smallest size, as the campaign had promised
 */
public record GroupCompleted(UUID groupId, UUID campaignId, UUID productId, int members, boolean guaranteed, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return groupId;
    }
}

package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person takes part in a campaign, whatever its mechanic: took a place in a group, or was enrolled as invited.
 * The credit was decided by the campaign's attribution rule when it happened, and stays.
 *
 * @param groupId the group, in a group-buy
 * @param orderId the paid order, where one was needed
 * @param shareId the share it is credited to
 * @param inviterId the person who shared
 * @param channel by which they shared
 * @param firstTime whether the person never took part in this campaign before
 * @param newCustomer whether the order is the person's first paid one
 */
public record ParticipantJoined(
        UUID personId,
        UUID campaignId,
        @Nullable UUID groupId,
        @Nullable UUID orderId,
        @Nullable UUID shareId,
        @Nullable UUID inviterId,
        @Nullable String channel,
        boolean firstTime,
        boolean newCustomer,
        Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return personId;
    }
}

package io.banyan.campaign.groupbuy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.groupbuy.OfferView.LadderStep;
import io.banyan.catalog.ProductCard;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as shoppers see it.
 *
 * @param price what who joins pays for one piece of the cheapest variant
 * @param size all places
 * @param members who is in, the leader first
 * @param serverTime for a countdown that follows the server's clock
 * @param mine the reader's own part in it
 * @param canJoin whether the reader could join now
 * @param whyNotZh why not
 * @param failureZh what happens if too few join
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupView(
        UUID id,
        UUID campaignId,
        GroupState state,
        ProductCard product,
        Money price,
        Money listPrice,
        List<LadderStep> ladder,
        int size,
        int taken,
        int placesLeft,
        List<GroupMemberView> members,
        Instant openedAt,
        Instant expiresAt,
        Instant serverTime,
        @Nullable MyParticipation mine,
        boolean canJoin,
        @Nullable String whyNotZh,
        @Nullable String whyNotEn,
        List<String> rulesZh,
        List<String> rulesEn,
        String failureZh,
        String failureEn) {

    /** Somebody in a group. */
    public record GroupMemberView(String nickname, String avatarUrl, boolean leader, Instant joinedAt) {}
}

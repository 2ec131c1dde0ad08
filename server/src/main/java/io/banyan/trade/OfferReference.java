package io.banyan.trade;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offer under which something is bought: a campaign, what was begun in it, and the share link that led here.
 *
 * @param groupId the group to join (none opens a new one), or whatever else was begun there, such as a bargain
 */
public record OfferReference(
        UUID campaignId,
        @Nullable UUID groupId,
        @Nullable @Size(max = 40) String shareCode) {}

package io.banyan.trade;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offer under which something is bought: a campaign, the group to join (none opens a new one) and the share link that
 * led here.
 */
public record OfferReference(
        UUID campaignId, @Nullable UUID groupId, @Nullable String shareCode) {}

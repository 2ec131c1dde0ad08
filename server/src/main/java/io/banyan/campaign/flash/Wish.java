package io.banyan.campaign.flash;

import io.banyan.identity.ContactAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wants so many units of a variant, sent there. */
record Wish(
        UUID campaignId,
        UUID skuId,
        int quantity,
        ContactAddress address,
        @Nullable String shareCode) {}

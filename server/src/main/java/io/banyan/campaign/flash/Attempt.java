package io.banyan.campaign.flash;

import io.banyan.identity.ContactAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for units; all that can be prepared before it meets the others is done.
 *
 * @param claimId the claim that it may become
 * @param contactSealed the address, bound to the claim
 */
record Attempt(
        UUID claimId,
        UUID shelfId,
        UUID campaignId,
        UUID skuId,
        UUID personId,
        @Nullable String visitorId,
        String key,
        byte[] fingerprint,
        int quantity,
        @Nullable String shareCode,
        ContactAddress address,
        byte[] contactSealed) {}

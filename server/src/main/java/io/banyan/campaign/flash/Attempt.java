package io.banyan.campaign.flash;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for units; all that can be prepared before it meets the others is done.
 *
 * @param claimId the claim that it may become
 * @param fingerprint of what is asked for
 * @param address where the goods go, in JSON
 */
record Attempt(UUID claimId, UUID shelfId, Wish wish, Buyer buyer, String key, byte[] fingerprint, String address) {

    UUID campaignId() {
        return wish.campaignId();
    }

    UUID personId() {
        return buyer.personId();
    }

    @Nullable
    String visitorId() {
        return buyer.visitorId();
    }

    int quantity() {
        return wish.quantity();
    }

    @Nullable
    String shareCode() {
        return wish.shareCode();
    }
}

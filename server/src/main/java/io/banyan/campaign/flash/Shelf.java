package io.banyan.campaign.flash;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What a flash sale has of one variant.
 *
 * @param listPrice the price without the sale when it was set up
 * @param discount what one unit costs the campaign's budget; set aside for all units when the sale was set up
 * @param wanted units that the terms ask for
 * @param units those that there were
 * @param left those not promised to anybody
 * @param returns how often units came back
 */
record Shelf(
        UUID id,
        UUID campaignId,
        int version,
        UUID productId,
        UUID skuId,
        Money price,
        Money listPrice,
        Money discount,
        int perPerson,
        Instant opensAt,
        int wanted,
        int units,
        int left,
        long returns,
        boolean closed) {

    /** Where the budget for all discounts of a sale is set aside. */
    static String reservation(UUID campaignId) {
        return "flash:" + campaignId;
    }
}

package io.banyan.campaign.lottery;

import java.util.List;
import java.util.UUID;

/**
 * A lottery as it stands.
 *
 * @param sealedSeed the seed, sealed
 * @param draws how many draws were made
 * @param prizes the stock of each prize, in the order of the terms
 */
record Lottery(UUID campaignId, byte[] sealedSeed, String seedHash, long draws, List<Stock> prizes) {

    /** How many there are of a prize, and how many were won. */
    record Stock(int stock, int won) {

        int left() {
            return stock - won;
        }
    }
}

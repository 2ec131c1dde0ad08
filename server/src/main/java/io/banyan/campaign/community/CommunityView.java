package io.banyan.campaign.community;

import java.util.List;
import java.util.UUID;

/**
 * A community purchase as shoppers see it.
 *
 * @param items what can be ordered, and for how much
 * @param rounds those that take orders, the one that ends first in front
 * @param myPoints the points that the reader leads and may open rounds for
 * @param myRounds the rounds that the reader leads, the latest first
 */
record CommunityView(
        UUID campaignId,
        UUID productId,
        int threshold,
        int longestHours,
        int commissionBasisPoints,
        List<RoundView.RoundItem> items,
        List<RoundView> rounds,
        List<PickupPoint> myPoints,
        List<RoundView> myRounds) {}

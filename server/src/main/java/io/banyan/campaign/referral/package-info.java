/**
 * Referral: one paid level; the inviter and the invited are rewarded when the invited has done what the terms say. All
 * decisions are in {@link io.banyan.campaign.referral.ReferralDecisions}.
 */
@NullMarked
package io.banyan.campaign.referral;

import org.jspecify.annotations.NullMarked;

package io.banyan.campaign.specification;

/** The ways in which a campaign spreads. */
public enum Mechanic {
    GROUP_BUY,
    REFERRAL
}

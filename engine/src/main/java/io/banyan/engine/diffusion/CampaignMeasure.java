package io.banyan.engine.diffusion;

/** What is counted in a campaign, always from its start. */
public enum CampaignMeasure {
    PARTICIPANTS,
    /** Participants who shared. */
    SHARES,
    /** Friends who were asked; a person asked twice counts twice. */
    INVITATIONS,
    ORDERS,
    /** Rewards paid, in minor units. */
    SPENT
}

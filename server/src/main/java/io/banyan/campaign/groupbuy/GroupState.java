package io.banyan.campaign.groupbuy;

/** Where a group is. */
public enum GroupState {
    OPEN,
    COMPLETED,
    EXPIRED
}

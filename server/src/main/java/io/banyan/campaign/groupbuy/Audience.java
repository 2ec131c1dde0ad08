package io.banyan.campaign.groupbuy;

/** Who may join a group. Anyone may open one. */
public enum Audience {
    ANYONE,
    /** people who have not bought here before */
    NEW_CUSTOMERS,
    /** people who came by a link that a member of the group shared */
    INVITED
}

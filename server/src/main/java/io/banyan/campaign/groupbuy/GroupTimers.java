package io.banyan.campaign.groupbuy;

/** The timers of group-buy. */
final class GroupTimers {

    /** A group's time is over; key: the group. */
    static final String EXPIRE = "campaign.group_expire";
    /** Its members are reminded; key: the group. */
    static final String REMIND = "campaign.group_remind";
    /** What completion promised is done for one member; key: the order. */
    static final String SETTLE = "campaign.member_settle";
    /** One member is refunded; key: the order. */
    static final String REFUND = "campaign.member_refund";

    private GroupTimers() {}
}

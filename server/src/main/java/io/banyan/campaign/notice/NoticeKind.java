package io.banyan.campaign.notice;

/** What a shopper is told. */
enum NoticeKind {
    /** my group is about to close; told once, and taken back when it closes */
    GROUP_CLOSING,
    /** my group came together */
    GROUP_COMPLETED,
    /** my group did not come together, and my money goes back */
    GROUP_FAILED,
    /** somebody took a place in my group */
    FRIEND_JOINED,
    /** a reward is mine */
    REWARD_GRANTED,
    /** a reward that was mine was taken back */
    REWARD_TAKEN_BACK,
    /** a coupon or a gift is mine */
    COUPON_RECEIVED,
    /** coupons of mine expire within a day; once a day at most */
    COUPON_EXPIRING,
    /** money I withdrew was paid */
    WITHDRAWAL_PAID,
    /** money I wanted to withdraw is back in my wallet */
    WITHDRAWAL_DECLINED,
    /** a friend cut the price of my bargain */
    BARGAIN_HELPED,
    /** my bargain is at its lowest price */
    BARGAIN_REACHED,
    /** all parts of my packet are taken */
    PACKET_EMPTIED,
    /** the time of my packet is over, and parts are left */
    PACKET_EXPIRED,
    /** my draw won */
    PRIZE_WON,
    /** I, or my team, reached a goal of a challenge */
    CHALLENGE_REACHED,
    /** my order of a community purchase can be picked up */
    ROUND_READY,
    /** too few ordered in my community purchase, and my money goes back */
    ROUND_FAILED
}

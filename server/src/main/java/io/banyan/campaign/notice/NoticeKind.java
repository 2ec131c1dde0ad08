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
    REWARD_TAKEN_BACK
}

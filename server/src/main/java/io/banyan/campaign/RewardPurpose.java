package io.banyan.campaign;

/** What a reward is paid for. */
public enum RewardPurpose {
    /** to the one who invited */
    INVITER("邀请奖励", "Invitation reward"),
    /** to the one who was invited */
    INVITEE("新人奖励", "Welcome reward"),
    /** to the one who invited a certain number of people */
    LADDER("邀请阶梯奖励", "Invitation milestone reward"),
    /** to the one who opened a group that came together */
    LEADER("团长奖励", "Group leader's reward"),
    /** to the one who invited the inviter */
    SECOND_LEVEL("二级邀请奖励", "Second-level invitation reward"),
    /** to the one whose link sold something */
    COMMISSION("推广佣金", "Commission"),
    /** for a goal that was reached */
    CHALLENGE("挑战奖励", "Challenge reward"),
    /** for a place on a leaderboard */
    RANKING("排行奖励", "Leaderboard reward"),
    /** a part of a packet that was split among friends */
    PACKET_PART("拼手气红包", "Part of a shared packet"),
    /** what was drawn */
    PRIZE("抽奖奖品", "Prize"),
    /** a chance to draw */
    CHANCE("抽奖机会", "Chance to draw"),
    /** to the leader of a round, for an order that was picked up */
    ROUND_LEADER("社区团长佣金", "Round leader's commission");

    private final String zh;
    private final String en;

    RewardPurpose(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}

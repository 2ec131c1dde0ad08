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
    LEADER("团长奖励", "Group leader's reward");

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

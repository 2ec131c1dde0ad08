package io.banyan.campaign.poster;

import io.banyan.campaign.landing.Subject;

/** What is written on pictures of shares besides names and prices. */
record Words(
        String invites, String tag, String alone, String save, String scan, String call, String promise, String gift) {

    static Words of(Subject subject, boolean chinese) {
        return chinese ? chinese(subject) : english(subject);
    }

    private static Words chinese(Subject subject) {
        return switch (subject.kind()) {
            case GROUP_BUY ->
                new Words("邀请你一起拼团", subject.people() + "人团", "单独购买", "省", "长按识别二维码", "和我一起拼", "人不齐自动全额退款", "");
            case PRODUCT -> new Words("和你分享一件好物", "", "", "", "长按识别二维码", "看看这件好物", "", "");
            case CAMPAIGN -> new Words(subject.callZh(), "", "原价", "省", "长按识别二维码", subject.callZh(), "规则见活动页面", "");
            case INVITATION -> new Words("邀请你来逛逛", "", "", "", "长按识别二维码", "接受我的邀请", "规则见活动页面", "新朋友见面礼");
        };
    }

    private static Words english(Subject subject) {
        return switch (subject.kind()) {
            case GROUP_BUY ->
                new Words(
                        "invites you to buy together",
                        "Group of " + subject.people(),
                        "Alone",
                        "Save",
                        "Scan to join",
                        "Buy it together with me",
                        "Full refund if the group does not fill",
                        "");
            case CAMPAIGN ->
                new Words(
                        "says: " + subject.callEn(),
                        "",
                        "List price",
                        "Save",
                        "Scan to take part",
                        subject.callEn(),
                        "See the campaign page for its rules",
                        "");
            case PRODUCT -> new Words("shares this with you", "", "", "", "Scan to see it", "Have a look", "", "");
            case INVITATION ->
                new Words(
                        "invites you to the shop",
                        "",
                        "",
                        "",
                        "Scan to accept",
                        "Accept my invitation",
                        "See the campaign page for its rules",
                        "Welcome gift");
        };
    }
}

package io.banyan.campaign;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Failures of campaigns that a caller can do something about. */
public enum CampaignProblem implements ProblemType {
    NOT_FOUND("campaign.not_found", HttpStatus.NOT_FOUND, "没有这个活动", "There is no such campaign"),
    SPECIFICATION_INCOMPLETE(
            "campaign.specification_incomplete",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "活动设置还有问题，草稿已保留",
            "The campaign's settings have problems; the draft is kept"),
    MECHANIC_FIXED(
            "campaign.mechanic_fixed",
            HttpStatus.CONFLICT,
            "活动类型和币种创建后不能更改",
            "A campaign keeps its mechanic and its currency"),
    NOT_EDITABLE(
            "campaign.not_editable", HttpStatus.CONFLICT, "活动已结束，不能再修改", "A campaign that has ended cannot be changed"),
    OWNER_ONLY(
            "campaign.owner_only",
            HttpStatus.FORBIDDEN,
            "进行中的活动只有店主可以修改",
            "Only an owner may change a campaign that runs"),
    TRANSITION_NOT_POSSIBLE(
            "campaign.transition_not_possible",
            HttpStatus.CONFLICT,
            "活动当前状态不允许此操作",
            "The campaign cannot go there from its present state"),
    FOUR_EYES(
            "campaign.four_eyes",
            HttpStatus.FORBIDDEN,
            "提交人不能审批自己的活动，请由其他同事或店主审批",
            "Who submitted a campaign cannot approve it; a colleague or an owner can"),
    START_NOT_SET("campaign.start_not_set", HttpStatus.CONFLICT, "请先设置开始时间", "Set a start time first"),
    UNFINISHED(
            "campaign.unfinished",
            HttpStatus.CONFLICT,
            "还有未完结的团、邀请或冻结中的奖励，暂不能结算",
            "Groups, invitations or frozen rewards are still open; it cannot be settled yet"),
    BUDGET_IN_USE(
            "campaign.budget_in_use",
            HttpStatus.CONFLICT,
            "预算不能低于已使用和已预留的金额",
            "The budget cannot be less than what is spent and set aside"),
    NO_PROPOSAL(
            "campaign.no_proposal",
            HttpStatus.NOT_FOUND,
            "没有这项待确认的修改，可能已生效或已撤回",
            "There is no such proposed change (any more)"),
    NOTHING_TO_ANSWER(
            "campaign.nothing_to_answer",
            HttpStatus.CONFLICT,
            "这项修改没有需要他人确认的提示，直接保存即可",
            "Nothing in this change waits for an answer: save it"),
    CLOSED("campaign.closed", HttpStatus.CONFLICT, "活动现在不接受新的参与", "The campaign takes no participants now"),
    OFFER_NOT_FOR_GOODS(
            "offer.not_for_goods", HttpStatus.CONFLICT, "所选商品不在活动范围内", "The offer does not cover these goods"),
    QUANTITY_LIMIT(
            "offer.quantity_limit",
            HttpStatus.CONFLICT,
            "超过每单限购数量",
            "More pieces than one order of this offer may have"),
    SIGN_IN("offer.sign_in", HttpStatus.CONFLICT, "请先登录再参加", "Sign in to take part"),
    NEW_CUSTOMERS_ONLY(
            "group.new_customers_only", HttpStatus.CONFLICT, "此团仅限新客参加", "Only new customers may join this group"),
    INVITED_ONLY(
            "group.invited_only",
            HttpStatus.CONFLICT,
            "此团仅限受邀参加，请通过好友分享的链接进入",
            "This group is by invitation; open it by a link that a member shared"),
    PERSON_LIMIT(
            "offer.person_limit", HttpStatus.CONFLICT, "已达到每人可参加的次数", "You have taken part as often as one person may"),
    GROUP_NOT_FOUND("group.not_found", HttpStatus.NOT_FOUND, "没有这个团", "There is no such group"),
    GROUP_FULL("group.full", HttpStatus.CONFLICT, "此团已满", "This group is full"),
    GROUP_CLOSED("group.closed", HttpStatus.CONFLICT, "此团已结束", "This group is closed"),
    ALREADY_IN_GROUP("group.already_in", HttpStatus.CONFLICT, "您已在此团中", "You are in this group already"),
    NOT_IN_GROUP("group.not_in", HttpStatus.CONFLICT, "您不在此团中", "You are not in this group"),
    TOO_LATE_TO_WITHDRAW(
            "group.too_late_to_withdraw",
            HttpStatus.CONFLICT,
            "此团已成团，不能退出；如需退货请在订单中申请",
            "The group is complete; return the goods by way of your order instead"),
    NOTHING_TO_CHOOSE(
            "group.nothing_to_choose", HttpStatus.CONFLICT, "此订单不在等待选择", "This order is not waiting for a choice"),
    PERSON_NOT_FOUND("campaign.person_not_found", HttpStatus.NOT_FOUND, "没有这个人", "There is no such person"),
    NO_PARTICIPATION(
            "participation.not_found", HttpStatus.NOT_FOUND, "此订单没有参加活动", "This order takes part in no campaign");

    private final Wording wording;

    CampaignProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

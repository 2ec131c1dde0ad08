package io.banyan.campaign.bargain;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Failures of bargains that a caller can do something about. */
enum BargainProblem implements ProblemType {
    NOT_FOUND("bargain.not_found", HttpStatus.NOT_FOUND, "没有这个砍价", "There is no such bargain"),
    NOT_OFFERED("bargain.not_offered", HttpStatus.CONFLICT, "该商品规格不在砍价活动中", "This variant cannot be bargained for"),
    ALREADY_OPEN(
            "bargain.already_open",
            HttpStatus.CONFLICT,
            "您在此活动中已有进行中的砍价",
            "You have a bargain under way in this campaign"),
    OWN("bargain.own", HttpStatus.CONFLICT, "不能给自己砍价，请邀请好友", "You cannot help yourself; ask your friends"),
    HELPED_BEFORE("bargain.helped_before", HttpStatus.CONFLICT, "您已经帮TA砍过了", "You have helped this bargain already"),
    AT_FLOOR(
            "bargain.at_floor",
            HttpStatus.CONFLICT,
            "已砍到底价，不需要再砍了",
            "The lowest price is reached; no more help is needed"),
    BEING_BOUGHT("bargain.being_bought", HttpStatus.CONFLICT, "发起人正在下单，暂不能砍价", "It is being bought right now"),
    OVER("bargain.over", HttpStatus.CONFLICT, "此砍价已结束", "This bargain is over"),
    NOT_YOURS(
            "bargain.not_yours",
            HttpStatus.CONFLICT,
            "只有发起人可以按砍后价购买",
            "Only the one who began it can buy at this price"),
    NOT_AT_FLOOR(
            "bargain.not_at_floor",
            HttpStatus.CONFLICT,
            "砍到底价后才能购买",
            "It can be bought once the lowest price is reached");

    private final Wording wording;

    BargainProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

package io.banyan.campaign.community;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Failures of community purchases that somebody can do something about. */
enum CommunityProblem implements ProblemType {
    NOT_FOUND("community.not_found", HttpStatus.NOT_FOUND, "没有这个社区团购", "There is no such community purchase"),
    ROUND_NOT_FOUND("community.round_not_found", HttpStatus.NOT_FOUND, "没有这一团", "There is no such round"),
    POINT_NOT_FOUND("community.point_not_found", HttpStatus.NOT_FOUND, "没有这个自提点", "There is no such pick-up point"),
    PERSON_NOT_FOUND("community.person_not_found", HttpStatus.NOT_FOUND, "没有这个人", "There is no such person"),
    NOT_LEADER("community.not_leader", HttpStatus.FORBIDDEN, "您不是该自提点的团长", "You do not lead this pick-up point"),
    POINT_CLOSED("community.point_closed", HttpStatus.CONFLICT, "自提点已停用", "The pick-up point is closed"),
    ROUND_OPEN(
            "community.round_open",
            HttpStatus.CONFLICT,
            "该自提点已有进行中的一团",
            "A round is open for this pick-up point already"),
    ROUND_CLOSED("community.round_closed", HttpStatus.CONFLICT, "这一团已截单", "The round is past its cut-off"),
    CUT_OFF(
            "community.cut_off",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "截单时间应在允许的时限内",
            "The cut-off must lie ahead, within the time that the campaign allows"),
    NOT_CONFIRMED("community.not_confirmed", HttpStatus.CONFLICT, "这一团还没有成团", "The round is not confirmed"),
    NOT_ARRIVED(
            "community.not_arrived", HttpStatus.CONFLICT, "货物还没有到自提点", "The goods have not arrived at the point yet"),
    CODE_UNKNOWN("community.code_unknown", HttpStatus.NOT_FOUND, "没有这个提货码", "There is no such pick-up code"),
    NOT_TO_PICK_UP(
            "community.not_to_pick_up",
            HttpStatus.CONFLICT,
            "该订单已退款，不能提货",
            "The order was refunded and is not to be picked up");

    private final Wording wording;

    CommunityProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

package io.banyan.campaign.challenge;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Failures of challenges that a shopper can do something about. */
enum ChallengeProblem implements ProblemType {
    NOT_FOUND("challenge.not_found", HttpStatus.NOT_FOUND, "没有这个挑战", "There is no such challenge"),
    TEAM_NOT_FOUND("challenge.team_not_found", HttpStatus.NOT_FOUND, "没有这个队伍", "There is no such team"),
    ALREADY_IN("challenge.already_in", HttpStatus.CONFLICT, "您已参加此挑战", "You take part in this challenge already"),
    NOT_IN("challenge.not_in", HttpStatus.CONFLICT, "请先参加挑战", "Take part in the challenge first"),
    NO_TEAMS("challenge.no_teams", HttpStatus.CONFLICT, "此挑战只能个人参加", "This challenge is for single people"),
    TEAM_FULL("challenge.team_full", HttpStatus.CONFLICT, "队伍已满", "The team is full"),
    TEAM_SET(
            "challenge.team_set",
            HttpStatus.CONFLICT,
            "队伍已达成首个目标，不再接受新队员",
            "The team has reached its first goal and takes nobody new"),
    NO_CHECK_IN("challenge.no_check_in", HttpStatus.CONFLICT, "此挑战不需要签到", "This challenge knows no check-in"),
    OVER("challenge.over", HttpStatus.CONFLICT, "挑战已结束", "The challenge is over");

    private final Wording wording;

    ChallengeProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

package io.banyan.campaign.split;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Failures of packets that a caller can do something about. */
enum SplitProblem implements ProblemType {
    NOT_FOUND("packet.not_found", HttpStatus.NOT_FOUND, "没有这个红包", "There is no such packet"),
    NO_ORDER(
            "packet.no_order",
            HttpStatus.CONFLICT,
            "付款后的订单才能开红包，每单一个",
            "A paid order gives the right to one packet; you have none left"),
    TAKEN_BEFORE(
            "packet.taken_before", HttpStatus.CONFLICT, "您已经领过这个红包了", "You have taken a part of this packet already"),
    EMPTY("packet.empty", HttpStatus.CONFLICT, "红包已被领完", "All parts of this packet are taken"),
    OVER("packet.over", HttpStatus.CONFLICT, "红包已过期", "The time of this packet is over");

    private final Wording wording;

    SplitProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

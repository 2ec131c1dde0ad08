package io.banyan.risk;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Why a decision about a held reward is not taken. */
enum RiskProblem implements ProblemType {
    NOT_FOUND("risk.not_found", HttpStatus.NOT_FOUND, "没有这条待审记录", "There is no such review"),
    DECIDED(
            "risk.decided",
            HttpStatus.CONFLICT,
            "这条记录已有结论，您的决定没有生效",
            "This was decided already; your decision was not taken");

    private final Wording wording;

    RiskProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

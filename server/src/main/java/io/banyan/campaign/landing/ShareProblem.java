package io.banyan.campaign.landing;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** What can be wrong with a share. */
enum ShareProblem implements ProblemType {
    NOT_FOUND("share.not_found", HttpStatus.NOT_FOUND, "分享链接不存在或已失效", "There is no such share link"),
    TARGET_UNKNOWN("share.target_unknown", HttpStatus.NOT_FOUND, "要分享的内容不存在", "What is to be shared does not exist"),
    TARGET_INCOMPLETE(
            "share.target_incomplete",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "分享内容不完整",
            "The target to share is incomplete");

    private final Wording wording;

    ShareProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

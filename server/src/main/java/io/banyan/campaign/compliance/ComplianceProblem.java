package io.banyan.campaign.compliance;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Why a campaign does not go on, or a finding is not overridden. */
public enum ComplianceProblem implements ProblemType {
    BLOCKED(
            "law.blocked",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "活动违反法规，不能继续；草稿已保留",
            "The campaign breaks the law pack and cannot go on; the draft is kept"),
    UNANSWERED(
            "law.unanswered",
            HttpStatus.CONFLICT,
            "有法规提示尚未由另一位同事确认",
            "There are warnings of the law pack for which no second person answers yet"),
    NO_SUCH_FINDING(
            "law.no_such_finding",
            HttpStatus.NOT_FOUND,
            "这一版本没有该提示，可能已经改变，请刷新",
            "This version has no such finding (any more); look again"),
    NOT_A_WARNING(
            "law.not_a_warning",
            HttpStatus.CONFLICT,
            "只有警告可以确认放行；禁止项不能放行",
            "Only a warning can be overridden; a block cannot"),
    NOT_IN_REVIEW(
            "law.not_in_review",
            HttpStatus.CONFLICT,
            "提交审核之后、开始之前才能确认",
            "Warnings are answered for after the campaign is submitted and before it starts"),
    SECOND_PERSON(
            "law.second_person",
            HttpStatus.FORBIDDEN,
            "需要另一位同事确认：不能是作者、提交人或程序密钥",
            "A second person has to answer for it: not the author, not who submitted it, not an API key");

    private final Wording wording;

    ComplianceProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

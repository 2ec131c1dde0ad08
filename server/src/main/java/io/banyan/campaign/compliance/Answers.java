package io.banyan.campaign.compliance;

import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import io.banyan.law.Overrides;
import io.banyan.law.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes down what second persons answer for warnings. Who is one is for the caller to say. */
@Component
public class Answers {

    private static final int LONGEST_REASON = 500;

    private final Compliance compliance;
    private final Overrides overrides;
    private final Audit audit;

    Answers(Compliance compliance, Overrides overrides, Audit audit) {
        this.compliance = compliance;
        this.overrides = overrides;
        this.audit = audit;
    }

    /** An answer as it is sent: to which finding, and why it is all right. */
    public record Answer(@Nullable String finding, @Nullable String reason) {

        String because() {
            var text = reason == null ? "" : reason.strip();
            if (text.isEmpty() || text.length() > LONGEST_REASON) {
                throw new ProblemException(
                        CommonProblem.INVALID,
                        null,
                        Map.of(),
                        List.of(new FieldProblem(
                                "reason", "请填写理由，最多 500 字", "A reason of at most 500 characters is needed")));
            }
            return text;
        }
    }

    /** Notes the answer, once; whoever was first stays. */
    public void give(Candidate candidate, Answer answer, Operator operator) {
        var reason = answer.because();
        var opinion = compliance.opinion(candidate.spec());
        var finding = opinion.findings().stream()
                .filter(one -> one.key().equals(answer.finding()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ComplianceProblem.NO_SUCH_FINDING));
        if (finding.severity() != Severity.WARN) {
            throw new ProblemException(ComplianceProblem.NOT_A_WARNING);
        }
        if (overrides.add(candidate.subject(), candidate.version(), opinion, finding, operator.name(), reason, null)) {
            audit.record(
                    operator,
                    "law.overridden",
                    "campaign " + candidate.campaignId(),
                    Map.of(
                            "version",
                            candidate.version(),
                            "rule",
                            finding.rule(),
                            "place",
                            finding.place(),
                            "reason",
                            reason));
        }
    }
}

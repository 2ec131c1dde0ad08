package io.banyan.risk;

import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.risk.ReviewCase.State;
import io.banyan.risk.spi.ReviewSubject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Decides what was held, once: of several who decide at the same time one does. Deciding the same again changes nothing.
 */
@Component
class Decisions {

    private final ReviewRows rows;
    private final Map<String, ReviewSubject> subjects;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    Decisions(ReviewRows rows, List<ReviewSubject> subjects, Transactions transactions, Audit audit, Clock clock) {
        this.rows = rows;
        this.subjects = subjects.stream().collect(Collectors.toMap(ReviewSubject::kind, Function.identity()));
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param verdict APPROVED or REJECTED
     * @throws ProblemException {@code risk.not_found}, {@code risk.decided}
     */
    ReviewCase decide(UUID id, State verdict, String note, Operator operator) {
        return transactions.call(() -> {
            var seen = find(id);
            var subject = seen.subject().split(" ", 2);
            var owner = Objects.requireNonNull(subjects.get(subject[0]), () -> "nobody owns " + seen.subject());
            var subjectId = UUID.fromString(subject[1]);
            // Whoever undoes the reward locks it first and its review after; so does whoever decides.
            owner.lock(subjectId);
            if (!rows.decide(id, verdict, operator.name(), note, clock.instant())) {
                return again(id, verdict, operator);
            }
            if (verdict == State.APPROVED) {
                owner.approved(subjectId);
            } else {
                owner.rejected(subjectId);
            }
            audit.record(
                    operator,
                    verdict == State.APPROVED ? "risk.approved" : "risk.rejected",
                    seen.subject(),
                    Map.of("review", id, "note", note));
            return find(id);
        });
    }

    private ReviewCase again(UUID id, State verdict, Operator operator) {
        var decided = find(id);
        if (decided.state() == verdict && operator.name().equals(decided.decidedBy())) {
            return decided;
        }
        throw new ProblemException(
                RiskProblem.DECIDED,
                null,
                Map.of("state", decided.state(), "decidedBy", Objects.requireNonNullElse(decided.decidedBy(), "")),
                List.of());
    }

    private ReviewCase find(UUID id) {
        return rows.find(id).orElseThrow(() -> new ProblemException(RiskProblem.NOT_FOUND));
    }
}

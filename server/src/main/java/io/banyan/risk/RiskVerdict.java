package io.banyan.risk;

import java.util.List;

/** Whether a reward may be promised. */
public sealed interface RiskVerdict {

    record Pass() implements RiskVerdict {}

    /** Somebody has to look first. */
    record Review(List<Suspicion> reasons) implements RiskVerdict {}

    /** It is not paid. */
    record Refuse(List<Suspicion> reasons) implements RiskVerdict {}

    static RiskVerdict of(List<Suspicion> suspicions) {
        if (suspicions.isEmpty()) {
            return new Pass();
        }
        return suspicions.stream().anyMatch(Suspicion::refuses)
                ? new Refuse(List.copyOf(suspicions))
                : new Review(List.copyOf(suspicions));
    }
}

package io.banyan.campaign.engine;

import io.banyan.campaign.CampaignState;
import io.banyan.campaign.specification.Caps;
import io.banyan.kernel.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule that lets people in: pure. */
final class Admission {

    /**
     * What is known when somebody knocks.
     *
     * @param total who takes part now
     * @param today of them, who began today
     * @param ofPerson how often this person takes part
     * @param free what is free of the budget
     */
    record Facts(CampaignState state, Caps caps, long total, long today, long ofPerson, Money free) {}

    private Admission() {}

    /**
     * Why this person may not take part; empty when they may.
     *
     * @param worst the most that it can cost
     * @param begun whether they join what others began, which goes on after the campaign's end
     */
    static Optional<Closed> refusal(Facts facts, Money worst, boolean begun) {
        var closed = closed(facts.state(), begun);
        if (closed.isPresent()) {
            return closed;
        }
        var caps = facts.caps();
        if (reached(facts.total(), caps.total())) {
            return Optional.of(Closed.TOTAL);
        }
        if (reached(facts.today(), caps.perDay())) {
            return Optional.of(Closed.TODAY);
        }
        if (reached(facts.ofPerson(), caps.perPerson())) {
            return Optional.of(Closed.PERSON);
        }
        return facts.free().compareTo(worst) < 0 ? Optional.of(Closed.BUDGET) : Optional.empty();
    }

    /** Why a campaign in this state takes nobody. */
    static Optional<Closed> closed(CampaignState state, boolean begun) {
        return switch (state) {
            case RUNNING -> Optional.empty();
            case PAUSED -> Optional.of(Closed.PAUSED);
            case ENDED -> begun ? Optional.empty() : Optional.of(Closed.ENDED);
            case SETTLED -> Optional.of(Closed.ENDED);
            case DRAFT, IN_REVIEW, APPROVED, SCHEDULED -> Optional.of(Closed.NOT_STARTED);
        };
    }

    private static boolean reached(long count, @Nullable Integer cap) {
        return cap != null && count >= cap;
    }
}

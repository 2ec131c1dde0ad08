package io.banyan.campaign.reward;

/** Looks at a reward before it is promised. Every bean of this type is asked; one refusal is enough. */
public interface RewardCheck {

    Verdict check(RewardIntent intent);

    /** Whether the reward may be paid. */
    sealed interface Verdict {

        record Pass() implements Verdict {}

        /** @param reason why not, for the statement of the one who does not get it */
        record Refuse(String reason) implements Verdict {}
    }
}

package io.banyan.campaign.flash;

import io.banyan.kernel.problem.ProblemType;

/** The answer to an {@link Attempt}. */
sealed interface Verdict {

    /** The units are promised. */
    record Accepted(Claim claim) implements Verdict {}

    /** The same request came before; this is what it became. */
    record Repeated(Claim claim) implements Verdict {}

    /**
     * No units of it are left.
     *
     * @param left fewer than were asked for
     * @param returns how often units had come back by then
     */
    record SoldOut(int left, long returns) implements Verdict {}

    /** Refused for another reason. */
    record Refused(ProblemType problem) implements Verdict {}
}

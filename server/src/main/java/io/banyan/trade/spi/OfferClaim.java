package io.banyan.trade.spi;

import io.banyan.kernel.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Whether an offer was taken up for an order. */
public sealed interface OfferClaim {

    record Accepted() implements OfferClaim {}

    record Refused(ProblemType problem, @Nullable String detail) implements OfferClaim {}
}

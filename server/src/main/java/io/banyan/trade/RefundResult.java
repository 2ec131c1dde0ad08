package io.banyan.trade;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to {@link RefundOrder}. */
public sealed interface RefundResult {

    /** Decided and durable; the provider is asked until the money went back. */
    record Accepted(UUID refundId, Money amount, Money cumulative, boolean full) implements RefundResult {}

    /** Nothing changed. */
    record Refused(ProblemType problem, @Nullable String detail) implements RefundResult {}
}

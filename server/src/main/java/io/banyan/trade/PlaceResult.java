package io.banyan.trade;

import io.banyan.kernel.problem.ProblemType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to {@link PlaceOrder}. A refusal has written nothing, and may be tried again with the same key. */
public sealed interface PlaceResult {

    /**
     * The order stands, durably.
     *
     * @param repeated whether an earlier request with the same key had placed it
     */
    record Placed(Order order, boolean repeated) implements PlaceResult {}

    /** No order; {@code kept} tells what stays as it was, such as the cart. */
    record Refused(ProblemType problem, @Nullable String detail, Map<String, Object> kept) implements PlaceResult {}
}

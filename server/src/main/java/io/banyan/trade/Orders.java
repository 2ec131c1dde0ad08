package io.banyan.trade;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The door of trade. Every method joins the caller's transaction if one runs, except {@link #place}, which decides
 * concurrent requests together in a transaction of its own and must be called outside of any.
 */
public interface Orders {

    /** Places an order and reserves its stock; answered when it is durable. Refusals are answers, not exceptions. */
    PlaceResult place(PlaceOrder command);

    Optional<Order> find(UUID orderId);

    /** Those of the given orders that exist. */
    List<Order> find(Collection<UUID> orderIds);

    /** A person's latest orders, newest first. */
    List<Order> latestOf(UUID personId, int limit);

    /** What each of the people bought in all; who never bought is missing. */
    Map<UUID, BuyerSummary> buyers(Collection<UUID> people);

    /**
     * Calls off an unpaid order and frees its stock. One already cancelled stays as it is.
     *
     * @return the order after it
     * @throws io.banyan.kernel.problem.ProblemException {@code order.not_found}, {@code order.not_cancellable}
     */
    Order cancel(UUID orderId, String reason);

    /** Lets a held order be fulfilled. Does nothing when it is not held. */
    void releaseHold(UUID orderId);

    /**
     * Hands a paid order out in person: it is fulfilled and received at once. One already received stays as it is.
     *
     * @return the order after it
     * @throws io.banyan.kernel.problem.ProblemException {@code order.not_found}, {@code order.not_fulfillable}
     */
    Order handOver(UUID orderId);

    /** Gives money back, never more than was paid, under any race. Refusals are answers, not exceptions. */
    RefundResult refund(RefundOrder command);

    /** Takes in past orders in bulk; those known by source and number are left as they are. */
    ImportResult importOrders(List<ImportedOrder> orders);

    /** Proves the books of orders, payments and refunds against each other. Reads everything: for tests and operators. */
    OrderCheck verify();
}

package io.banyan.trade;

/** Where an order stands. Refunds are told apart from it, see {@link RefundState}. */
public enum OrderState {
    /** Placed, its stock reserved, waiting for the money until its time is up. */
    AWAITING_PAYMENT,
    /** The money arrived; may be held until something else happens, such as its group completing. */
    PAID,
    /** Handed to the carrier; its stock is sold. */
    FULFILLED,
    /** Received by the shopper, or so long ago that it counts as received. */
    COMPLETED,
    /** Called off before it was fulfilled; its stock is free again and any money on its way back. */
    CANCELLED
}

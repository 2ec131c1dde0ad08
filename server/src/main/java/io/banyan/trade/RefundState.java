package io.banyan.trade;

/** How much of what was paid has been given back, by decision: the money itself follows by way of the provider. */
public enum RefundState {
    NONE,
    PARTIAL,
    FULL
}

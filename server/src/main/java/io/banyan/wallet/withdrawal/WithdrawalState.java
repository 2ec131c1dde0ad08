package io.banyan.wallet.withdrawal;

/** How far a withdrawal is. */
public enum WithdrawalState {
    /** Waits for approval. */
    REQUESTED,
    /** On its way to the person. */
    APPROVED,
    PAID,
    /** A colleague said no; the money is back. */
    REJECTED,
    /** The person took it back before it was decided. */
    CANCELLED,
    /** The provider would not pay it; the money is back. */
    FAILED;

    boolean over() {
        return this != REQUESTED && this != APPROVED;
    }
}

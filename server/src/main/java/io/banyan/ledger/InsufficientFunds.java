package io.banyan.ledger;

import io.banyan.kernel.money.Money;

/** A guarded account has less than was to be taken. Nothing was posted. */
public final class InsufficientFunds extends RuntimeException {

    private final Account account;
    private final Money missing;

    InsufficientFunds(Account account, Money missing) {
        super(account + " lacks " + missing, null, false, false);
        this.account = account;
        this.missing = missing;
    }

    public Account account() {
        return account;
    }

    /** How much more it would need to have. */
    public Money missing() {
        return missing;
    }
}

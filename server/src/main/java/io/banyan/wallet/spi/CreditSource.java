package io.banyan.wallet.spi;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;

/**
 * Knows where the value of some accounts goes when it is taken back from whom it was given: claimed back or expired. A bean.
 * What comes from accounts that no bean owns goes back to the very account it came from.
 */
public interface CreditSource {

    boolean owns(Account source);

    /** Locks whatever is always locked before a wallet. Called before the wallet is. */
    void lock(Account source);

    /**
     * The account that gets the amount, in the running transaction. Called once for what is posted, after {@link #lock}, so
     * that it may be noted.
     */
    Account home(Account source, Money amount);
}

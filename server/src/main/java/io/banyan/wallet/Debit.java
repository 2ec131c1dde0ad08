package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import java.util.UUID;

/**
 * Something that a person spends.
 *
 * @param cause names the business act, such as {@code order:<id>:points}; debited once
 * @param destination the account it goes to, of the same unit
 * @param zh what it is for, for the statement
 */
public record Debit(String cause, UUID personId, Money amount, Account destination, String zh, String en) {

    public Debit {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing to debit: " + amount);
        }
    }
}

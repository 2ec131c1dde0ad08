package io.banyan.ledger;

import io.banyan.kernel.money.Money;

/**
 * One side of a transfer.
 *
 * @param amount what is added to the account; negative takes away
 */
public record Posting(Account account, Money amount) {

    public Posting {
        if (!account.currency().equals(amount.currency())) {
            throw new IllegalArgumentException(amount + " does not belong into " + account);
        }
    }
}

package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something given to a person.
 *
 * @param cause names the business act, such as {@code reward:<id>}; credited once
 * @param source the account it comes from, of the same unit
 * @param availableAt from when on it can be spent
 * @param expiresAt when what is left of it goes back; never when null
 * @param zh what it is for, for the statement
 */
public record Credit(
        String cause,
        Account source,
        UUID personId,
        Money amount,
        Instant availableAt,
        @Nullable Instant expiresAt,
        String zh,
        String en) {

    public Credit {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing to credit: " + amount);
        }
        if (expiresAt != null && !expiresAt.isAfter(availableAt)) {
            throw new IllegalArgumentException("expires before it is available: " + cause);
        }
    }
}

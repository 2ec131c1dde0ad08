package io.banyan.wallet;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal was paid, or the money is back in the wallet.
 *
 * @param net what the person gets, after fee and tax
 * @param paid whether it was paid
 * @param reason why not
 */
public record WithdrawalEnded(
        UUID withdrawalId,
        UUID personId,
        Money amount,
        Money net,
        boolean paid,
        @Nullable String reason,
        Instant at) implements Fact {

    @Override
    public UUID key() {
        return personId;
    }
}

package io.banyan.wallet.withdrawal;

import io.banyan.kernel.money.Money;
import io.banyan.wallet.withdrawal.WithdrawalTerms.Charge;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cash on its way out of a wallet.
 *
 * @param approvalsNeeded by how many colleagues
 * @param correctedBy who changed its tax last; they cannot approve it
 * @param provider who pays it, once it is approved
 * @param reference what the provider calls it
 * @param attempts how often the provider was asked
 * @param reason why it was rejected or failed
 */
record Withdrawal(
        UUID id,
        UUID personId,
        Charge charge,
        WithdrawalState state,
        String payeeHint,
        byte[] payee,
        int approvalsNeeded,
        @Nullable UUID correctedBy,
        @Nullable String provider,
        @Nullable String reference,
        int attempts,
        @Nullable String lastError,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant endedAt) {

    Money amount() {
        return charge.amount();
    }

    /** The cause of what it does to the wallet. */
    String cause() {
        return cause(id);
    }

    static String cause(UUID id) {
        return "withdrawal:" + id;
    }
}

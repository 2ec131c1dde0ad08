package io.banyan.wallet.withdrawal;

import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import io.banyan.wallet.spi.PayoutProvider.PayoutIntent;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks providers to pay until it is known what came of it. The timer that asks is set again before it asks: whatever happens
 * meanwhile, it is asked again, and the provider pays once. Money whose fate is unknown is never given back.
 */
@Component
class Dispatch implements TimerHandler {

    static final String KIND = "wallet.payout";

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final WithdrawalRows rows;
    private final Payouts payouts;
    private final ObjectProvider<Withdrawals> withdrawals;
    private final Timers timers;
    private final Transactions transactions;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    Dispatch(
            WithdrawalRows rows,
            Payouts payouts,
            ObjectProvider<Withdrawals> withdrawals,
            Timers timers,
            Transactions transactions,
            Vault vault,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.payouts = payouts;
        this.withdrawals = withdrawals;
        this.timers = timers;
        this.transactions = transactions;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** What the payee of a withdrawal is sealed for. */
    static String context(UUID withdrawalId) {
        return "wallet.payee." + withdrawalId;
    }

    /** Has the provider asked as soon as the running transaction is committed. */
    void begin(UUID withdrawalId, String provider) {
        if (!provider.equals(WithdrawalTerms.MANUAL)) {
            timers.schedule(KIND, withdrawalId.toString(), clock.instant(), null);
        }
    }

    void end(UUID withdrawalId) {
        timers.cancel(KIND, withdrawalId.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        var withdrawal = rows.lock(UUID.fromString(timer.key())).orElseThrow();
        if (withdrawal.state() != WithdrawalState.APPROVED) {
            return;
        }
        var attempts = withdrawal.attempts() + 1;
        rows.asked(withdrawal.id(), attempts);
        timers.schedule(KIND, timer.key(), clock.instant().plus(pause(attempts)), null);
        transactions.afterCommit(() -> ask(withdrawal));
    }

    private void ask(Withdrawal withdrawal) {
        var payee = json.readValue(vault.decrypt(withdrawal.payee(), context(withdrawal.id())), Payee.class);
        payouts.ask(
                Objects.requireNonNull(withdrawal.provider()),
                new PayoutIntent(withdrawal.id(), withdrawal.charge().net(), payee.name(), payee.account()),
                report -> withdrawals.getObject().settle(withdrawal.id(), report),
                error -> transactions.run(() -> rows.unanswered(withdrawal.id(), error)));
    }

    private static Duration pause(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts - 1, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

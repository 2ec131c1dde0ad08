package io.banyan.wallet.withdrawal;

import io.banyan.identity.Operator;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import io.banyan.wallet.WalletProblem;
import io.banyan.wallet.Wallets;
import io.banyan.wallet.WithdrawalEnded;
import io.banyan.wallet.spi.PayoutProvider.PayoutOutcome;
import io.banyan.wallet.spi.PayoutProvider.PayoutReport;
import io.banyan.wallet.withdrawal.StepRows.Kind;
import io.banyan.wallet.withdrawal.WithdrawalTerms.Charge;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The life of withdrawals. Asking takes the money out of the wallet at once, so that it cannot be spent meanwhile; every other
 * step is decided under the lock of the withdrawal.
 */
@Component
class Withdrawals {

    private final WithdrawalRows rows;
    private final StepRows steps;
    private final Terms terms;
    private final Till till;
    private final Wallets wallets;
    private final Dispatch dispatch;
    private final Vault vault;
    private final Journal journal;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    Withdrawals(
            WithdrawalRows rows,
            StepRows steps,
            Terms terms,
            Till till,
            Wallets wallets,
            Dispatch dispatch,
            Vault vault,
            Journal journal,
            Transactions transactions,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.terms = terms;
        this.till = till;
        this.wallets = wallets;
        this.dispatch = dispatch;
        this.vault = vault;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a withdrawal of this amount would come to now. */
    Charge quote(UUID personId, Money amount) {
        var earlier = rows.since(personId, terms.currency(), periodBegan());
        return terms.get().charge(amount, earlier.amount(), earlier.tax());
    }

    /** Payments before do not count where each is taxed by itself. */
    private Instant periodBegan() {
        var tax = terms.get().tax();
        if (tax == null || tax.period() == TaxTable.Period.PAYMENT) {
            return clock.instant().plusSeconds(1);
        }
        var zone = ZoneId.of(terms.timeZone());
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /**
     * Asks for a withdrawal; the money leaves the wallet.
     *
     * @param expected what the person was told they would get
     */
    Withdrawal request(UUID personId, Money amount, Money expected, Payee payee) {
        return transactions.call(() -> {
            wallets.prepare(List.of(personId), terms.currency());
            var charge = quote(personId, amount);
            if (!charge.net().equals(expected)) {
                throw new ProblemException(WalletProblem.TERMS_CHANGED);
            }
            var id = ids.next();
            till.take(id, personId, amount);
            var withdrawal = new Withdrawal(
                    id,
                    personId,
                    charge,
                    WithdrawalState.REQUESTED,
                    payee.masked(),
                    vault.encrypt(json.writeValueAsString(payee), Dispatch.context(id)),
                    terms.get().approvalsFor(amount),
                    null,
                    null,
                    null,
                    0,
                    null,
                    null,
                    clock.instant(),
                    null);
            rows.insert(withdrawal, terms.get().version());
            steps.add(id, Kind.REQUESTED, null, null);
            return withdrawal;
        });
    }

    /** The person takes it back while nobody has decided. */
    void cancel(UUID id, UUID personId) {
        transactions.run(() -> {
            var withdrawal = undecided(id);
            if (!withdrawal.personId().equals(personId)) {
                throw new ProblemException(WalletProblem.WITHDRAWAL_NOT_FOUND);
            }
            giveBack(withdrawal, WithdrawalState.CANCELLED, Kind.CANCELLED, null, null);
        });
    }

    /** Approves it; paid once enough colleagues have, none of whom has changed it. */
    void approve(UUID id, Operator who) {
        transactions.run(() -> {
            var withdrawal = undecided(id);
            if (who.id().equals(withdrawal.correctedBy()) || !steps.add(id, Kind.APPROVED, who, null)) {
                throw new ProblemException(WalletProblem.SECOND_PERSON);
            }
            if (steps.approvals(id) >= withdrawal.approvalsNeeded()) {
                rows.approved(id, terms.get().provider());
                dispatch.begin(id, terms.get().provider());
            }
        });
    }

    void reject(UUID id, Operator who, String reason) {
        transactions.run(() -> giveBack(undecided(id), WithdrawalState.REJECTED, Kind.REJECTED, who, reason));
    }

    /** Sets the tax to what it has to be; whoever does cannot approve, and approvals so far were given for another amount. */
    void correctTax(UUID id, Operator who, Money tax, String reason) {
        transactions.run(() -> {
            var withdrawal = undecided(id);
            var charge = withdrawal.charge();
            var most = charge.amount().minus(charge.fee());
            if (!tax.currency().equals(most.currency()) || tax.isNegative() || tax.compareTo(most) >= 0) {
                throw new ProblemException(WalletProblem.AMOUNT_INVALID);
            }
            if (steps.approvals(id) > 0) {
                throw new ProblemException(WalletProblem.WITHDRAWAL_DECIDED);
            }
            rows.corrected(id, tax, who.id());
            steps.add(id, Kind.CORRECTED, who, charge.tax() + " → " + tax + ": " + reason);
        });
    }

    /** A colleague has paid it, or could not. */
    void paidByHand(UUID id, Operator who, boolean paid, String note) {
        transactions.run(() -> {
            var withdrawal = locked(id);
            if (withdrawal.state() != WithdrawalState.APPROVED
                    || !WithdrawalTerms.MANUAL.equals(withdrawal.provider())) {
                throw new ProblemException(WalletProblem.WITHDRAWAL_DECIDED);
            }
            var outcome = paid ? PayoutOutcome.PAID : PayoutOutcome.REFUSED;
            settle(withdrawal, new PayoutReport(outcome, paid ? note : null, paid ? null : note), who);
        });
    }

    /** Takes in what a provider reports, which may come twice. */
    void settle(UUID id, PayoutReport report) {
        transactions.run(() -> {
            var withdrawal = locked(id);
            if (withdrawal.state() == WithdrawalState.APPROVED) {
                settle(withdrawal, report, null);
            }
        });
    }

    private void settle(Withdrawal withdrawal, PayoutReport report, @Nullable Operator who) {
        switch (report.outcome()) {
            case PENDING -> rows.unanswered(withdrawal.id(), null);
            case REFUSED -> giveBack(withdrawal, WithdrawalState.FAILED, Kind.FAILED, who, report.reason());
            case PAID -> {
                var provider = withdrawal.provider();
                till.paid(withdrawal, provider == null ? WithdrawalTerms.MANUAL : provider);
                ended(withdrawal, WithdrawalState.PAID, Kind.PAID, who, null, report.reference());
            }
        }
    }

    private void giveBack(
            Withdrawal withdrawal, WithdrawalState state, Kind step, @Nullable Operator who, @Nullable String reason) {
        till.giveBack(withdrawal);
        ended(withdrawal, state, step, who, reason, null);
    }

    private void ended(
            Withdrawal withdrawal,
            WithdrawalState state,
            Kind step,
            @Nullable Operator who,
            @Nullable String reason,
            @Nullable String reference) {
        rows.end(withdrawal.id(), state, reason, reference, clock.instant());
        steps.add(withdrawal.id(), step, who, reason == null ? reference : reason);
        dispatch.end(withdrawal.id());
        if (state != WithdrawalState.CANCELLED) {
            journal.append(new WithdrawalEnded(
                    withdrawal.id(),
                    withdrawal.personId(),
                    withdrawal.amount(),
                    withdrawal.charge().net(),
                    state == WithdrawalState.PAID,
                    reason,
                    clock.instant()));
        }
    }

    private Withdrawal undecided(UUID id) {
        var withdrawal = locked(id);
        if (withdrawal.state() != WithdrawalState.REQUESTED) {
            throw new ProblemException(WalletProblem.WITHDRAWAL_DECIDED);
        }
        return withdrawal;
    }

    private Withdrawal locked(UUID id) {
        return rows.lock(id).orElseThrow(() -> new ProblemException(WalletProblem.WITHDRAWAL_NOT_FOUND));
    }
}

package io.banyan.wallet.withdrawal;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.People;
import io.banyan.identity.Role;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.wallet.WalletProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Withdrawals, for the operators who approve and pay them. */
@RestController
@RequestMapping("/api/console/withdrawals")
@Allowed({Role.SERVICE, Role.RISK, Role.ANALYST})
@Tag(name = "Console withdrawals")
class WithdrawalDesk {

    private final Withdrawals withdrawals;
    private final WithdrawalRows rows;
    private final StepRows steps;
    private final Terms terms;
    private final TaxTables taxTables;
    private final People people;
    private final Audit audit;
    private final Transactions transactions;
    private final Idempotency idempotency;

    WithdrawalDesk(
            Withdrawals withdrawals,
            WithdrawalRows rows,
            StepRows steps,
            Terms terms,
            TaxTables taxTables,
            People people,
            Audit audit,
            Transactions transactions,
            Idempotency idempotency) {
        this.withdrawals = withdrawals;
        this.rows = rows;
        this.steps = steps;
        this.terms = terms;
        this.taxTables = taxTables;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Withdrawals, the latest first")
    @GetMapping
    Page<ConsoleWithdrawal> list(
            Operator operator,
            @RequestParam(required = false) @Nullable WithdrawalState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        var size = Page.limit(limit);
        var page = Page.of(rows.byState(state, before, size + 1), size, row -> Cursor.encode(row.id()));
        return new Page<>(views(page.items(), operator), page.next());
    }

    @Operation(summary = "One withdrawal")
    @GetMapping("/{id}")
    ConsoleWithdrawal find(Operator operator, @PathVariable UUID id) {
        var found = rows.find(id).orElseThrow(() -> new ProblemException(WalletProblem.WITHDRAWAL_NOT_FOUND));
        return views(List.of(found), operator).getFirst();
    }

    private List<ConsoleWithdrawal> views(List<Withdrawal> found, Operator reader) {
        var happened = steps.of(found.stream().map(Withdrawal::id).toList());
        var names = people.summaries(found.stream().map(Withdrawal::personId).toList());
        return found.stream()
                .map(withdrawal -> ConsoleWithdrawal.of(
                        withdrawal,
                        happened.getOrDefault(withdrawal.id(), List.of()),
                        names.get(withdrawal.personId()),
                        reader))
                .toList();
    }

    /** Large amounts need two colleagues, and whoever has changed the withdrawal cannot be one of them. */
    @Operation(summary = "Approve a withdrawal; it is paid once enough colleagues have")
    @PostMapping("/{id}/approve")
    @Allowed({Role.SERVICE, Role.RISK})
    ConsoleWithdrawal approve(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var decision = new Decision(operator, "withdrawal.approved", id, key);
        return done(decision, null, () -> withdrawals.approve(id, operator));
    }

    /** Why; the person is told. */
    record WithdrawalRefusal(@NotBlank @Size(max = 200) String reason) {}

    @Operation(summary = "Reject a withdrawal; the money is back in the wallet")
    @PostMapping("/{id}/reject")
    @Allowed({Role.SERVICE, Role.RISK})
    ConsoleWithdrawal reject(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody WithdrawalRefusal refusal) {
        return done(
                new Decision(operator, "withdrawal.rejected", id, key),
                refusal,
                () -> withdrawals.reject(id, operator, refusal.reason().strip()));
    }

    /** The tax that has to be withheld, and why it differs. */
    record TaxCorrection(
            @NotNull Money tax, @NotBlank @Size(max = 200) String reason) {}

    @Operation(summary = "Correct the tax of a withdrawal; somebody else has to approve it")
    @PutMapping("/{id}/tax")
    @Allowed({Role.SERVICE, Role.RISK})
    ConsoleWithdrawal correctTax(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody TaxCorrection correction) {
        return done(
                new Decision(operator, "withdrawal.tax_corrected", id, key),
                correction,
                () -> withdrawals.correctTax(
                        id, operator, correction.tax(), correction.reason().strip()));
    }

    /** Whether it was paid, with the bank's reference, or why not. */
    record HandPayment(
            @NotNull Boolean paid,
            @NotBlank @Size(max = 200) String note) {}

    @Operation(summary = "Say what came of a withdrawal that colleagues pay outside of Banyan")
    @PostMapping("/{id}/paid")
    @Allowed({Role.SERVICE})
    ConsoleWithdrawal paidByHand(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody HandPayment payment) {
        return done(
                new Decision(operator, "withdrawal.paid_by_hand", id, key),
                payment,
                () -> withdrawals.paidByHand(
                        id, operator, payment.paid(), payment.note().strip()));
    }

    @Operation(summary = "The terms of withdrawals: minimum, fee, tax, approvals, provider")
    @GetMapping("/terms")
    WithdrawalTerms terms() {
        return terms.get();
    }

    @Operation(summary = "Change the terms of withdrawals; those asked for already keep theirs")
    @PutMapping("/terms")
    @Allowed(Role.OWNER)
    WithdrawalTerms changeTerms(Operator operator, @RequestBody WithdrawalTerms wanted) {
        return terms.change(operator, wanted);
    }

    /** Data with its source; which of them applies is for the operator and their adviser to say. */
    @Operation(summary = "Tables of tax to choose from")
    @GetMapping("/tax-tables")
    List<TaxTable> taxTables() {
        return taxTables.all();
    }

    /** What a colleague does with a withdrawal, under their key if they sent one. */
    private record Decision(
            Operator operator,
            String action,
            UUID id,
            @Nullable String key) {}

    /** Answers how the withdrawal stands then; the same key again changes nothing. */
    private ConsoleWithdrawal done(Decision decision, @Nullable Object detail, Runnable act) {
        Runnable audited = () -> {
            act.run();
            audit.record(decision.operator(), decision.action(), "withdrawal " + decision.id(), detail);
        };
        if (decision.key() == null) {
            transactions.run(audited);
        } else {
            idempotency.once(
                    "operator:" + decision.operator().id(),
                    decision.action(),
                    decision.key(),
                    Map.of("withdrawal", decision.id(), "detail", detail == null ? "" : detail),
                    Map.class,
                    () -> {
                        audited.run();
                        return Map.of();
                    });
        }
        return find(decision.operator(), decision.id());
    }
}

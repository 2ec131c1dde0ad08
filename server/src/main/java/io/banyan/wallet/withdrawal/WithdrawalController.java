package io.banyan.wallet.withdrawal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Shopper;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.wallet.WalletProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Withdrawing cash. */
@RestController
@RequestMapping("/api/me/withdrawals")
@Tag(name = "Wallet")
class WithdrawalController {

    /**
     * A withdrawal as the shopper sees it.
     *
     * @param net what they get: the amount less fee and tax
     * @param payee who is paid, masked
     * @param reason why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalView(
            UUID id,
            WithdrawalState state,
            Money amount,
            Money fee,
            Money tax,
            Money net,
            String payee,
            Instant requestedAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {

        static WithdrawalView of(Withdrawal withdrawal) {
            var charge = withdrawal.charge();
            return new WithdrawalView(
                    withdrawal.id(),
                    withdrawal.state(),
                    charge.amount(),
                    charge.fee(),
                    charge.tax(),
                    charge.net(),
                    withdrawal.payeeHint(),
                    withdrawal.requestedAt(),
                    withdrawal.endedAt(),
                    withdrawal.reason());
        }
    }

    /**
     * Asks for a withdrawal.
     *
     * @param net what the quote said they would get; refused when the terms have changed since
     * @param name who is paid
     * @param account the account that is paid into
     */
    record WithdrawalRequest(
            @NotNull Money amount,
            @NotNull Money net,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(min = 4, max = 64) String account) {}

    /**
     * What a withdrawal would come to.
     *
     * @param taxTitleZh what tax is withheld, where one is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalQuote(
            Money amount,
            Money fee,
            Money tax,
            Money net,
            @Nullable String taxTitleZh,
            @Nullable String taxTitleEn) {}

    /** The terms as shoppers see them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalRules(
            boolean open,
            Money minimum,
            @Nullable Money maximum,
            int feeBasisPoints,
            Money feeFixed,
            @Nullable String taxTitleZh,
            @Nullable String taxTitleEn) {}

    private final Withdrawals withdrawals;
    private final WithdrawalRows rows;
    private final Terms terms;
    private final Idempotency idempotency;

    WithdrawalController(Withdrawals withdrawals, WithdrawalRows rows, Terms terms, Idempotency idempotency) {
        this.withdrawals = withdrawals;
        this.rows = rows;
        this.terms = terms;
        this.idempotency = idempotency;
    }

    @Operation(summary = "The terms of withdrawals")
    @GetMapping("/terms")
    WithdrawalRules terms() {
        var now = terms.get();
        var tax = now.tax();
        return new WithdrawalRules(
                now.open(),
                now.minimum(),
                now.maximum(),
                now.feeBasisPoints(),
                now.feeFixed(),
                tax == null ? null : tax.titleZh(),
                tax == null ? null : tax.titleEn());
    }

    /** {@code amount} is in minor units of the shop's currency. */
    @Operation(summary = "What a withdrawal would come to: fee, tax and what is left")
    @GetMapping("/quote")
    WithdrawalQuote quote(Shopper shopper, @RequestParam long amount) {
        var charge = withdrawals.quote(shopper.personId(), Money.of(amount, terms.currency()));
        var tax = terms.get().tax();
        return new WithdrawalQuote(
                charge.amount(),
                charge.fee(),
                charge.tax(),
                charge.net(),
                tax == null ? null : tax.titleZh(),
                tax == null ? null : tax.titleEn());
    }

    @Operation(summary = "My withdrawals, the latest first")
    @GetMapping
    Page<WithdrawalView> mine(
            Shopper shopper,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        var size = Page.limit(limit);
        return Page.of(rows.ofPerson(shopper.personId(), before, size + 1), size, row -> Cursor.encode(row.id()))
                .map(WithdrawalView::of);
    }

    /** The money leaves the wallet at once and comes back if the withdrawal is refused. The same key again changes nothing. */
    @Operation(summary = "Ask for a withdrawal")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WithdrawalView request(
            Shopper shopper,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody WithdrawalRequest request) {
        var payee = new Payee(request.name().strip(), request.account().strip());
        return idempotency.once(
                shopper.personId().toString(),
                "withdrawal",
                key,
                request,
                WithdrawalView.class,
                () -> WithdrawalView.of(
                        withdrawals.request(shopper.personId(), request.amount(), request.net(), payee)));
    }

    @Operation(summary = "Take back a withdrawal that nobody has decided yet")
    @PostMapping("/{id}/cancel")
    WithdrawalView cancel(Shopper shopper, @PathVariable UUID id) {
        withdrawals.cancel(id, shopper.personId());
        return rows.find(id)
                .map(WithdrawalView::of)
                .orElseThrow(() -> new ProblemException(WalletProblem.WITHDRAWAL_NOT_FOUND));
    }
}

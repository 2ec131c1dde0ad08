package io.banyan.wallet.withdrawal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Operator;
import io.banyan.identity.PersonSummary;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal as operators see it.
 *
 * @param person whose it is; absent when they are no longer known
 * @param payee who is paid, masked
 * @param approvals how many colleagues have approved
 * @param mayApprove whether the reader can be the next
 * @param attempts how often the provider was asked
 * @param lastError why the provider has not answered yet
 * @param steps what happened to it, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsoleWithdrawal(
        UUID id,
        @Nullable PersonSummary person,
        WithdrawalState state,
        Money amount,
        Money fee,
        Money tax,
        Money net,
        String payee,
        int approvals,
        int approvalsNeeded,
        boolean mayApprove,
        @Nullable String provider,
        @Nullable String reference,
        int attempts,
        @Nullable String lastError,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant endedAt,
        List<WithdrawalStep> steps) {

    /** Something that happened; {@code who}: the colleague, where it was one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalStep(
            StepRows.Kind kind,
            @Nullable String who,
            @Nullable String note,
            Instant at) {}

    static ConsoleWithdrawal of(
            Withdrawal withdrawal, List<StepRows.Step> steps, @Nullable PersonSummary person, Operator reader) {
        var charge = withdrawal.charge();
        var approvals = steps.stream()
                .filter(step -> step.kind() == StepRows.Kind.APPROVED)
                .toList();
        var acted = reader.id().equals(withdrawal.correctedBy())
                || approvals.stream().anyMatch(step -> reader.id().equals(step.operatorId()));
        return new ConsoleWithdrawal(
                withdrawal.id(),
                person,
                withdrawal.state(),
                charge.amount(),
                charge.fee(),
                charge.tax(),
                charge.net(),
                withdrawal.payeeHint(),
                approvals.size(),
                withdrawal.approvalsNeeded(),
                withdrawal.state() == WithdrawalState.REQUESTED && !acted,
                withdrawal.provider(),
                withdrawal.reference(),
                withdrawal.attempts(),
                withdrawal.state() == WithdrawalState.APPROVED ? withdrawal.lastError() : null,
                withdrawal.reason(),
                withdrawal.requestedAt(),
                withdrawal.endedAt(),
                steps.stream()
                        .map(step -> new WithdrawalStep(step.kind(), step.who(), step.note(), step.at()))
                        .toList());
    }
}

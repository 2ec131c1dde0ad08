package io.banyan.wallet.withdrawal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.wallet.WalletProblem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The terms of withdrawals.
 *
 * @param open whether withdrawals can be asked for
 * @param minimum the least at once
 * @param maximum the most at once
 * @param feeBasisPoints the part of the amount that is kept as a fee, in 1/100 of a percent
 * @param feeFixed and what is kept of each
 * @param tax what is withheld; nothing when absent
 * @param secondApprovalFrom from this amount on two colleagues must approve
 * @param provider who pays; {@code manual}: a colleague does and says so
 * @param version of these terms; a change names the one it was made on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WithdrawalTerms(
        boolean open,
        Money minimum,
        @Nullable Money maximum,
        int feeBasisPoints,
        Money feeFixed,
        @Nullable TaxTable tax,
        @Nullable Money secondApprovalFrom,
        String provider,
        int version) {

    public WithdrawalTerms {
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(feeFixed, "feeFixed");
        Objects.requireNonNull(provider, "provider");
    }

    /** Cash is paid by a colleague outside of Banyan. */
    static final String MANUAL = "manual";

    /**
     * What becomes of an amount.
     *
     * @param net what the person gets
     */
    public record Charge(Money amount, Money fee, Money tax, Money net) {}

    /**
     * What a withdrawal of this amount would come to: pure.
     *
     * @param earlier what else is withdrawn in the period of the tax
     * @param withheld the tax on that
     * @throws ProblemException when it cannot be withdrawn
     */
    Charge charge(Money amount, Money earlier, Money withheld) {
        if (!open) {
            throw new ProblemException(WalletProblem.WITHDRAWALS_CLOSED);
        }
        if (!amount.currency().equals(minimum.currency()) || !amount.isPositive()) {
            throw new ProblemException(WalletProblem.AMOUNT_INVALID);
        }
        if (amount.compareTo(minimum) < 0) {
            throw new ProblemException(WalletProblem.BELOW_MINIMUM, minimum.toString());
        }
        if (maximum != null && amount.compareTo(maximum) > 0) {
            throw new ProblemException(WalletProblem.ABOVE_MAXIMUM, maximum.toString());
        }
        try {
            return charged(amount, earlier, withheld);
        } catch (ArithmeticException tooLarge) {
            throw new ProblemException(WalletProblem.AMOUNT_INVALID);
        }
    }

    private Charge charged(Money amount, Money earlier, Money withheld) {
        var zero = Money.zero(amount.currency());
        var fee = amount.percent(feeBasisPoints).plus(feeFixed);
        var due = tax == null
                ? zero
                : tax.of(amount.plus(earlier)).minus(withheld).max(zero);
        var net = amount.minus(fee).minus(due);
        if (!net.isPositive()) {
            throw new ProblemException(WalletProblem.NOTHING_LEFT);
        }
        return new Charge(amount, fee, due, net);
    }

    int approvalsFor(Money amount) {
        return secondApprovalFrom != null && amount.compareTo(secondApprovalFrom) >= 0 ? 2 : 1;
    }
}

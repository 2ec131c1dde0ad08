package io.banyan.wallet.withdrawal;

import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much tax is withheld of what is paid out: rates that rise by bracket, after an allowance. It is data that the operator
 * answers for, not advice.
 *
 * @param source the rule it was taken from
 * @param period over what amounts are added up before the table is applied
 */
public record TaxTable(
        String titleZh,
        String titleEn,
        String source,
        Period period,
        TaxAllowance allowance,
        List<TaxBracket> brackets) {

    public TaxTable {
        Objects.requireNonNull(titleZh, "titleZh");
        Objects.requireNonNull(titleEn, "titleEn");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(allowance, "allowance");
        brackets = List.copyOf(brackets);
    }

    /** Over what amounts are added up. */
    public enum Period {
        /** Each payment by itself. */
        PAYMENT,
        /** All payments of a calendar month of the shop. */
        MONTH
    }

    /**
     * What is not taxed.
     *
     * @param upToMinor up to this amount the fixed part is free, in minor units
     * @param fixedMinor the fixed part
     * @param basisPointsAbove the part that is free of larger amounts, in 1/100 of a percent
     */
    public record TaxAllowance(long upToMinor, long fixedMinor, int basisPointsAbove) {}

    /**
     * A rate.
     *
     * @param upToMinor the taxable amount to which it goes, in minor units; none for the last
     * @param basisPoints the rate in 1/100 of a percent
     */
    public record TaxBracket(@Nullable Long upToMinor, int basisPoints) {}

    /** The tax on an amount. */
    Money of(Money amount) {
        var taxable = taxable(amount).minor();
        var weighted = 0L;
        var from = 0L;
        for (var bracket : brackets) {
            var to = bracket.upToMinor() == null ? taxable : Math.min(taxable, bracket.upToMinor());
            weighted = Math.addExact(weighted, Math.multiplyExact(Math.max(0, to - from), bracket.basisPoints()));
            from = Math.max(from, to);
        }
        return Money.of((weighted + 5_000) / 10_000, amount.currency());
    }

    private Money taxable(Money amount) {
        var free = amount.minor() <= allowance.upToMinor()
                ? Money.of(allowance.fixedMinor(), amount.currency())
                : amount.percent(allowance.basisPointsAbove());
        return amount.minus(free).max(Money.zero(amount.currency()));
    }
}

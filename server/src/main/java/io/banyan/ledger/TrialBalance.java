package io.banyan.ledger;

import io.banyan.kernel.money.Money;
import java.util.List;

/**
 * All accounts, summed by what they are for. The balances of one currency sum to zero.
 *
 * @param lines ordered by currency and kind
 * @param right whether they do, in each currency
 */
public record TrialBalance(List<TrialLine> lines, boolean right) {

    /**
     * The accounts of one kind and currency.
     *
     * @param accounts how many there are
     * @param in everything ever posted in
     * @param out everything ever posted out, as a positive amount
     * @param balance what is in them now; negative where more went out than in
     */
    public record TrialLine(
            String kind, boolean guarded, long accounts, long postings, Money in, Money out, Money balance) {}
}

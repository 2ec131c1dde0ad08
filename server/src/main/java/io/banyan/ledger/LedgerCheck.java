package io.banyan.ledger;

import java.util.List;

/**
 * Whether the book is right.
 *
 * @param accounts how many accounts there are
 * @param transfers how many transfers
 * @param sumIsZero whether all postings of each currency sum to zero
 * @param findings what is wrong, in words; empty when all is right
 */
public record LedgerCheck(long accounts, long transfers, boolean sumIsZero, List<String> findings) {

    public boolean right() {
        return findings.isEmpty();
    }
}

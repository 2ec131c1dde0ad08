package io.banyan.wallet;

import java.util.List;

/**
 * Whether the wallets are right.
 *
 * @param purses how many purses there are: people, and units they have
 * @param lots how many lots
 * @param findings what is wrong, in words; empty when all is right
 */
public record WalletCheck(long purses, long lots, List<String> findings) {

    public boolean right() {
        return findings.isEmpty();
    }
}

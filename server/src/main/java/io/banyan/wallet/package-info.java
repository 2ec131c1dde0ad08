/**
 * What people have: cash, points and lottery chances, in lots that may be frozen at first and may expire, on postings of
 * the ledger; and the way of cash out of the shop.
 */
@ApplicationModule(
        displayName = "Wallet",
        allowedDependencies = {"kernel :: *", "identity", "ledger"})
@NullMarked
package io.banyan.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

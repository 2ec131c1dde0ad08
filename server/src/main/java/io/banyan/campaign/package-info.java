/**
 * Campaigns: what spreads, what it pays and how much it may cost at most.
 *
 * <p>The root holds the facts other modules react to and the facade they may call; each mechanic is a package of
 * its own that decides, everything else (life cycle, budget, rewards, sharing, measures) is shared.
 */
@ApplicationModule(
        displayName = "Campaigns",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "identity",
            "ledger",
            "law",
            "risk",
            "risk::spi",
            "wallet",
            "wallet::spi",
            "catalog",
            "trade",
            "trade::spi",
            "promotion"
        })
@NullMarked
package io.banyan.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What operators see of the machinery: long work, the journal, timers, the ledger, housekeeping. */
@ApplicationModule(
        displayName = "System",
        allowedDependencies = {"kernel :: *", "identity", "ledger", "wallet", "catalog", "trade", "campaign"})
@NullMarked
package io.banyan.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

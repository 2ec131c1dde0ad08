/** How the shop is growing: read models built from the journal, and the boards over them. */
@ApplicationModule(
        displayName = "Analytics",
        allowedDependencies = {"kernel :: *", "identity", "catalog", "trade", "campaign"})
@NullMarked
package io.banyan.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

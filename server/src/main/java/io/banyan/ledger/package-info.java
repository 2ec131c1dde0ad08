/**
 * The double-entry ledger: one book for cash, rewards, budgets and whatever else is counted. Every transfer sums to
 * zero, so all accounts together always do.
 */
@ApplicationModule(displayName = "Ledger", allowedDependencies = "kernel :: *")
@NullMarked
package io.banyan.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What every module stands on: money, ids, problems, idempotency, the journal, timers, long jobs. The parts
 * are named interfaces; the module itself has no types.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package io.banyan.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Law as rules: packs of rules kept as data, and small pure checks that hold them against plain facts about a matter.
 * Advice to the operator, never legal advice.
 *
 * <p>The module knows nothing of campaigns or shops: whoever wants a matter judged describes it as a {@link
 * io.banyan.law.Matter}.
 */
@ApplicationModule(displayName = "Law", allowedDependencies = "kernel :: *")
@NullMarked
package io.banyan.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Who is probably the same as whom, and which rewards somebody should look at first: traces of people kept as keyed
 * fingerprints, rules that weigh them, a verdict, and a queue for what is doubtful.
 *
 * <p>Whoever pays rewards asks {@link io.banyan.risk.RiskGate}. Further rules are beans of {@link
 * io.banyan.risk.spi.RiskRule}.
 */
@ApplicationModule(
        displayName = "Risk",
        allowedDependencies = {"kernel :: *", "identity", "identity :: spi"})
@NullMarked
package io.banyan.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

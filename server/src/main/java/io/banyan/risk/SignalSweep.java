package io.banyan.risk;

import io.banyan.kernel.timer.Sweep;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets traces that were not seen for as long as the policy keeps them. */
@Component
class SignalSweep implements Sweep {

    private static final int AT_ONCE = 20_000;

    private final SignalRows rows;
    private final RiskPolicies policies;

    SignalSweep(SignalRows rows, RiskPolicies policies) {
        this.rows = rows;
        this.policies = policies;
    }

    @Override
    public String name() {
        return "risk.signal";
    }

    @Override
    public void sweep(Instant now) {
        rows.forget(now.minus(Duration.ofDays(policies.now().retentionDays())), AT_ONCE);
    }
}

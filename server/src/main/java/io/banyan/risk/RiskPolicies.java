package io.banyan.risk;

import io.banyan.kernel.setting.Settings;
import org.springframework.stereotype.Component;

/** The policy in force. */
@Component
class RiskPolicies {

    private static final String KEY = "risk.policy";

    private final Settings settings;

    RiskPolicies(Settings settings) {
        this.settings = settings;
    }

    RiskPolicy now() {
        return settings.get(KEY, RiskPolicy.class, RiskPolicy.STANDARD);
    }

    void put(RiskPolicy policy) {
        settings.put(KEY, policy);
    }
}

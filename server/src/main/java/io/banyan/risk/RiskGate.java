package io.banyan.risk;

import io.banyan.risk.spi.RiskRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks all rules about a reward. In the caller's transaction; writes nothing. */
@Component
public class RiskGate {

    private final List<RiskRule> rules;
    private final RiskPolicies policies;

    RiskGate(List<RiskRule> rules, RiskPolicies policies) {
        this.rules = rules;
        this.policies = policies;
    }

    public RiskVerdict judge(RewardQuestion question) {
        var policy = policies.now();
        return RiskVerdict.of(rules.stream()
                .flatMap(rule -> rule.look(question, policy).stream())
                .toList());
    }
}

package io.banyan.risk.spi;

import io.banyan.risk.RewardQuestion;
import io.banyan.risk.RiskPolicy;
import io.banyan.risk.Suspicion;
import java.util.List;

/** Looks at a reward before it is promised. Every bean of this type is asked; the gravest suspicion decides. */
public interface RiskRule {

    /** What it finds suspicious; empty when nothing is. Asked within the transaction that would promise the reward. */
    List<Suspicion> look(RewardQuestion question, RiskPolicy policy);
}

package io.banyan.risk;

import io.banyan.risk.spi.RiskRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * People who earn by each other should be two. Who shares a device, a browser or a means of payment is one; who shares a
 * network or a delivery address may be a neighbour, so somebody looks.
 */
@Component
class SharedTraces implements RiskRule {

    private final SignalRows signals;

    SharedTraces(SignalRows signals) {
        this.signals = signals;
    }

    @Override
    public List<Suspicion> look(RewardQuestion question, RiskPolicy policy) {
        return question.companions().isEmpty()
                ? List.of()
                : judge(
                        signals.shared(question.personId(), question.companions())
                                .values(),
                        question.companions().size());
    }

    /**
     * One who is the same among many does not settle it, a quarter of them does.
     *
     * @param shared what companions share with the person
     * @param companions how many there are in all
     */
    static List<Suspicion> judge(Collection<Set<SignalKind>> shared, int companions) {
        var kinds = EnumSet.noneOf(SignalKind.class);
        shared.forEach(kinds::addAll);
        var same = shared.stream()
                .filter(traces -> traces.stream().anyMatch(SignalKind::strong))
                .count();
        var many = same * 4 >= companions;
        var suspicions = new ArrayList<Suspicion>();
        for (var kind : kinds) {
            var zh = "与对方使用过" + kind.zh();
            var en = "Used " + kind.en() + " as the other person";
            suspicions.add(
                    kind.strong() && many
                            ? Suspicion.refuse("shared." + kind.name(), zh, en)
                            : Suspicion.hold("shared." + kind.name(), zh, en));
        }
        return suspicions;
    }
}

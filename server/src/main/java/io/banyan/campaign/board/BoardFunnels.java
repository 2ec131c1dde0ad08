package io.banyan.campaign.board;

import io.banyan.campaign.board.CampaignBoard.BoardStep;
import io.banyan.campaign.engine.Funnel;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.journal.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps of all mechanics: which facts count for them. */
@Component
class BoardFunnels {

    private final List<Funnel> funnels;

    BoardFunnels(List<Funnel> funnels) {
        this.funnels = List.copyOf(funnels);
    }

    Set<Class<? extends Fact>> facts() {
        return funnels.stream()
                .flatMap(funnel -> funnel.steps().stream())
                .map(Funnel.Step::fact)
                .collect(Collectors.toSet());
    }

    /** Counts the fact for the steps it belongs to; tells whether there is one. */
    boolean count(Fact fact, BoardCounts counts) {
        var belongs = false;
        for (var funnel : funnels) {
            for (var step : funnel.steps()) {
                if (step.fact() == fact.getClass()) {
                    counts.step(step.campaignOf(fact), step.name());
                    belongs = true;
                }
            }
        }
        return belongs;
    }

    /** The steps of a mechanic with their counts; none for a mechanic without facts of its own. */
    List<BoardStep> of(Mechanic mechanic, Map<String, Long> counts) {
        return funnels.stream()
                .filter(funnel -> funnel.mechanic() == mechanic)
                .flatMap(funnel -> funnel.steps().stream())
                .map(step -> new BoardStep(step.name(), step.zh(), step.en(), counts.getOrDefault(step.name(), 0L)))
                .toList();
    }
}

package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Findings.SpecificationProblem;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Rulebooks;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks at specifications with the goods as they are sold now. */
@Component
class Reviews {

    private final Rulebooks rulebooks;

    Reviews(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    WorstCase of(CampaignSpec spec) {
        return Review.of(spec, rulebook(spec), rulebooks.goods(spec));
    }

    Rulebook rulebook(CampaignSpec spec) {
        return rulebooks.of(spec);
    }

    /** What must be free of the budget for one more to be let in. */
    Money next(Campaign campaign) {
        return rulebook(campaign.spec())
                .worstCase(campaign.spec(), rulebooks.goods(campaign.spec()))
                .nextParticipation();
    }

    /** Refuses a specification with problems. */
    void requireSound(CampaignSpec spec) {
        refuse(of(spec).problems());
    }

    /** Refuses to change to their harm what people take part in. */
    void requireKept(CampaignSpec running, CampaignSpec next) {
        var findings = new Findings();
        rulebook(next).checkChange(running, next, findings);
        refuse(findings.problems());
    }

    private static void refuse(List<SpecificationProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    CampaignProblem.SPECIFICATION_INCOMPLETE,
                    null,
                    Map.of(),
                    problems.stream()
                            .map(problem -> new FieldProblem(problem.field(), problem.zh(), problem.en()))
                            .toList());
        }
    }
}

package io.banyan.campaign.compliance;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.compliance.Answers.Answer;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.identity.Allowed;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The law in the campaign studio. */
@RestController
@RequestMapping("/api/console/campaigns")
@Allowed({Role.GROWTH, Role.RISK})
class CampaignLaw {

    private static final Set<CampaignState> OPEN_TO_ANSWERS =
            EnumSet.of(CampaignState.IN_REVIEW, CampaignState.APPROVED, CampaignState.SCHEDULED);

    private final Compliance compliance;
    private final Campaigns campaigns;
    private final Transactions transactions;
    private final Answers answers;

    CampaignLaw(Compliance compliance, Campaigns campaigns, Transactions transactions, Answers answers) {
        this.compliance = compliance;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.answers = answers;
    }

    /**
     * A campaign's review as the asking operator sees it.
     *
     * @param mayOverride whether this operator may answer for its warnings now
     */
    record CampaignLawReview(LawReview review, int version, boolean mayOverride) {}

    /**
     * Answers for a warning.
     *
     * @param version the version that was read
     * @param finding the finding's key
     * @param reason why it is all right
     */
    record OverrideRequest(
            @Nullable Integer version,
            @Nullable String finding,
            @Nullable String reason) {}

    @Operation(summary = "What the law pack says about a specification; stores nothing")
    @PostMapping("/law")
    LawReview preview(@RequestBody CampaignSpec spec) {
        return compliance.of(spec);
    }

    @Operation(summary = "What the law pack says about a campaign, and who answered for its warnings")
    @GetMapping("/{id}/law")
    @Allowed({Role.GROWTH, Role.RISK, Role.ANALYST, Role.SERVICE})
    CampaignLawReview review(@PathVariable UUID id, Operator operator) {
        return answer(campaigns.get(id), operator);
    }

    @Operation(summary = "Answer for a warning of the law pack, as a second person, with a reason")
    @PostMapping("/{id}/law/overrides")
    CampaignLawReview override(@PathVariable UUID id, @RequestBody OverrideRequest request, Operator operator) {
        var answer = new Answer(request.finding(), request.reason());
        answer.because();
        return transactions.call(() -> {
            var campaign = campaigns.lock(id);
            if (request.version() == null || request.version() != campaign.version()) {
                throw new ProblemException(CommonProblem.CHANGED_ELSEWHERE);
            }
            if (!OPEN_TO_ANSWERS.contains(campaign.state())) {
                throw new ProblemException(ComplianceProblem.NOT_IN_REVIEW);
            }
            if (!secondPerson(campaign, operator)) {
                throw new ProblemException(ComplianceProblem.SECOND_PERSON);
            }
            answers.give(Candidate.of(campaign), answer, operator);
            return answer(campaign, operator);
        });
    }

    private CampaignLawReview answer(Campaign campaign, Operator operator) {
        return new CampaignLawReview(
                compliance.of(campaign),
                campaign.version(),
                OPEN_TO_ANSWERS.contains(campaign.state())
                        && operator.holds(Role.GROWTH, Role.RISK)
                        && secondPerson(campaign, operator));
    }

    /** Neither the author of the version, nor who submitted it, nor a program. */
    private boolean secondPerson(Campaign campaign, Operator operator) {
        var name = operator.name();
        return !operator.program()
                && !name.equals(campaigns.writtenBy(campaign.id(), campaign.version()))
                && campaigns.submittedBy(campaign.id()).filter(name::equals).isEmpty();
    }
}

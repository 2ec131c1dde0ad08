package io.banyan.campaign.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.compliance.Answers.Answer;
import io.banyan.campaign.compliance.Compliance;
import io.banyan.campaign.compliance.LawReview;
import io.banyan.campaign.lifecycle.ProposalRows.Proposal;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.identity.Allowed;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of running campaigns that wait for a second person. */
@RestController
@RequestMapping("/api/console/campaigns/{id}")
@Allowed(Role.GROWTH)
class ProposalController {

    private final Proposals proposals;
    private final Campaigns campaigns;
    private final Compliance compliance;

    ProposalController(Proposals proposals, Campaigns campaigns, Compliance compliance) {
        this.proposals = proposals;
        this.campaigns = campaigns;
        this.compliance = compliance;
    }

    /**
     * A change that waits.
     *
     * @param basedOn the version that it changes
     * @param stale whether the campaign is another meanwhile, so that it can only be withdrawn
     * @param law what the pack says about it, and who answered
     * @param mayAnswer whether the asking operator may answer for its warnings
     */
    record CampaignProposal(
            UUID id,
            int basedOn,
            CampaignSpec spec,
            String author,
            Instant at,
            boolean stale,
            LawReview law,
            boolean mayAnswer) {}

    /**
     * What became of a change after an answer.
     *
     * @param waiting what still waits; absent once it holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalAnswered(boolean holds, @Nullable CampaignProposal waiting) {}

    @Operation(summary = "The change of a running campaign that waits for a second person: none or one")
    @GetMapping("/proposals")
    @Allowed({Role.GROWTH, Role.RISK, Role.ANALYST, Role.SERVICE})
    List<CampaignProposal> waiting(@PathVariable UUID id, Operator operator) {
        var campaign = campaigns.get(id);
        return proposals.of(campaign).map(one -> view(campaign, one, operator)).stream()
                .toList();
    }

    @Operation(summary = "Propose a change of a running campaign that brings a warning of the law pack")
    @PutMapping("/proposal")
    CampaignProposal propose(
            @PathVariable UUID id,
            @RequestBody CampaignSpec spec,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Operator operator) {
        var proposal = proposals.propose(id, CampaignStudio.version(version), spec, operator);
        return view(campaigns.get(id), proposal, operator);
    }

    @Operation(summary = "Answer for a warning of a proposed change; with the last answer it holds")
    @PostMapping("/proposals/{proposal}/answers")
    @Allowed({Role.GROWTH, Role.RISK})
    ProposalAnswered answer(
            @PathVariable UUID id, @PathVariable UUID proposal, @RequestBody Answer answer, Operator operator) {
        if (proposals.answer(id, proposal, answer, operator)) {
            return new ProposalAnswered(true, null);
        }
        return new ProposalAnswered(
                false, waiting(id, operator).stream().findFirst().orElse(null));
    }

    @Operation(summary = "Withdraw a proposed change")
    @DeleteMapping("/proposals/{proposal}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @PathVariable UUID proposal, Operator operator) {
        proposals.withdraw(id, proposal, operator);
    }

    private CampaignProposal view(Campaign campaign, Proposal proposal, Operator operator) {
        var stale = Proposals.stale(campaign, proposal);
        return new CampaignProposal(
                proposal.id(),
                proposal.basedOn(),
                proposal.spec(),
                proposal.author(),
                proposal.at(),
                stale,
                compliance.of(Proposals.candidate(proposal)),
                !stale && operator.holds(Role.GROWTH, Role.RISK) && Proposals.secondPerson(proposal, operator));
    }
}

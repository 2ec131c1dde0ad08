package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.compliance.Answers;
import io.banyan.campaign.compliance.Answers.Answer;
import io.banyan.campaign.compliance.Candidate;
import io.banyan.campaign.compliance.Compliance;
import io.banyan.campaign.compliance.ComplianceProblem;
import io.banyan.campaign.lifecycle.Lifecycle.Author;
import io.banyan.campaign.lifecycle.ProposalRows.Proposal;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Changes of running campaigns that bring a warning of the law pack. They wait beside the version that runs until a second
 * person has answered for every warning, and hold from that moment on. Whatever else changes the campaign outdates them.
 */
@Component
class Proposals {

    private final ProposalRows rows;
    private final Campaigns campaigns;
    private final Edits edits;
    private final Compliance compliance;
    private final Answers answers;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Proposals(
            ProposalRows rows,
            Campaigns campaigns,
            Edits edits,
            Compliance compliance,
            Answers answers,
            Audit audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.edits = edits;
        this.compliance = compliance;
        this.answers = answers;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<Proposal> of(Campaign campaign) {
        return rows.of(campaign.id());
    }

    /** Keeps the change until it is answered for; in place of one that waited before. The same once more changes nothing. */
    Proposal propose(UUID id, int basedOn, CampaignSpec spec, Operator operator) {
        return transactions.call(() -> {
            var campaign = edits.unchangedSince(id, basedOn);
            if (!live(campaign)) {
                throw new ProblemException(
                        campaign.state().equals(CampaignState.ENDED)
                                        || campaign.state().equals(CampaignState.SETTLED)
                                ? CampaignProblem.NOT_EDITABLE
                                : CampaignProblem.NOTHING_TO_ANSWER);
            }
            edits.requireChangeable(campaign, spec, new Author(operator.name(), operator.holds()));
            compliance.requireNoBlock(spec);
            var known = rows.of(id)
                    .filter(one -> one.basedOn() == basedOn
                            && one.author().equals(operator.name())
                            && one.spec().equals(spec));
            return known.orElseGet(() -> kept(campaign, spec, operator));
        });
    }

    private Proposal kept(Campaign campaign, CampaignSpec spec, Operator operator) {
        var proposal =
                new Proposal(ids.next(), campaign.id(), campaign.version(), spec, operator.name(), clock.instant());
        if (compliance
                .carriedOver(Candidate.of(campaign), candidate(proposal), operator.name())
                .clear()) {
            throw new ProblemException(CampaignProblem.NOTHING_TO_ANSWER);
        }
        rows.put(proposal);
        audit.record(operator, "campaign.proposed", "campaign " + campaign.id(), Map.of("version", campaign.version()));
        return proposal;
    }

    /** Answers for one of its warnings. With the last answer the change holds; tells whether it does. */
    boolean answer(UUID id, UUID proposalId, Answer answer, Operator operator) {
        return transactions.call(() -> {
            var campaign = campaigns.lock(id);
            var proposal = found(campaign, proposalId);
            if (stale(campaign, proposal)) {
                throw new ProblemException(CampaignProblem.NO_PROPOSAL);
            }
            if (!secondPerson(proposal, operator)) {
                throw new ProblemException(ComplianceProblem.SECOND_PERSON);
            }
            answers.give(candidate(proposal), answer, operator);
            var clear = compliance.of(candidate(proposal)).clear();
            if (clear) {
                hold(campaign, proposal, operator);
            }
            return clear;
        });
    }

    private void hold(Campaign campaign, Proposal proposal, Operator operator) {
        var next = edits.changedWhileRunning(
                campaign, proposal.spec(), new Author(proposal.author(), true), candidate(proposal));
        rows.remove(campaign.id());
        audit.record(
                operator,
                "campaign.edited",
                "campaign " + campaign.id(),
                Map.of("version", next.version(), "proposedBy", proposal.author()));
    }

    /** Takes it back: nothing comes of it. */
    void withdraw(UUID id, UUID proposalId, Operator operator) {
        transactions.run(() -> {
            var campaign = campaigns.lock(id);
            var proposal = found(campaign, proposalId);
            rows.remove(id);
            audit.record(
                    operator,
                    "campaign.proposal_withdrawn",
                    "campaign " + id,
                    Map.of("basedOn", proposal.basedOn(), "author", proposal.author()));
        });
    }

    private Proposal found(Campaign campaign, UUID proposalId) {
        return of(campaign)
                .filter(one -> one.id().equals(proposalId))
                .orElseThrow(() -> new ProblemException(CampaignProblem.NO_PROPOSAL));
    }

    /** Whether the campaign is no longer what the change was made of. */
    static boolean stale(Campaign campaign, Proposal proposal) {
        return !live(campaign) || campaign.version() != proposal.basedOn();
    }

    private static boolean live(Campaign campaign) {
        return campaign.state() == CampaignState.RUNNING || campaign.state() == CampaignState.PAUSED;
    }

    /** Not its author, and not a program. */
    static boolean secondPerson(Proposal proposal, Operator operator) {
        return !operator.program() && !operator.name().equals(proposal.author());
    }

    static Candidate candidate(Proposal proposal) {
        return Candidate.proposed(proposal.campaignId(), proposal.id(), proposal.basedOn() + 1, proposal.spec());
    }
}

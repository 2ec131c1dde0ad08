package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.compliance.Candidate;
import io.banyan.campaign.compliance.Compliance;
import io.banyan.campaign.lifecycle.Lifecycle.Author;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the versions of campaigns. */
@Component
class Edits {

    private final Campaigns campaigns;
    private final Lifecycle lifecycle;
    private final Reviews reviews;
    private final Compliance compliance;
    private final Budget budget;
    private final TransitionRows transitions;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Edits(
            Campaigns campaigns,
            Lifecycle lifecycle,
            Reviews reviews,
            Compliance compliance,
            Budget budget,
            TransitionRows transitions,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.lifecycle = lifecycle;
        this.reviews = reviews;
        this.compliance = compliance;
        this.budget = budget;
        this.transitions = transitions;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    Campaign draft(CampaignSpec spec, Author author) {
        return transactions.call(() -> {
            var campaign = campaigns.draft(spec, author.name());
            transitions.insert(ids.next(), campaign, null, author.name(), null, clock.instant());
            return campaign;
        });
    }

    /**
     * Writes the next version. Before the start it goes through review again; once people take part only an owner may,
     * and it holds at once for whoever comes from then on.
     *
     * @param basedOn the version that the author has seen
     */
    Campaign edit(UUID id, int basedOn, CampaignSpec spec, Author author) {
        return transactions.call(() -> {
            var campaign = unchangedSince(id, basedOn);
            requireSameKind(campaign, spec);
            return switch (campaign.state()) {
                case DRAFT -> rewritten(campaign, spec, author);
                case IN_REVIEW, APPROVED, SCHEDULED -> {
                    lifecycle.move(campaign, CampaignState.DRAFT, author, "edited");
                    yield rewritten(campaigns.get(id), spec, author);
                }
                case RUNNING, PAUSED -> changedWhileRunning(campaign, spec, author, Candidate.of(campaign));
                case ENDED, SETTLED -> throw new ProblemException(CampaignProblem.NOT_EDITABLE);
            };
        });
    }

    private Campaign rewritten(Campaign campaign, CampaignSpec spec, Author author) {
        var next = campaigns.newVersion(campaign, spec, author.name());
        transitions.insert(ids.next(), next, next.state(), author.name(), null, clock.instant());
        return next;
    }

    /** The campaign, locked, if it still is the version that somebody has seen. */
    Campaign unchangedSince(UUID id, int version) {
        var campaign = campaigns.lock(id);
        if (campaign.version() != version) {
            throw new ProblemException(CommonProblem.CHANGED_ELSEWHERE);
        }
        return campaign;
    }

    private static void requireSameKind(Campaign campaign, CampaignSpec spec) {
        if (spec.mechanic() != campaign.mechanic() || !spec.budget().currency().equals(campaign.currency())) {
            throw new ProblemException(CampaignProblem.MECHANIC_FIXED);
        }
    }

    /** Refuses what may not become of a campaign that people take part in, the law apart. */
    void requireChangeable(Campaign campaign, CampaignSpec spec, Author author) {
        if (!author.mayAll()) {
            throw new ProblemException(CampaignProblem.OWNER_ONLY);
        }
        requireSameKind(campaign, spec);
        reviews.requireSound(spec);
        reviews.requireKept(campaign.spec(), spec);
        var change = spec.budget().minus(campaign.spec().budget());
        if (change.isNegative()
                && budget.lockedFree(campaign.id(), campaign.currency())
                        .plus(change)
                        .isNegative()) {
            throw new ProblemException(CampaignProblem.BUDGET_IN_USE);
        }
    }

    /**
     * Writes the next version of a campaign that runs.
     *
     * @param answered what second persons answered for: the version it replaces, or the proposal that it was
     */
    Campaign changedWhileRunning(Campaign campaign, CampaignSpec spec, Author author, Candidate answered) {
        requireChangeable(campaign, spec, author);
        var change = spec.budget().minus(campaign.spec().budget());
        var next = rewritten(campaign, spec, author);
        budget.fund(campaign.id(), change, ids.next().toString());
        lifecycle.endAt(next, spec.endsAt());
        compliance.requireNothingNew(answered, next, author.name());
        return next;
    }
}

package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignEnded;
import io.banyan.campaign.CampaignPaused;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.compliance.Compliance;
import io.banyan.campaign.reward.Rewards;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves campaigns through their lives and writes down who did it and why. Money comes into the budget with the
 * approval and what was not needed goes back with the settlement.
 */
@Component
class Lifecycle {

    static final String START = "campaign.start";
    static final String END = "campaign.end";
    static final String SETTLE = "campaign.settle";

    /** Who acts when nobody does. */
    static final Author CLOCK = new Author("schedule", true);

    private static final Duration SETTLE_EVERY = Duration.ofDays(1);
    private static final Duration START_AGAIN = Duration.ofMinutes(5);

    /**
     * Who acts.
     *
     * @param mayAll whether they may do what only an owner may
     */
    record Author(String name, boolean mayAll) {}

    private final Campaigns campaigns;
    private final Reviews reviews;
    private final Compliance compliance;
    private final Budget budget;
    private final Rewards rewards;
    private final TransitionRows transitions;
    private final List<ApprovalListener> approvalListeners;
    private final Timers timers;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Lifecycle(
            Campaigns campaigns,
            Reviews reviews,
            Compliance compliance,
            Budget budget,
            Rewards rewards,
            TransitionRows transitions,
            List<ApprovalListener> approvalListeners,
            Timers timers,
            Journal journal,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.reviews = reviews;
        this.compliance = compliance;
        this.budget = budget;
        this.rewards = rewards;
        this.transitions = transitions;
        this.approvalListeners = approvalListeners;
        this.timers = timers;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Moves a campaign. */
    Campaign move(UUID id, CampaignState to, Author author, @Nullable String reason) {
        return transactions.call(() -> move(campaigns.lock(id), to, author, reason));
    }

    Campaign move(Campaign campaign, CampaignState to, Author author, @Nullable String reason) {
        var from = campaign.state();
        if (!from.next().contains(to)) {
            throw new ProblemException(CampaignProblem.TRANSITION_NOT_POSSIBLE, from + " → " + to);
        }
        switch (to) {
            case DRAFT -> withdraw(campaign);
            case IN_REVIEW -> {
                reviews.requireSound(campaign.spec());
                compliance.requireNoBlock(campaign.spec());
            }
            case APPROVED -> approve(campaign, author);
            case SCHEDULED -> schedule(campaign);
            case RUNNING -> start(campaign);
            case PAUSED -> journal.append(new CampaignPaused(campaign.id(), reason(reason), clock.instant()));
            case ENDED -> end(campaign, reason(reason));
            case SETTLED -> settle(campaign);
        }
        var moved = campaigns.move(campaign, to, to == CampaignState.IN_REVIEW ? author.name() : null);
        transitions.insert(ids.next(), moved, from, author.name(), reason, clock.instant());
        return moved;
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "" : reason;
    }

    private void withdraw(Campaign campaign) {
        timers.cancel(START, campaign.id().toString());
        if (campaign.state().funded()) {
            budget.fund(campaign.id(), campaign.funded().negate(), ids.next().toString());
        }
    }

    private void approve(Campaign campaign, Author author) {
        var submitter = campaigns.submittedBy(campaign.id());
        if (!author.mayAll() && submitter.filter(author.name()::equals).isPresent()) {
            throw new ProblemException(CampaignProblem.FOUR_EYES);
        }
        reviews.requireSound(campaign.spec());
        compliance.requireClear(campaign);
        budget.fund(campaign.id(), campaign.spec().budget(), ids.next().toString());
        approvalListeners.forEach(listener -> listener.approved(campaign, author.name()));
    }

    private void schedule(Campaign campaign) {
        var startsAt = campaign.spec().startsAt();
        if (startsAt == null) {
            throw new ProblemException(CampaignProblem.START_NOT_SET);
        }
        timers.schedule(START, campaign.id().toString(), startsAt, null);
    }

    private void start(Campaign campaign) {
        if (campaign.state() != CampaignState.PAUSED) {
            compliance.requireClear(campaign);
        }
        timers.cancel(START, campaign.id().toString());
        endAt(campaign, campaign.spec().endsAt());
        journal.append(new CampaignStarted(campaign.id(), campaign.version(), campaign.mechanic(), clock.instant()));
    }

    void endAt(Campaign campaign, @Nullable Instant endsAt) {
        if (endsAt == null) {
            timers.cancel(END, campaign.id().toString());
        } else {
            timers.schedule(END, campaign.id().toString(), endsAt, null);
        }
    }

    private void end(Campaign campaign, String reason) {
        timers.cancel(END, campaign.id().toString());
        timers.schedule(SETTLE, campaign.id().toString(), clock.instant().plus(SETTLE_EVERY), null);
        journal.append(new CampaignEnded(campaign.id(), reason, clock.instant()));
    }

    private void settle(Campaign campaign) {
        if (!settled(campaign)) {
            throw new ProblemException(CampaignProblem.UNFINISHED);
        }
        timers.cancel(SETTLE, campaign.id().toString());
        var free = budget.lockedFree(campaign.id(), campaign.currency());
        budget.fund(campaign.id(), free.negate(), ids.next().toString());
    }

    /** Whether nothing can cost the campaign anything any more. */
    private boolean settled(Campaign campaign) {
        var view = budget.view(campaign.id());
        return reviews.rulebook(campaign.spec()).finished(campaign.id())
                && !rewards.anyHeld(campaign.id())
                && view.reserved().equals(Money.zero(campaign.currency()));
    }

    void startOnTime(UUID id) {
        var campaign = campaigns.lock(id);
        if (campaign.state() == CampaignState.SCHEDULED) {
            var obstacles = compliance.obstacles(campaign);
            if (obstacles.isEmpty()) {
                move(campaign, CampaignState.RUNNING, CLOCK, null);
            } else {
                heldBack(campaign, String.join("; ", obstacles));
            }
        }
    }

    /** What is due but may not start stays where it is, says why, and is looked at again. */
    private void heldBack(Campaign campaign, String why) {
        if (!why.equals(transitions.of(campaign.id()).getLast().reason())) {
            transitions.insert(ids.next(), campaign, campaign.state(), CLOCK.name(), why, clock.instant());
        }
        timers.schedule(START, campaign.id().toString(), clock.instant().plus(START_AGAIN), null);
    }

    void endOnTime(UUID id) {
        var campaign = campaigns.lock(id);
        if (campaign.state() == CampaignState.RUNNING || campaign.state() == CampaignState.PAUSED) {
            move(campaign, CampaignState.ENDED, CLOCK, null);
        }
    }

    /** Settles a campaign that is finished; looks again tomorrow otherwise. */
    void settleOnTime(UUID id) {
        var campaign = campaigns.lock(id);
        if (campaign.state() == CampaignState.ENDED) {
            if (settled(campaign)) {
                move(campaign, CampaignState.SETTLED, CLOCK, null);
            } else {
                timers.schedule(SETTLE, id.toString(), clock.instant().plus(SETTLE_EVERY), null);
            }
        }
    }
}

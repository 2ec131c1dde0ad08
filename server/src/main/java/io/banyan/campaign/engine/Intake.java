package io.banyan.campaign.engine;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.budget.Budget;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets people into a campaign, one after the other: only while it runs, within its caps, and only if the budget
 * covers the most that they can cost, which is set aside in the same transaction.
 */
@Component
public class Intake {

    private final ParticipationRows rows;
    private final Campaigns campaigns;
    private final Budget budget;
    private final Clock clock;

    Intake(ParticipationRows rows, Campaigns campaigns, Budget budget, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * Somebody who wants to take part.
     *
     * @param participationId the participation to be, unique
     * @param worst what it can cost at most, by reservation key; set aside when they are let in
     * @param further what else it may make necessary to set aside in the same transaction
     * @param begun whether they join what others began, which goes on after the campaign's end
     */
    public record Applicant(
            UUID participationId,
            UUID campaignId,
            int version,
            UUID personId,
            Map<String, Money> worst,
            Money further,
            boolean begun) {}

    /** Takes the gates of several campaigns, always in the same order. */
    public void lockGates(Collection<UUID> campaignIds) {
        rows.lockGates(campaignIds);
    }

    /** Lets the applicant in, or tells why not; has written nothing then. */
    public Optional<Closed> admit(Applicant applicant) {
        var live = rows.lockGate(applicant.campaignId());
        var campaign = campaigns.get(applicant.campaignId());
        var worst = Money.sum(campaign.currency(), applicant.worst().values()).plus(applicant.further());
        var facts = facts(campaign, live, applicant.personId());
        var refusal = Admission.refusal(facts, worst, applicant.begun());
        if (refusal.isEmpty()) {
            rows.insert(
                    applicant.participationId(),
                    campaign.id(),
                    applicant.version(),
                    applicant.personId(),
                    clock.instant());
            applicant.worst().forEach((key, amount) -> budget.reserve(campaign.id(), key, amount));
        }
        return refusal;
    }

    /**
     * Lets the applicant in.
     *
     * @throws ProblemException why not; nothing was written then
     */
    public void enter(Applicant applicant) {
        admit(applicant).ifPresent(closed -> {
            throw new ProblemException(closed);
        });
    }

    /** Notes somebody whom the mechanic let in under limits of its own, such as stock; what they cost is set aside already. */
    public void note(UUID participationId, UUID campaignId, int version, UUID personId) {
        rows.insert(participationId, campaignId, version, personId, clock.instant());
    }

    /**
     * Lets somebody take part beside those who are let in: who helps a friend, or takes a part of what a friend shares. It
     * costs nothing that was not set aside before, so neither the caps nor the budget hinder them. The caller holds the gate.
     */
    public void welcome(UUID participationId, UUID campaignId, int version, UUID personId) {
        rows.insertBeside(participationId, campaignId, version, personId, clock.instant());
    }

    /**
     * Sets more aside for somebody who was let in before.
     *
     * @return whether the budget covers it; nothing was written when not
     */
    public boolean reserveMore(UUID campaignId, String key, Money amount) {
        rows.lockGate(campaignId);
        if (budget.free(campaignId, amount.currency()).compareTo(amount) < 0) {
            return false;
        }
        budget.reserve(campaignId, key, amount);
        return true;
    }

    /** Why what people began in the campaign cannot go on now; empty when it can. It goes on after the campaign's end. */
    public Optional<Closed> halted(Campaign campaign) {
        return Admission.closed(campaign.state(), true);
    }

    /**
     * Goes on with what people began in the campaign.
     *
     * @throws ProblemException why it cannot go on now
     */
    public void goOn(Campaign campaign) {
        halted(campaign).ifPresent(closed -> {
            throw new ProblemException(closed);
        });
    }

    /**
     * Why the campaign would not let somebody in now; empty when it would. A look, not a promise.
     *
     * @param personId for whom; null for anybody
     */
    public Optional<Closed> closed(Campaign campaign, @Nullable UUID personId, Money worst, boolean begun) {
        return Admission.refusal(facts(campaign, rows.live(campaign.id()), personId), worst, begun);
    }

    private Admission.Facts facts(Campaign campaign, int live, @Nullable UUID personId) {
        var caps = campaign.spec().caps();
        var today = caps.perDay() == null ? 0 : rows.since(campaign.id(), startOfDay(campaign));
        var ofPerson = caps.perPerson() == null || personId == null ? 0 : rows.ofPerson(campaign.id(), personId);
        return new Admission.Facts(
                campaign.state(), caps, live, today, ofPerson, budget.free(campaign.id(), campaign.currency()));
    }

    private Instant startOfDay(Campaign campaign) {
        var zone = ZoneId.of(campaign.spec().timeZone());
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }
}

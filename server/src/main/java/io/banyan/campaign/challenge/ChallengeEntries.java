package io.banyan.campaign.challenge;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.challenge.Entrant.Member;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.Joining;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets people into challenges: alone, in a new team, or in a friend's. */
@Component
class ChallengeEntries {

    private final EntrantRows entrants;
    private final Campaigns campaigns;
    private final Intake intake;
    private final Engine engine;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    ChallengeEntries(
            EntrantRows entrants,
            Campaigns campaigns,
            Intake intake,
            Engine engine,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.entrants = entrants;
        this.campaigns = campaigns;
        this.intake = intake;
        this.engine = engine;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** How somebody came. */
    record Way(@Nullable String visitorId, @Nullable String shareCode) {}

    /**
     * Takes part: in the team, or in a new one, or alone where there are none.
     *
     * @return the entry
     */
    UUID join(UUID campaignId, @Nullable UUID teamId, UUID personId, Way way) {
        return transactions.call(() -> {
            var campaign = challenge(campaignId);
            if (teamId == null) {
                return begin(campaign, personId, way);
            }
            var team = entrants.lock(teamId)
                    .filter(found -> found.campaignId().equals(campaignId))
                    .orElseThrow(() -> new ProblemException(ChallengeProblem.TEAM_NOT_FOUND));
            var spec = campaigns.specification(campaignId, team.version());
            requirePlace(team, spec.terms(ChallengeSpec.class), personId);
            admit(campaign, team.version(), team, personId, way);
            return team.id();
        });
    }

    private UUID begin(Campaign campaign, UUID personId, Way way) {
        var id = ids.next();
        var terms = campaign.spec().terms(ChallengeSpec.class);
        // The campaign's gate keeps two entries of one person apart; admit takes it first.
        intake.lockGates(List.of(campaign.id()));
        requireNew(campaign.id(), personId);
        entrants.insert(
                id,
                campaign.id(),
                campaign.version(),
                personId,
                terms.teams(),
                terms.tiers().size(),
                clock.instant());
        admit(campaign, campaign.version(), entrants.lock(id).orElseThrow(), personId, way);
        return id;
    }

    private void requireNew(UUID campaignId, UUID personId) {
        if (entrants.ofPerson(campaignId, personId).isPresent()) {
            throw new ProblemException(ChallengeProblem.ALREADY_IN);
        }
    }

    private void requirePlace(Entrant team, ChallengeSpec terms, UUID personId) {
        intake.lockGates(List.of(team.campaignId()));
        requireNew(team.campaignId(), personId);
        if (!team.team()) {
            throw new ProblemException(ChallengeProblem.NO_TEAMS);
        }
        if (team.closed() || team.endedAt() != null) {
            throw new ProblemException(ChallengeProblem.OVER);
        }
        if (team.anyReached()) {
            throw new ProblemException(ChallengeProblem.TEAM_SET);
        }
        if (team.members().size() >= terms.people()) {
            throw new ProblemException(ChallengeProblem.TEAM_FULL);
        }
    }

    private void admit(Campaign campaign, int version, Entrant entrant, UUID personId, Way way) {
        var participation = ids.next();
        var refusal = intake.admit(new Intake.Applicant(
                participation,
                campaign.id(),
                version,
                personId,
                worst(participation, entrant, version),
                Money.zero(campaign.currency()),
                false));
        if (refusal.isPresent()) {
            throw new ProblemException(refusal.get());
        }
        var now = clock.instant();
        entrants.insert(entrant.id(), campaign.id(), new Member(participation, personId, now));
        engine.carryOut(List.of(new Effect.Join(new Joining(
                participation,
                campaign.id(),
                version,
                personId,
                way.visitorId(),
                entrant.team() ? entrant.id() : null,
                null,
                way.shareCode(),
                entrant.leaderId().equals(personId) ? null : entrant.leaderId(),
                false,
                now))));
    }

    private Map<String, Money> worst(UUID participation, Entrant entrant, int version) {
        var spec = campaigns.specification(entrant.campaignId(), version);
        var terms = spec.terms(ChallengeSpec.class);
        var worst = new LinkedHashMap<String, Money>();
        // The prizes by rank are there for whoever comes in first, so the first of all has them set aside.
        var prizes = Ranking.worst(terms, spec.budget().currency());
        if (prizes.isPositive()
                && entrants.count(entrant.campaignId()) == 1
                && entrant.members().isEmpty()) {
            worst.put(Ranking.reservation(entrant.campaignId()), prizes);
        }
        for (int i = 0; i < terms.tiers().size(); i++) {
            worst.put(Member.cause(participation, i, entrant.tiers().get(i).attempt()), Entrant.worst(terms, i));
        }
        return worst;
    }

    /** A challenge that can be seen. */
    Campaign challenge(UUID campaignId) {
        return campaigns
                .find(campaignId)
                .filter(campaign -> campaign.mechanic() == Mechanic.CHALLENGE
                        && campaign.state().visible())
                .orElseThrow(() -> new ProblemException(ChallengeProblem.NOT_FOUND));
    }
}

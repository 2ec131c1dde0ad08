package io.banyan.campaign.challenge;

import io.banyan.campaign.CampaignEnded;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.CheckedIn;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeEvent;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What happens to challenges: under the row lock of the entrant, what counts is written down, progress is counted anew from
 * all of it, and what follows is carried out; all in one transaction.
 */
@Component
class Challenges {

    static final String CLOSE = "campaign.challenge_close";

    /** How long after the end events from before it are waited for. */
    static final Duration GRACE = Duration.ofDays(1);

    private static final int CLOSED_TOGETHER = 100;

    private final EntrantRows entrants;
    private final ContributionRows contributions;
    private final Campaigns campaigns;
    private final ChallengeEntries entries;
    private final Ranking ranking;
    private final Engine engine;
    private final Transactions transactions;
    private final Clock clock;

    Challenges(
            EntrantRows entrants,
            ContributionRows contributions,
            Campaigns campaigns,
            ChallengeEntries entries,
            Ranking ranking,
            Engine engine,
            Transactions transactions,
            Clock clock) {
        this.entrants = entrants;
        this.contributions = contributions;
        this.campaigns = campaigns;
        this.entries = entries;
        this.ranking = ranking;
        this.engine = engine;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Checks somebody in for today; again on the same day changes nothing. */
    void checkIn(UUID campaignId, UUID personId) {
        transactions.run(() -> {
            var campaign = entries.challenge(campaignId);
            var entry = entrants.ofPerson(campaignId, personId)
                    .flatMap(entrants::lock)
                    .orElseThrow(() -> new ProblemException(ChallengeProblem.NOT_IN));
            if (entry.closed() || entry.endedAt() != null) {
                throw new ProblemException(ChallengeProblem.OVER);
            }
            var spec = campaigns.specification(campaignId, entry.version());
            if (spec.terms(ChallengeSpec.class).goal().event() != ChallengeEvent.CHECK_IN) {
                throw new ProblemException(ChallengeProblem.NO_CHECK_IN);
            }
            var now = clock.instant();
            var day = LocalDate.ofInstant(now, ZoneId.of(campaign.spec().timeZone()));
            var source = "day:" + day + ":" + personId;
            if (contributions.add(entry.id(), new Contribution(source, "", personId, 0, now))) {
                recount(entry, spec);
                engine.carryOut(List.of(new Effect.Announce(new CheckedIn(personId, campaignId, day, now))));
            }
        });
    }

    /** Something happened: it counts wherever its person strives for such things, by the time when it happened. */
    void happened(Happening happening) {
        for (var id : entrants.openOf(happening.personId())) {
            var entrant = entrants.lock(id).orElseThrow();
            var spec = campaigns.specification(entrant.campaignId(), entrant.version());
            if (counts(entrant, spec, happening) && add(entrant, spec, happening)) {
                recount(entrant, spec);
            }
        }
    }

    private static boolean counts(Entrant entrant, CampaignSpec spec, Happening happening) {
        var goal = spec.terms(ChallengeSpec.class).goal();
        var money = happening.amount();
        return !entrant.closed()
                && goal.event() == happening.event()
                && (goal.measure() != ChallengeSpec.Measure.SUM
                        || (money != null
                                && money.currency().equals(spec.budget().currency())))
                && inTime(entrant, happening.personId(), happening.at());
    }

    private static boolean inTime(Entrant entrant, UUID personId, Instant at) {
        return (entrant.endedAt() == null || !at.isAfter(entrant.endedAt()))
                && entrant.members().stream()
                        .anyMatch(member -> member.personId().equals(personId) && !at.isBefore(member.joinedAt()));
    }

    private boolean add(Entrant entrant, CampaignSpec spec, Happening happening) {
        var distinct = spec.terms(ChallengeSpec.class).goal().measure() == ChallengeSpec.Measure.DISTINCT;
        var money = happening.amount();
        var amount = money == null ? 0 : money.minor();
        var added = false;
        for (var item : distinct ? happening.items() : List.of("")) {
            added |= contributions.add(
                    entrant.id(),
                    new Contribution(happening.source(), item, happening.personId(), amount, happening.at()));
        }
        return added;
    }

    /** An event was undone: it counts nowhere any more. */
    void undone(String source) {
        for (var id : contributions.entries(source, null)) {
            var entrant = entrants.lock(id).orElseThrow();
            contributions.remove(id, source, null);
            recount(entrant, campaigns.specification(entrant.campaignId(), entrant.version()));
        }
    }

    /** An order adds only so much to sums any more. */
    void lowered(String source, Money left) {
        for (var id : contributions.entries(source, null)) {
            var entrant = entrants.lock(id).orElseThrow();
            contributions.lower(id, source, left.minor());
            recount(entrant, campaigns.specification(entrant.campaignId(), entrant.version()));
        }
    }

    private void recount(Entrant entrant, CampaignSpec spec) {
        var terms = spec.terms(ChallengeSpec.class);
        var progress = Progress.of(
                terms.goal().measure(), contributions.of(entrant.id()), ZoneId.of(spec.timeZone()), entrant.begunAt());
        save(ChallengeDecisions.progressed(entrant, progress, terms, clock.instant()));
        if (entrant.closed()) {
            ranking.reconsider(entrant.id());
        }
    }

    private void save(ChallengeDecisions.Change change) {
        entrants.save(change.entrant());
        engine.carryOut(change.effects());
    }

    /** From now on only what happened before counts, as long as it may still be told. */
    void ended(CampaignEnded fact) {
        if (entrants.count(fact.campaignId()) > 0) {
            entrants.end(fact.campaignId(), fact.at());
            wakeAt(fact.campaignId(), fact.at().plus(GRACE));
        }
    }

    private void wakeAt(UUID campaignId, Instant at) {
        engine.carryOut(List.of(new Effect.Wake(CLOSE, campaignId.toString(), at)));
    }

    /** Closes entries, so many at a time; after the last of them the prizes by rank are paid. */
    void close(UUID campaignId) {
        var open = entrants.open(campaignId, CLOSED_TOGETHER);
        for (var id : open) {
            save(ChallengeDecisions.close(entrants.lock(id).orElseThrow()));
        }
        if (open.size() == CLOSED_TOGETHER) {
            wakeAt(campaignId, clock.instant());
        } else {
            ranking.settle(campaignId);
        }
    }

    boolean finished(UUID campaignId) {
        return entrants.open(campaignId, 1).isEmpty() && ranking.finished(campaignId);
    }
}

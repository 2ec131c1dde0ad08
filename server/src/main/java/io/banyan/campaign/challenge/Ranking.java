package io.banyan.campaign.challenge;

import io.banyan.campaign.Campaigns;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeRank;
import io.banyan.campaign.challenge.PlaceRows.Place;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.kernel.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Prizes by rank. All of them are set aside when the first takes part; they are paid once, when nothing counts any more, by
 * the order of the leaderboard, in which there are no ties. A prize is taken back when an order is undone without which its
 * holder would not have come in there; nobody moves up then.
 */
@Component
class Ranking {

    private final PlaceRows places;
    private final EntrantRows entrants;
    private final Campaigns campaigns;
    private final Engine engine;
    private final Clock clock;

    Ranking(PlaceRows places, EntrantRows entrants, Campaigns campaigns, Engine engine, Clock clock) {
        this.places = places;
        this.entrants = entrants;
        this.campaigns = campaigns;
        this.engine = engine;
        this.clock = clock;
    }

    /** What all prizes are set aside under. */
    static String reservation(UUID campaignId) {
        return "challenge-ranks:" + campaignId;
    }

    /** What all prizes cost together, each member of a team getting theirs. */
    static Money worst(ChallengeSpec terms, String currency) {
        return Money.sum(
                        currency,
                        terms.ranks().stream()
                                .map(rank -> rank.reward().amount().times(rank.places()))
                                .toList())
                .times(terms.people());
    }

    /** Pays the prizes, once. Called when all entries are closed. */
    void settle(UUID campaignId) {
        var spec = campaigns.get(campaignId).spec();
        var terms = spec.terms(ChallengeSpec.class);
        if (terms.ranks().isEmpty() || !places.begin(campaignId, clock.instant())) {
            return;
        }
        var effects = new ArrayList<Effect>();
        var last = terms.ranks().getLast().to();
        var best = entrants.ranking(campaignId, last);
        for (int rank = 1; rank <= best.size(); rank++) {
            var entrant = best.get(rank - 1);
            var prize = terms.rank(rank).orElseThrow();
            places.insert(new Place(campaignId, rank, entrant.id(), prize.to()));
            effects.addAll(paid(entrant, prize, terms.freezeDays()));
        }
        if (worst(terms, spec.budget().currency()).isPositive()) {
            effects.add(new Effect.GiveBack(reservation(campaignId)));
        }
        engine.carryOut(effects);
    }

    private List<Effect> paid(Entrant entrant, ChallengeRank prize, int freezeDays) {
        var available = clock.instant().plus(Duration.ofDays(freezeDays));
        return entrant.members().stream()
                .<Effect>map(member -> new Effect.Reward(new RewardIntent(
                        cause(member),
                        entrant.campaignId(),
                        entrant.version(),
                        member.personId(),
                        null,
                        RewardPurpose.RANKING,
                        prize.reward(),
                        reservation(entrant.campaignId()),
                        available)))
                .toList();
    }

    private static String cause(Entrant.Member member) {
        return "challenge-rank:" + member.participationId();
    }

    /** An event of the entrant was undone: looks whether the prize they have is still theirs. */
    void reconsider(UUID entryId) {
        places.lock(entryId).ifPresent(place -> {
            var entrant = entrants.find(entryId).orElseThrow();
            var now = Optional.ofNullable(entrants.rank(entrant)).orElse(Long.MAX_VALUE);
            if (now > place.lastRank()) {
                places.lose(entryId);
                engine.carryOut(entrant.members().stream()
                        .<Effect>map(member -> new Effect.UndoReward(cause(member), "progress undone"))
                        .toList());
            }
        });
    }

    /** Whether nothing is left to be paid by rank; a challenge that nobody took part in has set nothing aside. */
    boolean finished(UUID campaignId) {
        return campaigns
                        .get(campaignId)
                        .spec()
                        .terms(ChallengeSpec.class)
                        .ranks()
                        .isEmpty()
                || places.isFinal(campaignId)
                || entrants.count(campaignId) == 0;
    }
}

package io.banyan.campaign.challenge;

import io.banyan.campaign.ChallengeTierReached;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.challenge.Entrant.Tier;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.reward.RewardIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What follows from progress made and undone: pure. */
final class ChallengeDecisions {

    /** An entrant as it is afterwards, and what follows. */
    record Change(Entrant entrant, List<Effect> effects) {}

    private ChallengeDecisions() {}

    /**
     * The progress of an entrant is now this. Tiers newly reached are paid to every member; tiers lost again are taken back,
     * and set aside anew as long as they can still be reached.
     */
    static Change progressed(Entrant entrant, Progress progress, ChallengeSpec terms, Instant now) {
        var tiers = new ArrayList<Tier>();
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < terms.tiers().size(); i++) {
            var tier = i < entrant.tiers().size() ? entrant.tiers().get(i) : Tier.NEW;
            var enough = progress.value() >= terms.tiers().get(i).goal();
            if (enough && !tier.reached() && !entrant.closed()) {
                tiers.add(new Tier(tier.attempt(), progress.at()));
                reach(entrant, i, tier.attempt(), terms, now, effects);
            } else if (!enough && tier.reached()) {
                tiers.add(new Tier(tier.attempt() + 1, null));
                lose(entrant, i, tier.attempt(), terms, effects);
            } else {
                tiers.add(tier);
            }
        }
        return new Change(entrant.with(progress.value(), progress.at(), tiers), effects);
    }

    private static void reach(
            Entrant entrant, int tier, int attempt, ChallengeSpec terms, Instant now, List<Effect> effects) {
        effects.add(new Effect.Announce(new ChallengeTierReached(entrant.id(), entrant.campaignId(), tier + 1, now)));
        for (var member : entrant.members()) {
            var cause = member.cause(tier, attempt);
            effects.add(new Effect.Reward(new RewardIntent(
                    cause,
                    entrant.campaignId(),
                    entrant.version(),
                    member.personId(),
                    null,
                    RewardPurpose.CHALLENGE,
                    terms.tiers().get(tier).reward(),
                    cause,
                    now.plus(Duration.ofDays(terms.freezeDays())))));
        }
    }

    private static void lose(Entrant entrant, int tier, int attempt, ChallengeSpec terms, List<Effect> effects) {
        for (var member : entrant.members()) {
            effects.add(new Effect.UndoReward(member.cause(tier, attempt), "progress undone"));
            if (!entrant.closed()) {
                effects.add(new Effect.Reserve(
                        entrant.campaignId(), member.cause(tier, attempt + 1), Entrant.worst(terms, tier)));
            }
        }
    }

    /** Nothing counts any more: what was set aside for tiers not reached goes back. */
    static Change close(Entrant entrant) {
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < entrant.tiers().size(); i++) {
            var tier = entrant.tiers().get(i);
            for (var member : entrant.members()) {
                if (!tier.reached()) {
                    effects.add(new Effect.GiveBack(member.cause(i, tier.attempt())));
                }
            }
        }
        return new Change(entrant.close(), effects);
    }
}

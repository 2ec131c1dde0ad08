package io.banyan.campaign.referral;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.referral.ReferralDecisions.Change;
import io.banyan.campaign.referral.ReferralDecisions.Terms;
import io.banyan.campaign.referral.ReferralSpec.ReferralStep;
import io.banyan.campaign.referral.Tally.Step;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps an inviter's ladder in line with the people they invited. A step is within reach while so many people might
 * still be rewarded, and its reward is set aside for as long; it is rewarded while so many are.
 */
record Ladder(Terms terms) {

    /** What the steps cost that one more person would bring within reach. */
    static Money newlyInReach(Tally tally, ReferralSpec ladder, String currency) {
        return Money.sum(
                currency,
                ladder.ladder().stream()
                        .filter(step -> step.invited() <= tally.live() + 1
                                && tally.active(step.invited()).isEmpty())
                        .map(step -> step.reward().amount())
                        .toList());
    }

    Change climb(Tally tally, List<Effect> before) {
        var effects = new ArrayList<>(before);
        var after = tally;
        for (var rung : terms.ladder().ladder()) {
            after = reward(open(close(after, rung, effects), rung, effects), rung, effects);
        }
        return new Change(after, effects);
    }

    private static Tally close(Tally tally, ReferralStep rung, List<Effect> effects) {
        var step = tally.active(rung.invited()).orElse(null);
        if (step == null) {
            return tally;
        }
        if (step.state() == Step.State.REWARDED && tally.rewarded() < rung.invited()) {
            effects.add(new Effect.UndoReward(step.cause(), "invitation_undone"));
            return tally.with(step.become(Step.State.CLOSED));
        }
        if (step.state() == Step.State.RESERVED && tally.live() < rung.invited()) {
            effects.add(new Effect.GiveBack(step.cause()));
            return tally.with(step.become(Step.State.CLOSED));
        }
        return tally;
    }

    /** A step that a person was just admitted for, or whose reward has just come back: the money is there. */
    private Tally open(Tally tally, ReferralStep rung, List<Effect> effects) {
        if (tally.active(rung.invited()).isPresent() || tally.live() < rung.invited()) {
            return tally;
        }
        var step = new Step(terms.ids().get(), rung.invited(), Step.State.RESERVED);
        effects.add(new Effect.Reserve(
                tally.campaignId(), step.cause(), rung.reward().amount()));
        return tally.with(step);
    }

    private Tally reward(Tally tally, ReferralStep rung, List<Effect> effects) {
        var step = tally.active(rung.invited()).orElse(null);
        if (step == null || step.state() != Step.State.RESERVED || tally.rewarded() < rung.invited()) {
            return tally;
        }
        var available = terms.now().plus(Duration.ofDays(terms.ladder().freezeDays()));
        effects.add(new Effect.Reward(new RewardIntent(
                step.cause(),
                tally.campaignId(),
                tally.version(),
                tally.inviterId(),
                null,
                RewardPurpose.LADDER,
                rung.reward(),
                step.cause(),
                available)));
        return tally.with(step.become(Step.State.REWARDED));
    }
}

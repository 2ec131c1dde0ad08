package io.banyan.campaign.challenge;

import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.RewardTerm;
import org.springframework.stereotype.Component;

/** What prizes by rank may look like. */
@Component
class RankRules {

    private static final int MOST = 10;
    private static final int LAST_RANK = 100;

    private final RewardTerms rewards;

    RankRules(RewardTerms rewards) {
        this.rewards = rewards;
    }

    void check(ChallengeSpec terms, CampaignSpec spec, Findings findings) {
        findings.require(
                terms.ranks().size() <= MOST, "challenge.ranks", "排行奖励最多 10 档", "There are at most 10 prizes by rank");
        findings.require(
                terms.ranks().isEmpty() || spec.endsAt() != null,
                "endsAt",
                "设置排行奖励时须有结束时间",
                "A challenge with prizes by rank states when it ends");
        for (int i = 0; i < terms.ranks().size(); i++) {
            var field = "challenge.ranks[" + i + "]";
            var rank = terms.ranks().get(i);
            var next = i == 0 ? 1 : terms.ranks().get(i - 1).to() + 1;
            findings.require(
                    rank.from() == next, field + ".from", "名次应从第 1 名起连续", "Ranks begin with 1 and leave no gap");
            findings.require(
                    rank.to() >= rank.from() && rank.to() <= LAST_RANK,
                    field + ".to",
                    "末位名次应不小于首位，且不超过 100",
                    "The last rank is not before the first and at most 100");
            rewards.check(field + ".reward", rank.reward(), spec.budget().currency(), findings);
            findings.require(
                    rank.reward().kind() != RewardTerm.Kind.CASH
                            || rank.reward().amount().isPositive(),
                    field + ".reward.amount",
                    "金额应大于 0",
                    "The amount must be above zero");
        }
    }

    /** Prizes were set aside for all and are what people strive for: they stay, and so does who shares one. */
    void checkChange(CampaignSpec running, CampaignSpec next, Findings findings) {
        var before = running.termsOrNull(ChallengeSpec.class);
        var after = next.termsOrNull(ChallengeSpec.class);
        if (before == null || after == null) {
            return;
        }
        findings.require(
                before.ranks().equals(after.ranks()),
                "challenge.ranks",
                "排行奖励已公布，不能更改",
                "Prizes by rank were published and stay as they are");
        findings.require(
                before.ranks().isEmpty() || before.people() == after.people(),
                "challenge.teamSize",
                "设有排行奖励时，队伍人数不能更改",
                "Where there are prizes by rank, the size of teams stays as it is");
    }
}

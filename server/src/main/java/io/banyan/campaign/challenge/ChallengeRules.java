package io.banyan.campaign.challenge;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeEvent;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeGoal;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeTier;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Entry;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import io.banyan.law.Matter.Scheme;
import io.banyan.law.Matter.Scheme.Paid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a challenge may look like, what it can cost and how its rules read. */
@Component
class ChallengeRules implements Rulebook {

    private static final int MOST_TIERS = 10;
    private static final int LARGEST_TEAM = 50;
    private static final long LARGEST_GOAL = 1_000_000_000_000L;

    private final Challenges challenges;
    private final EntrantRows entrants;
    private final Campaigns campaigns;
    private final RewardTerms rewards;
    private final RankRules rankRules;

    ChallengeRules(
            Challenges challenges,
            EntrantRows entrants,
            Campaigns campaigns,
            RewardTerms rewards,
            RankRules rankRules) {
        this.challenges = challenges;
        this.entrants = entrants;
        this.campaigns = campaigns;
        this.rewards = rewards;
        this.rankRules = rankRules;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.CHALLENGE;
    }

    @Override
    public void check(CampaignSpec spec, Goods goods, Findings findings) {
        var terms = spec.termsOrNull(ChallengeSpec.class);
        if (terms == null) {
            findings.require(false, "challenge", "请填写挑战设置", "The settings of the challenge are missing");
            return;
        }
        findings.require(
                sensible(terms.goal()),
                "challenge.goal.measure",
                "该事件不能这样计算：金额仅用于订单，去重仅用于订单和分享",
                "This cannot be measured so: sums are of orders, different ones are of orders and opened links");
        findings.require(
                terms.people() >= 1 && terms.people() <= LARGEST_TEAM,
                "challenge.teamSize",
                "队伍应为 1 到 50 人",
                "A team has 1 to 50 people");
        findings.require(
                terms.freezeDays() >= 0 && terms.freezeDays() <= 365,
                "challenge.freezeDays",
                "冻结天数应为 0 到 365",
                "Rewards are frozen for 0 to 365 days");
        findings.require(
                !terms.tiers().isEmpty() && terms.tiers().size() <= MOST_TIERS,
                "challenge.tiers",
                "请设置 1 到 10 个目标",
                "Set 1 to 10 goals");
        for (int i = 0; i < terms.tiers().size(); i++) {
            var smallest = i == 0 ? 1 : terms.tiers().get(i - 1).goal() + 1;
            checkTier("challenge.tiers[" + i + "]", terms.tiers().get(i), smallest, spec, findings);
        }
        rankRules.check(terms, spec, findings);
    }

    private static boolean sensible(ChallengeGoal goal) {
        return switch (goal.measure()) {
            case COUNT, STREAK -> true;
            case SUM -> goal.event() == ChallengeEvent.ORDER_PAID;
            case DISTINCT -> goal.event() == ChallengeEvent.ORDER_PAID || goal.event() == ChallengeEvent.SHARE_OPENED;
        };
    }

    private void checkTier(String field, ChallengeTier tier, long smallest, CampaignSpec spec, Findings findings) {
        findings.require(
                tier.goal() >= smallest && tier.goal() <= LARGEST_GOAL,
                field + ".goal",
                "目标应从 1 起逐级增加",
                "Goals begin at 1 and grow");
        rewards.check(field + ".reward", tier.reward(), spec.budget().currency(), findings);
        var reward = tier.reward();
        findings.require(
                reward.kind() != RewardTerm.Kind.CASH || reward.amount().isPositive(),
                field + ".reward.amount",
                "金额应大于 0",
                "The amount must be above zero");
    }

    @Override
    public void describe(CampaignSpec spec, Goods goods, Description description) {
        var terms = spec.termsOrNull(ChallengeSpec.class);
        if (terms == null) {
            return;
        }
        var event = terms.goal().event();
        if (event.byOrder()) {
            description.orderRewards(terms.freezeDays());
        }
        var paysMoney = Stream.concat(
                        terms.tiers().stream().map(ChallengeTier::reward),
                        terms.ranks().stream().map(ChallengeSpec.ChallengeRank::reward))
                .anyMatch(reward -> reward.kind() == RewardTerm.Kind.CASH);
        if (paysMoney && (event == ChallengeEvent.INVITATION || event == ChallengeEvent.FRIEND_ORDERED)) {
            var paid = event == ChallengeEvent.INVITATION ? Paid.HEAD_COUNT : Paid.SALES;
            description.matter().scheme(new Scheme(List.of(paid), false, false));
        }
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(ChallengeSpec.class);
        var all = Money.sum(
                spec.budget().currency(),
                terms.tiers().stream().map(tier -> tier.reward().amount()).toList());
        var texts = new ArrayList<Text>();
        texts.add(new Text(
                "每位参加者达成全部 " + terms.tiers().size() + " 个目标最多得 " + PriceText.of(all) + "；参加时即预留",
                "Who reaches all " + terms.tiers().size() + " goals gets " + PriceText.of(all)
                        + " at most; it is set aside when they take part"));
        var prizes = Ranking.worst(terms, spec.budget().currency());
        if (!terms.ranks().isEmpty()) {
            texts.add(new Text(
                    "排行奖励共 " + PriceText.of(prizes) + "，首位参加者加入时一次预留",
                    "Prizes by rank come to " + PriceText.of(prizes) + ", set aside once, when the first takes part"));
        }
        return new Cost(all, all, 1, texts).andOnce(prizes);
    }

    /** What somebody strives for stays as it was when they began. */
    @Override
    public void checkChange(CampaignSpec running, CampaignSpec next, Findings findings) {
        rankRules.checkChange(running, next, findings);
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        return ChallengeTexts.rules(
                spec.terms(ChallengeSpec.class), spec.budget().currency(), rewards::shown);
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        return Optional.of(show(campaign.spec().terms(ChallengeSpec.class)));
    }

    private static Showcase show(ChallengeSpec terms) {
        return terms.teams()
                ? new Showcase(null, null, null, terms.people(), null, "加入我的战队", "Join my team")
                : Showcase.of("来和我一起挑战", "Take the challenge with me");
    }

    @Override
    public Optional<Entry> entry(UUID id) {
        return entrants.find(id)
                .map(entrant -> new Entry(
                        entrant.campaignId(),
                        entrant.team() ? "/teams/" + id : "/campaigns/" + entrant.campaignId(),
                        show(campaigns
                                .specification(entrant.campaignId(), entrant.version())
                                .terms(ChallengeSpec.class))));
    }

    @Override
    public boolean finished(UUID campaignId) {
        return challenges.finished(campaignId);
    }
}

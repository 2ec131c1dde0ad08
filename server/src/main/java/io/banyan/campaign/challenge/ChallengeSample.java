package io.banyan.campaign.challenge;

import io.banyan.campaign.badge.Badge;
import io.banyan.campaign.badge.Badges;
import io.banyan.campaign.challenge.ChallengeEntries.Way;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeEvent;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeGoal;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeTier;
import io.banyan.campaign.challenge.ChallengeSpec.Measure;
import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.specification.AttributionRule;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Caps;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A month of check-ins in teams of five, three of which are on their way. */
@Component
class ChallengeSample implements Sample {

    private static final String BADGE = "Early riser";

    private static final List<List<String>> TEAMS =
            List.of(List.of("晨跑的阿树", "小满", "听雨的桂花", "阿柚"), List.of("慢悠悠的银杏", "陈一诺"), List.of("爱笑的白鹭"));

    private final Badges badges;
    private final Challenges challenges;
    private final ChallengeEntries entries;

    ChallengeSample(Badges badges, Challenges challenges, ChallengeEntries entries) {
        this.badges = badges;
        this.entries = entries;
        this.challenges = challenges;
    }

    @Override
    public List<CampaignSpec> campaigns(Shelf shelf) {
        var tiers = List.of(
                new ChallengeTier(4, new RewardTerm(RewardTerm.Kind.BADGE, Sample.yuan(0), null, badge().id(), null)),
                new ChallengeTier(15, RewardTerm.cash(Sample.yuan(3))),
                new ChallengeTier(40, RewardTerm.cash(Sample.yuan(10))));
        return List.of(new CampaignSpec(
                Mechanic.CHALLENGE,
                "组队签到，一起领奖",
                "Check in together, be rewarded together",
                null,
                shelf.now().plus(Duration.ofDays(30)),
                "Asia/Shanghai",
                Sample.yuan(5_000),
                Caps.NONE,
                AttributionRule.STANDARD,
                false,
                new ChallengeSpec(new ChallengeGoal(Measure.COUNT, ChallengeEvent.CHECK_IN), 5, tiers, List.of(), 7),
                "cn"));
    }

    private Badge badge() {
        return badges.all().stream()
                .filter(found -> found.nameEn().equals(BADGE))
                .findFirst()
                .orElseGet(() -> badges.add("早起的人", BADGE, "🌅"));
    }

    @Override
    public void begun(UUID campaignId, Shelf shelf) {
        for (var names : TEAMS) {
            UUID team = null;
            for (var name : names) {
                var person = shelf.person(name);
                team = entries.join(campaignId, team, person, new Way(null, null));
            }
            names.forEach(name -> challenges.checkIn(campaignId, shelf.person(name)));
        }
    }
}

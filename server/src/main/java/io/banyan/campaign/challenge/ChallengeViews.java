package io.banyan.campaign.challenge;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeEvent;
import io.banyan.campaign.challenge.ChallengeView.EntrantView;
import io.banyan.campaign.challenge.ChallengeView.MemberView;
import io.banyan.campaign.challenge.ChallengeView.RankPrize;
import io.banyan.campaign.challenge.ChallengeView.RankView;
import io.banyan.campaign.challenge.ChallengeView.TierView;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows challenges. Who takes part sees the terms they take part under. */
@Component
class ChallengeViews {

    private static final int SHOWN = 50;

    private final EntrantRows entrants;
    private final ContributionRows contributions;
    private final Campaigns campaigns;
    private final RewardTerms rewards;
    private final PlaceRows places;
    private final People people;
    private final Clock clock;

    ChallengeViews(
            EntrantRows entrants,
            ContributionRows contributions,
            Campaigns campaigns,
            RewardTerms rewards,
            PlaceRows places,
            People people,
            Clock clock) {
        this.entrants = entrants;
        this.contributions = contributions;
        this.campaigns = campaigns;
        this.rewards = rewards;
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    /** @param teamId the team that the reader was called to */
    ChallengeView of(Campaign campaign, @Nullable UUID personId, @Nullable UUID teamId) {
        var mine = personId == null
                ? null
                : entrants.ofPerson(campaign.id(), personId)
                        .flatMap(entrants::find)
                        .orElse(null);
        var invited = mine != null || teamId == null
                ? null
                : entrants.find(teamId)
                        .filter(team -> team.team() && team.campaignId().equals(campaign.id()))
                        .orElse(null);
        var best = entrants.ranking(campaign.id(), SHOWN);
        var known = names(best, mine, invited);
        var shown = mine != null ? mine : invited;
        var version = shown == null ? campaign.version() : shown.version();
        var spec = campaigns.specification(campaign.id(), version);
        var terms = spec.terms(ChallengeSpec.class);
        return new ChallengeView(
                campaign.id(),
                terms.goal(),
                spec.budget().currency(),
                terms.people(),
                terms.tiers().stream().map(this::tier).toList(),
                terms.ranks().stream()
                        .map(one -> new RankPrize(one.from(), one.to(), one.reward(), rewards.shown(one.reward())))
                        .toList(),
                !terms.ranks().isEmpty() && places.isFinal(campaign.id()),
                terms.freezeDays(),
                campaign.state() == CampaignState.RUNNING,
                campaign.spec().endsAt(),
                clock.instant(),
                entrants.count(campaign.id()),
                ranks(best, known),
                mine == null ? null : entrant(mine, known, checkedIn(mine, terms, spec.timeZone(), personId)),
                invited == null ? null : entrant(invited, known, null));
    }

    private Map<UUID, PersonSummary> names(List<Entrant> best, @Nullable Entrant mine, @Nullable Entrant invited) {
        var ids = new HashSet<UUID>();
        best.forEach(entrant -> ids.add(entrant.leaderId()));
        for (var shown : new @Nullable Entrant[] {mine, invited}) {
            if (shown != null) {
                shown.members().forEach(member -> ids.add(member.personId()));
            }
        }
        return people.summaries(ids);
    }

    private TierView tier(ChallengeSpec.ChallengeTier tier) {
        return new TierView(tier.goal(), tier.reward(), rewards.shown(tier.reward()));
    }

    private static List<RankView> ranks(List<Entrant> best, Map<UUID, PersonSummary> known) {
        var ranks = new ArrayList<RankView>();
        for (var entrant : best) {
            ranks.add(new RankView(
                    ranks.size() + 1L,
                    entrant.id(),
                    nickname(known, entrant.leaderId()),
                    People.avatarUrl(entrant.leaderId()),
                    entrant.members().size(),
                    entrant.progress()));
        }
        return ranks;
    }

    private EntrantView entrant(Entrant entrant, Map<UUID, PersonSummary> known, @Nullable Boolean checkedIn) {
        return new EntrantView(
                entrant.id(),
                entrant.team(),
                entrant.progress(),
                entrants.rank(entrant),
                (int) entrant.tiers().stream().filter(Entrant.Tier::reached).count(),
                entrant.members().stream()
                        .map(member -> new MemberView(
                                nickname(known, member.personId()),
                                People.avatarUrl(member.personId()),
                                member.personId().equals(entrant.leaderId()),
                                member.joinedAt()))
                        .toList(),
                checkedIn);
    }

    private @Nullable Boolean checkedIn(Entrant mine, ChallengeSpec terms, String timeZone, @Nullable UUID personId) {
        if (terms.goal().event() != ChallengeEvent.CHECK_IN) {
            return null;
        }
        var today = "day:" + LocalDate.ofInstant(clock.instant(), ZoneId.of(timeZone)) + ":" + personId;
        return contributions.entries(today, personId).contains(mine.id());
    }

    private static String nickname(Map<UUID, PersonSummary> known, UUID person) {
        var summary = known.get(person);
        return summary == null ? "" : summary.nickname();
    }
}

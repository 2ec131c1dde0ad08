package io.banyan.campaign.challenge;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.challenge.ChallengeEntries.Way;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.identity.Actor;
import io.banyan.identity.Shopper;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Challenges in the shop. */
@RestController
@RequestMapping("/api")
class ChallengeController {

    /**
     * Wants to take part.
     *
     * @param teamId the team to join; none to begin one, or to strive alone where there are no teams
     */
    record JoinChallenge(
            @Nullable UUID teamId, @Nullable @Size(max = 40) String shareCode) {}

    record JoinedEntry(UUID entryId) {}

    private final Campaigns campaigns;
    private final Challenges challenges;
    private final ChallengeEntries entries;
    private final EntrantRows entrants;
    private final ChallengeViews views;
    private final Idempotency idempotency;

    ChallengeController(
            Campaigns campaigns,
            Challenges challenges,
            ChallengeEntries entries,
            EntrantRows entrants,
            ChallengeViews views,
            Idempotency idempotency) {
        this.campaigns = campaigns;
        this.challenges = challenges;
        this.entries = entries;
        this.entrants = entrants;
        this.views = views;
        this.idempotency = idempotency;
    }

    @Operation(summary = "A challenge: its goals, the leaderboard, and how far I am")
    @GetMapping("/challenges/{campaignId}")
    ChallengeView find(
            @PathVariable UUID campaignId, @RequestParam(required = false) @Nullable UUID teamId, Actor actor) {
        return views.of(challenge(campaignId), person(actor), teamId);
    }

    @Operation(summary = "A team of a challenge, as whoever is called to it sees it")
    @GetMapping("/challenge-teams/{id}")
    ChallengeView team(@PathVariable UUID id, Actor actor) {
        var team = entrants.find(id)
                .filter(Entrant::team)
                .orElseThrow(() -> new ProblemException(ChallengeProblem.TEAM_NOT_FOUND));
        return views.of(challenge(team.campaignId()), person(actor), id);
    }

    @Operation(summary = "Take part in a challenge: alone, in a new team, or in a friend's")
    @PostMapping("/challenges/{campaignId}/entries")
    ChallengeView join(
            @PathVariable UUID campaignId,
            @Valid @RequestBody JoinChallenge request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper) {
        var campaign = challenge(campaignId);
        idempotency.once(
                "person:" + shopper.personId(),
                "challenge.join",
                key,
                Map.of("campaign", campaignId, "request", request),
                JoinedEntry.class,
                () -> new JoinedEntry(entries.join(
                        campaignId,
                        request.teamId(),
                        shopper.personId(),
                        new Way(shopper.visitorId(), request.shareCode()))));
        return views.of(campaign, shopper.personId(), null);
    }

    @Operation(summary = "Check in for today; again on the same day changes nothing")
    @PostMapping("/challenges/{campaignId}/check-ins")
    ChallengeView checkIn(@PathVariable UUID campaignId, Shopper shopper) {
        challenges.checkIn(campaignId, shopper.personId());
        return views.of(challenge(campaignId), shopper.personId(), null);
    }

    private Campaign challenge(UUID id) {
        return campaigns
                .find(id)
                .filter(campaign -> campaign.mechanic() == Mechanic.CHALLENGE
                        && campaign.state().visible())
                .orElseThrow(() -> new ProblemException(ChallengeProblem.NOT_FOUND));
    }

    private static @Nullable UUID person(Actor actor) {
        return actor instanceof Shopper shopper ? shopper.personId() : null;
    }
}

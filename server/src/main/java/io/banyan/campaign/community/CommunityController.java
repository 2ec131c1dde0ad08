package io.banyan.campaign.community;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.community.RoundView.PickupView;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.identity.Actor;
import io.banyan.identity.Shopper;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Community purchases in the shop. An order is placed as always, with the campaign and the round as its offer. */
@RestController
@RequestMapping("/api")
class CommunityController {

    record OpenRound(@NotNull UUID pointId, @NotNull Instant cutOffAt) {}

    record OpenedRound(UUID roundId) {}

    record PickUpOrder(@NotNull @Pattern(regexp = "\\d{6}") String code) {}

    private final Campaigns campaigns;
    private final Rounds acts;
    private final RoundRows rounds;
    private final NeighbourRows neighbours;
    private final CommunityViews views;
    private final Idempotency idempotency;

    CommunityController(
            Campaigns campaigns,
            Rounds acts,
            RoundRows rounds,
            NeighbourRows neighbours,
            CommunityViews views,
            Idempotency idempotency) {
        this.campaigns = campaigns;
        this.acts = acts;
        this.rounds = rounds;
        this.neighbours = neighbours;
        this.views = views;
        this.idempotency = idempotency;
    }

    @Operation(summary = "A community purchase: its open rounds, and what I lead")
    @GetMapping("/community-purchases/{campaignId}")
    CommunityView find(@PathVariable UUID campaignId, Actor actor, Locale reader) {
        return views.of(community(campaignId), person(actor), reader);
    }

    @Operation(summary = "Open a round for a pick-up point that I lead")
    @PostMapping("/community-purchases/{campaignId}/rounds")
    @ResponseStatus(HttpStatus.CREATED)
    RoundView open(
            @PathVariable UUID campaignId,
            @Valid @RequestBody OpenRound request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper,
            Locale reader) {
        var campaign = community(campaignId);
        var opened = idempotency.once(
                "person:" + shopper.personId(),
                "community.open",
                key,
                Map.of("campaign", campaignId, "request", request),
                OpenedRound.class,
                () -> new OpenedRound(acts.open(campaign, request.pointId(), request.cutOffAt(), shopper.personId())
                        .id()));
        return views.of(round(opened.roundId()), shopper.personId(), reader);
    }

    @Operation(summary = "A round: its goods, how many pieces are in, and until when")
    @GetMapping("/community-rounds/{id}")
    RoundView round(@PathVariable UUID id, Actor actor, Locale reader) {
        return views.of(round(id), person(actor), reader);
    }

    @Operation(summary = "Hand out the order of a pick-up code; again with the same code changes nothing")
    @PostMapping("/community-rounds/{id}/pick-ups")
    RoundView pickUp(@PathVariable UUID id, @Valid @RequestBody PickUpOrder request, Shopper shopper, Locale reader) {
        acts.pickUp(id, request.code(), shopper.personId());
        return views.of(round(id), shopper.personId(), reader);
    }

    @Operation(summary = "Where and how I pick up my order")
    @GetMapping("/orders/{id}/pick-up")
    PickupView pickup(@PathVariable UUID id, Shopper shopper) {
        return neighbours
                .find(id)
                .filter(one -> one.personId().equals(shopper.personId()))
                .map(views::pickup)
                .orElseThrow(() -> new ProblemException(CampaignProblem.NO_PARTICIPATION));
    }

    private Round round(UUID id) {
        return rounds.find(id).orElseThrow(() -> new ProblemException(CommunityProblem.ROUND_NOT_FOUND));
    }

    private Campaign community(UUID id) {
        return campaigns
                .find(id)
                .filter(campaign -> campaign.mechanic() == Mechanic.COMMUNITY_PURCHASE
                        && campaign.state().visible())
                .orElseThrow(() -> new ProblemException(CommunityProblem.NOT_FOUND));
    }

    private static @Nullable UUID person(Actor actor) {
        return actor instanceof Shopper shopper ? shopper.personId() : null;
    }
}

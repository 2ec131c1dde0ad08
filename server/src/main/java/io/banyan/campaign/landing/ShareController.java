package io.banyan.campaign.landing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.lifecycle.CampaignCard;
import io.banyan.campaign.lifecycle.PublicCampaigns;
import io.banyan.campaign.share.Share;
import io.banyan.campaign.share.ShareChannel;
import io.banyan.campaign.share.ShareTarget;
import io.banyan.campaign.share.ShareTarget.Kind;
import io.banyan.campaign.share.Shares;
import io.banyan.identity.Actor;
import io.banyan.identity.People;
import io.banyan.identity.Shopper;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.risk.Signals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shares, for the shop. */
@RestController
@RequestMapping("/api/shares")
class ShareController {

    private final Shares shares;
    private final Subjects subjects;
    private final Landings landings;
    private final People people;
    private final PublicCampaigns publicCampaigns;
    private final Signals signals;

    ShareController(
            Shares shares,
            Subjects subjects,
            Landings landings,
            People people,
            PublicCampaigns publicCampaigns,
            Signals signals) {
        this.signals = signals;
        this.publicCampaigns = publicCampaigns;
        this.shares = shares;
        this.subjects = subjects;
        this.landings = landings;
        this.people = people;
    }

    record ShareRequest(
            @Nullable UUID campaignId,
            @NotNull @Valid ShareTargetView target,
            @NotNull ShareChannel channel) {}

    record ShareTargetView(@NotNull Kind kind, @Nullable UUID id) {}

    record ShareView(String code, String url, String posterUrl, String textZh, String textEn) {}

    /**
     * Gives a link to share. The same thing by the same channel has the same link, so asking again is safe.
     */
    @Operation(summary = "Share something")
    @PostMapping
    ShareView share(Shopper shopper, @RequestBody @Valid ShareRequest request) {
        ShareTarget target = target(request.target());
        UUID campaignId = subjects.campaignOf(target, request.campaignId());
        Subject subject =
                subjects.of(target, campaignId).orElseThrow(() -> new ProblemException(ShareProblem.TARGET_UNKNOWN));
        Share share = shares.share(shopper.personId(), shopper.visitorId(), campaignId, target, request.channel());
        String url = shares.url(share);
        return new ShareView(
                share.code(),
                url,
                "/api/shares/" + share.code() + "/poster.png",
                ShareTexts.zh(subject, share.channel(), url),
                ShareTexts.en(subject, share.channel(), url));
    }

    private static ShareTarget target(ShareTargetView target) {
        boolean invitation = target.kind() == ShareTarget.Kind.INVITE;
        if (!invitation && target.id() == null) {
            throw new ProblemException(ShareProblem.TARGET_INCOMPLETE, "target.id is missing");
        }
        return new ShareTarget(target.kind(), invitation ? null : target.id());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShareLanding(
            String code,
            Sharer sharer,
            ShareTargetView target,
            String path,
            @Nullable CampaignCard campaign) {}

    record Sharer(String nickname, String avatarUrl) {}

    /** Who shared what. Looking it up is no visit. */
    @Operation(summary = "Look up a share")
    @GetMapping("/{code}")
    ShareLanding landing(@PathVariable String code) {
        Landing landing = landings.find(code).orElseThrow(() -> new ProblemException(ShareProblem.NOT_FOUND));
        Share share = landing.share();
        return new ShareLanding(
                share.code(),
                people.find(share.personId())
                        .map(person -> new Sharer(person.nickname(), person.avatarUrl()))
                        .orElseGet(() -> new Sharer("", People.avatarUrl(share.personId()))),
                new ShareTargetView(share.target().kind(), share.target().id()),
                landing.subject() == null ? "/" : landing.subject().path(),
                share.campaignId() == null
                        ? null
                        : publicCampaigns.card(share.campaignId()).orElse(null));
    }

    /**
     * Counts a visit when the shop was entered by a page with a share's code rather than by its link. Browsers that ask
     * not to be followed (Global Privacy Control, Do Not Track) are not counted.
     */
    @Operation(summary = "Open a share")
    @PostMapping("/{code}/opened")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void opened(@PathVariable String code, Actor actor, HttpServletRequest request) {
        Share share = shares.find(code).orElseThrow(() -> new ProblemException(ShareProblem.NOT_FOUND));
        if (!"1".equals(request.getHeader("Sec-GPC")) && !"1".equals(request.getHeader("DNT"))) {
            if (actor instanceof Shopper shopper) {
                signals.seen(shopper.personId(), shopper.visitorId());
            }
            landings.opened(share, actor);
        }
    }
}

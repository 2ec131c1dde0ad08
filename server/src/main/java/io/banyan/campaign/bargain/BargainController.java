package io.banyan.campaign.bargain;

import io.banyan.campaign.bargain.BargainDecisions.Way;
import io.banyan.identity.Actor;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.money.Money;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bargains, for the shop. */
@RestController
@RequestMapping("/api")
class BargainController {

    private final Bargains bargains;
    private final BargainViews views;
    private final Idempotency idempotency;

    BargainController(Bargains bargains, BargainViews views, Idempotency idempotency) {
        this.bargains = bargains;
        this.views = views;
        this.idempotency = idempotency;
    }

    /** @param shareCode the link that led here */
    record OpenBargain(
            @NotNull UUID campaignId,
            @NotNull UUID skuId,
            @Nullable @Size(max = 40) String shareCode) {}

    /** @param shareCode the link that led here */
    record HelpBargain(@Nullable @Size(max = 40) String shareCode) {}

    /**
     * What the help came to.
     *
     * @param counted for how many helps it counted
     */
    record HelpedBargain(Money cut, int counted, BargainView bargain) {}

    private record Opened(UUID id) {}

    private record Cut(Money amount, int counted) {}

    @Operation(summary = "What a campaign lets people bargain for")
    @GetMapping("/campaigns/{id}/bargain")
    BargainTerms terms(@PathVariable UUID id, Actor actor, Locale locale) {
        return views.terms(id, person(actor), locale);
    }

    @Operation(summary = "Begin to bargain for one piece")
    @PostMapping("/bargains")
    BargainView open(
            @RequestBody @Valid OpenBargain request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper,
            Locale locale) {
        var opened = idempotency.once(
                owner(shopper),
                "bargain.open",
                key,
                request,
                Opened.class,
                () -> new Opened(bargains.open(
                                request.campaignId(),
                                request.skuId(),
                                shopper.personId(),
                                new Way(shopper.visitorId(), request.shareCode()))
                        .id()));
        return views.find(opened.id(), shopper.personId(), locale);
    }

    @Operation(summary = "A bargain: the price now, who helped, how many are still needed")
    @GetMapping("/bargains/{id}")
    BargainView find(@PathVariable UUID id, Actor actor, Locale locale) {
        return views.find(id, person(actor), locale);
    }

    @Operation(summary = "Help a friend's bargain")
    @PostMapping("/bargains/{id}/help")
    HelpedBargain help(
            @PathVariable UUID id,
            @RequestBody @Valid HelpBargain request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper,
            Locale locale) {
        var cut = idempotency.once(
                owner(shopper), "bargain.help", key, Map.of("bargain", id, "request", request), Cut.class, () -> {
                    var help = bargains.help(id, shopper.personId(), new Way(shopper.visitorId(), request.shareCode()));
                    return new Cut(help.amount(), help.cuts());
                });
        return new HelpedBargain(cut.amount(), cut.counted(), views.find(id, shopper.personId(), locale));
    }

    @Operation(summary = "My bargains, those under way first")
    @GetMapping("/me/bargains")
    List<BargainView> mine(Shopper shopper, Locale locale) {
        return views.mine(shopper.personId(), locale);
    }

    private static String owner(Shopper shopper) {
        return "person:" + shopper.personId();
    }

    private static @Nullable UUID person(Actor actor) {
        return switch (actor) {
            case Shopper(var person, var _) -> person;
            case Visitor _, Operator _ -> null;
        };
    }
}

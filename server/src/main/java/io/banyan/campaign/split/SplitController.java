package io.banyan.campaign.split;

import io.banyan.campaign.split.SplitDecisions.Way;
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

/** Packets, for the shop. */
@RestController
@RequestMapping("/api")
class SplitController {

    private final Packets packets;
    private final PacketViews views;
    private final Idempotency idempotency;

    SplitController(Packets packets, PacketViews views, Idempotency idempotency) {
        this.packets = packets;
        this.views = views;
        this.idempotency = idempotency;
    }

    /** @param shareCode the link that led here */
    record OpenPacket(
            @NotNull UUID campaignId,
            @Nullable @Size(max = 40) String shareCode) {}

    /** @param shareCode the link that led here */
    record TakePart(@Nullable @Size(max = 40) String shareCode) {}

    /** The part that was taken, and the packet as it is then. */
    record TakenPart(Money amount, PacketView packet) {}

    private record Opened(UUID id) {}

    private record Taken(Money amount) {}

    @Operation(summary = "What packets a campaign has")
    @GetMapping("/campaigns/{id}/split")
    PacketTerms terms(@PathVariable UUID id, Actor actor) {
        return views.terms(id, person(actor));
    }

    @Operation(summary = "Open a packet for friends")
    @PostMapping("/packets")
    PacketView open(
            @RequestBody @Valid OpenPacket request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper) {
        var opened = idempotency.once(
                owner(shopper),
                "packet.open",
                key,
                request,
                Opened.class,
                () -> new Opened(packets.open(
                                request.campaignId(),
                                shopper.personId(),
                                new Way(shopper.visitorId(), request.shareCode()))
                        .id()));
        return views.find(opened.id(), shopper.personId());
    }

    @Operation(summary = "A packet: what it holds, who took what, what is left")
    @GetMapping("/packets/{id}")
    PacketView find(@PathVariable UUID id, Actor actor) {
        return views.find(id, person(actor));
    }

    @Operation(summary = "Take a part of a packet")
    @PostMapping("/packets/{id}/take")
    TakenPart take(
            @PathVariable UUID id,
            @RequestBody @Valid TakePart request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper) {
        var taken = idempotency.once(
                owner(shopper), "packet.take", key, Map.of("packet", id, "request", request), Taken.class, () -> {
                    var part = packets.take(id, shopper.personId(), new Way(shopper.visitorId(), request.shareCode()));
                    return new Taken(part.amount());
                });
        return new TakenPart(taken.amount(), views.find(id, shopper.personId()));
    }

    @Operation(summary = "My packets, the latest first")
    @GetMapping("/me/packets")
    List<PacketView> mine(Shopper shopper) {
        return views.mine(shopper.personId());
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

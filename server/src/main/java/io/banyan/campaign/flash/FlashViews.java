package io.banyan.campaign.flash;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.flash.FlashSaleView.FlashItemView;
import io.banyan.campaign.flash.FlashSaleView.FlashOrderView;
import io.banyan.campaign.flash.FlashSaleView.State;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows flash sales. Before its shelves stand, a sale shows what its terms say. */
@Component
class FlashViews {

    private final ShelfRows shelves;
    private final ClaimRows claims;
    private final Sales sales;
    private final Catalog catalog;
    private final Clock clock;

    FlashViews(ShelfRows shelves, ClaimRows claims, Sales sales, Catalog catalog, Clock clock) {
        this.shelves = shelves;
        this.claims = claims;
        this.sales = sales;
        this.catalog = catalog;
        this.clock = clock;
    }

    FlashSaleView of(Campaign campaign, @Nullable UUID personId, Locale reader) {
        var terms = campaign.spec().terms(FlashSaleSpec.class);
        var stored = shelves.of(campaign.id());
        var items = items(campaign, stored, reader);
        var opensAt = stored.isEmpty() ? terms.opensAt() : stored.getFirst().opensAt();
        return new FlashSaleView(
                campaign.id(),
                state(campaign, stored, opensAt),
                terms.productId(),
                opensAt,
                campaign.spec().endsAt(),
                clock.instant(),
                stored.isEmpty() ? terms.perPerson() : stored.getFirst().perPerson(),
                items,
                personId == null
                        ? List.of()
                        : claims.of(campaign.id(), personId).stream()
                                .map(claim -> order(claim, shelf(stored, claim)))
                                .toList());
    }

    /** The variant with the lowest price of those still sold; of the terms where nothing is stored yet. */
    Optional<FlashItemView> cheapest(Campaign campaign) {
        return items(campaign, shelves.of(campaign.id()), Locale.CHINESE).stream()
                .min(Comparator.comparing(FlashItemView::price));
    }

    /** An answer to the rush: no look into the database. */
    FlashOrderView accepted(Claim claim, UUID skuId) {
        return order(claim, sales.shelf(claim.campaignId(), skuId).orElseThrow());
    }

    FlashOrderView order(Claim claim) {
        return order(claim, shelves.find(claim.shelfId()).orElseThrow());
    }

    private static FlashOrderView order(Claim claim, Shelf shelf) {
        return new FlashOrderView(
                claim.id(),
                claim.campaignId(),
                shelf.skuId(),
                claim.quantity(),
                shelf.price().times(claim.quantity()),
                claim.state(),
                claim.orderId(),
                claim.problem(),
                claim.acceptedAt());
    }

    private static Shelf shelf(List<Shelf> stored, Claim claim) {
        return stored.stream()
                .filter(shelf -> shelf.id().equals(claim.shelfId()))
                .findFirst()
                .orElseThrow();
    }

    private List<FlashItemView> items(Campaign campaign, List<Shelf> stored, Locale reader) {
        var terms = campaign.spec().terms(FlashSaleSpec.class);
        var skus = catalog.skus(
                stored.isEmpty()
                        ? terms.items().stream()
                                .map(FlashSaleSpec.FlashItem::skuId)
                                .toList()
                        : stored.stream().map(Shelf::skuId).toList());
        if (!stored.isEmpty()) {
            return stored.stream()
                    .filter(shelf -> skus.containsKey(shelf.skuId()))
                    .map(shelf -> item(sku(skus, shelf.skuId()), shelf, reader))
                    .toList();
        }
        return terms.items().stream()
                .filter(item -> skus.containsKey(item.skuId()))
                .map(item -> {
                    var sku = sku(skus, item.skuId());
                    return new FlashItemView(
                            sku.skuId(),
                            sku.title().in(reader),
                            sku.optionsText().in(reader),
                            sku.imageUrl(),
                            item.price(),
                            sku.price(),
                            item.stock(),
                            item.stock());
                })
                .toList();
    }

    private static SkuSnapshot sku(Map<UUID, SkuSnapshot> skus, UUID id) {
        return Objects.requireNonNull(skus.get(id));
    }

    private static FlashItemView item(SkuSnapshot sku, Shelf shelf, Locale reader) {
        return new FlashItemView(
                sku.skuId(),
                sku.title().in(reader),
                sku.optionsText().in(reader),
                sku.imageUrl(),
                shelf.price(),
                shelf.listPrice(),
                shelf.units(),
                shelf.closed() ? 0 : shelf.left());
    }

    private State state(Campaign campaign, List<Shelf> stored, Instant opensAt) {
        if (campaign.state() == CampaignState.ENDED || campaign.state() == CampaignState.SETTLED) {
            return State.CLOSED;
        }
        if (campaign.state() == CampaignState.PAUSED) {
            return State.PAUSED;
        }
        if (stored.isEmpty() || clock.instant().isBefore(opensAt)) {
            return State.UPCOMING;
        }
        return stored.stream().allMatch(shelf -> shelf.left() == 0) ? State.SOLD_OUT : State.OPEN;
    }
}

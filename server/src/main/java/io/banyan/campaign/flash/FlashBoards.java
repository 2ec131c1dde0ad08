package io.banyan.campaign.flash;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.flash.Claim.State;
import io.banyan.campaign.flash.ClaimRows.Count;
import io.banyan.campaign.flash.FlashBoard.FlashBoardItem;
import io.banyan.catalog.Catalog;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what became of the pieces of a sale. */
@Component
class FlashBoards {

    private final ShelfRows shelves;
    private final ClaimRows claims;
    private final Catalog catalog;

    FlashBoards(ShelfRows shelves, ClaimRows claims, Catalog catalog) {
        this.shelves = shelves;
        this.claims = claims;
        this.catalog = catalog;
    }

    FlashBoard of(Campaign campaign, Locale reader) {
        var stored = shelves.of(campaign.id());
        var counts = claims.counts(campaign.id());
        var skus = catalog.skus(stored.stream().map(Shelf::skuId).toList());
        var items = stored.stream()
                .map(shelf -> {
                    var sku = skus.get(shelf.skuId());
                    return new FlashBoardItem(
                            shelf.skuId(),
                            sku == null ? "" : sku.title().in(reader),
                            sku == null ? "" : sku.optionsText().in(reader),
                            shelf.wanted(),
                            shelf.units(),
                            shelf.left(),
                            units(counts, shelf.id(), State.ACCEPTED),
                            units(counts, shelf.id(), State.ORDERED),
                            units(counts, shelf.id(), State.PAID),
                            units(counts, shelf.id(), State.CANCELLED),
                            units(counts, shelf.id(), State.FAILED));
                })
                .toList();
        var first =
                counts.stream().map(Count::first).min(Comparator.naturalOrder()).orElse(null);
        var last =
                counts.stream().map(Count::last).max(Comparator.naturalOrder()).orElse(null);
        var opensAt = stored.isEmpty()
                ? campaign.spec().terms(FlashSaleSpec.class).opensAt()
                : stored.getFirst().opensAt();
        return new FlashBoard(opensAt, items, first, last, soldOut(stored, opensAt, last));
    }

    private static @Nullable Long soldOut(List<Shelf> stored, Instant opensAt, @Nullable Instant last) {
        return last == null || stored.stream().anyMatch(shelf -> shelf.left() > 0)
                ? null
                : Duration.between(opensAt, last).toSeconds();
    }

    private static long units(List<Count> counts, UUID shelfId, State state) {
        return counts.stream()
                .filter(count -> count.shelfId().equals(shelfId) && count.state() == state)
                .mapToLong(Count::units)
                .sum();
    }
}

package io.banyan.campaign.flash;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.catalog.Stock;
import io.banyan.catalog.StockAnswer;
import io.banyan.catalog.StockLine;
import io.banyan.catalog.StockRequest;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts on the shelves of a flash sale what it has to sell, and sets aside what that can cost. */
@Component
class ShelfFilling {

    private final ShelfRows shelves;
    private final Campaigns campaigns;
    private final Catalog catalog;
    private final Stock stock;
    private final Budget budget;
    private final Ids ids;

    ShelfFilling(ShelfRows shelves, Campaigns campaigns, Catalog catalog, Stock stock, Budget budget, Ids ids) {
        this.shelves = shelves;
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.stock = stock;
        this.budget = budget;
        this.ids = ids;
    }

    /** Sets the units and the whole discount aside, once. */
    void started(CampaignStarted fact) {
        if (fact.mechanic() != Mechanic.FLASH_SALE
                || !shelves.of(fact.campaignId()).isEmpty()) {
            return;
        }
        var campaign = campaigns.get(fact.campaignId());
        var terms = campaigns.specification(campaign.id(), fact.version()).terms(FlashSaleSpec.class);
        var goods = catalog.skus(
                terms.items().stream().map(FlashSaleSpec.FlashItem::skuId).toList());
        var filled = new ArrayList<Shelf>();
        for (var item : terms.items()) {
            filled.add(filled(campaign, fact.version(), terms, item, goods));
        }
        var covered = covered(campaign, filled);
        covered.forEach(shelves::insert);
        budget.reserve(campaign.id(), Shelf.reservation(campaign.id()), worst(campaign.currency(), covered));
    }

    private Shelf filled(
            Campaign campaign,
            int version,
            FlashSaleSpec terms,
            FlashSaleSpec.FlashItem item,
            Map<UUID, SkuSnapshot> goods) {
        var id = ids.next();
        var units = setAside(id, item.skuId(), item.stock());
        var sku = goods.get(item.skuId());
        var list = sku == null ? item.price() : sku.price();
        var discount = list.compareTo(item.price()) > 0 ? list.minus(item.price()) : Money.zero(list.currency());
        return new Shelf(
                id,
                campaign.id(),
                version,
                terms.productId(),
                item.skuId(),
                item.price(),
                list,
                discount,
                terms.perPerson(),
                terms.opensAt(),
                item.stock(),
                units,
                units,
                0,
                false);
    }

    /** As many units as there are, so many at most. */
    private int setAside(UUID owner, UUID skuId, int wanted) {
        for (int units = wanted; units > 0; ) {
            var request = StockRequest.of(owner, new StockLine(skuId, units));
            switch (stock.reserve(List.of(request)).getFirst()) {
                case StockAnswer.Reserved _ -> {
                    return units;
                }
                case StockAnswer.Insufficient(var _, var shortages) ->
                    units = Math.min(units - 1, shortages.getFirst().available());
            }
        }
        return 0;
    }

    /**
     * Charges the campaign with no more than it has: prices that were raised since the approval are the shop's own act, and
     * what they make the discount larger is not the budget's.
     */
    private List<Shelf> covered(Campaign campaign, List<Shelf> filled) {
        var free = budget.lockedFree(campaign.id(), campaign.currency());
        var worst = worst(campaign.currency(), filled);
        if (worst.compareTo(free) <= 0) {
            return filled;
        }
        var units = filled.stream().mapToLong(Shelf::units).sum();
        var each = Money.of(free.minor() / Math.max(units, 1), free.currency());
        return filled.stream()
                .map(shelf -> new Shelf(
                        shelf.id(),
                        shelf.campaignId(),
                        shelf.version(),
                        shelf.productId(),
                        shelf.skuId(),
                        shelf.price(),
                        shelf.listPrice(),
                        shelf.discount().min(each),
                        shelf.perPerson(),
                        shelf.opensAt(),
                        shelf.wanted(),
                        shelf.units(),
                        shelf.left(),
                        shelf.returns(),
                        shelf.closed()))
                .toList();
    }

    private static Money worst(String currency, List<Shelf> filled) {
        return Money.sum(
                currency,
                filled.stream()
                        .map(shelf -> shelf.discount().times(shelf.units()))
                        .toList());
    }
}

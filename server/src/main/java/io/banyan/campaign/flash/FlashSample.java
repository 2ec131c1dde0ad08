package io.banyan.campaign.flash;

import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.ProductSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forty totes at two thirds of their price, two for a person. */
@Component
class FlashSample implements Sample {

    private static final int STOCK = 40;

    @Override
    public List<CampaignSpec> campaigns(Shelf shelf) {
        return shelf.product("BAG-TOTE", "BAG-TOTE-1").map(product -> campaign(product, shelf.now())).stream()
                .toList();
    }

    private static CampaignSpec campaign(ProductSummary product, Instant now) {
        var each = Math.max(1, STOCK / product.skus().size());
        var items = product.skus().stream()
                .map(sku -> new FlashSaleSpec.FlashItem(sku.skuId(), Sample.part(sku.price(), 6_600), each))
                .toList();
        var terms = new FlashSaleSpec(product.productId(), items, now.plus(Duration.ofMinutes(1)), 2);
        return CampaignSpec.of(
                Mechanic.FLASH_SALE, "限时秒杀：榕树帆布袋", "Flash sale: the banyan tote", Sample.yuan(5_000), terms);
    }
}

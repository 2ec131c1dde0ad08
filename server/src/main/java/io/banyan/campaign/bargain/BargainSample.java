package io.banyan.campaign.bargain;

import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.ProductSummary;
import java.util.List;
import org.springframework.stereotype.Component;

/** A lamp that eight friends bring to half its price. */
@Component
class BargainSample implements Sample {

    @Override
    public List<CampaignSpec> campaigns(Shelf shelf) {
        return shelf.product("HOME-LAMP", "HOME-LAMP-1").map(BargainSample::campaign).stream()
                .toList();
    }

    private static CampaignSpec campaign(ProductSummary product) {
        var floors = product.skus().stream()
                .map(sku -> new BargainSpec.FloorPrice(sku.skuId(), Sample.part(sku.price(), 5_000)))
                .toList();
        var terms = new BargainSpec(product.productId(), floors, 8, 48, 24, true, true);
        return CampaignSpec.of(
                Mechanic.BARGAIN,
                "好友砍价：纸灯半价",
                "Bargain with friends: a paper lantern at half",
                Sample.yuan(20_000),
                terms);
    }
}

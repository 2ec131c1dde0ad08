package io.banyan.campaign.groupbuy;

import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.groupbuy.GroupBuySpec.GroupBuyStep;
import io.banyan.campaign.groupbuy.GroupBuySpec.GroupGuarantee;
import io.banyan.campaign.groupbuy.GroupBuySpec.SkuPrice;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.ProductSummary;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Two group-buys: one with a ladder, one in which old customers bring new ones. */
@Component
class GroupBuySamples implements Sample {

    @Override
    public List<CampaignSpec> campaigns(Shelf shelf) {
        return Stream.concat(
                        shelf.product("TEA-LJ-1").map(GroupBuySamples::ladder).stream(),
                        shelf.product("CER-MUG", "CER-MUG-1").map(GroupBuySamples::together).stream())
                .toList();
    }

    private static CampaignSpec ladder(ProductSummary product) {
        var terms = new GroupBuySpec(
                product.productId(),
                List.of(step(product, 2, 8_500), step(product, 5, 7_500)),
                24,
                Audience.ANYONE,
                null,
                new GroupGuarantee(false, 0),
                true,
                60,
                2);
        return CampaignSpec.of(
                Mechanic.GROUP_BUY,
                "春茶拼团：人越多越划算",
                "Spring tea together: the more, the cheaper",
                Sample.yuan(50_000),
                terms);
    }

    private static CampaignSpec together(ProductSummary product) {
        var terms = new GroupBuySpec(
                product.productId(),
                List.of(step(product, 3, 8_000)),
                24,
                Audience.NEW_CUSTOMERS,
                new LeaderPerk(LeaderPerk.Kind.CASHBACK, Sample.yuan(5)),
                new GroupGuarantee(true, 2),
                true,
                60,
                2);
        return CampaignSpec.of(Mechanic.GROUP_BUY, "老带新三人团", "Bring two new friends", Sample.yuan(30_000), terms);
    }

    private static GroupBuyStep step(ProductSummary product, int size, int basisPoints) {
        return new GroupBuyStep(
                size,
                product.skus().stream()
                        .map(sku -> new SkuPrice(sku.skuId(), Sample.part(sku.price(), basisPoints)))
                        .toList());
    }
}

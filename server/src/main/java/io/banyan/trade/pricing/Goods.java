package io.banyan.trade.pricing;

import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.trade.spi.OfferRequest;

/** So many pieces of one SKU as it is now. */
record Goods(SkuSnapshot sku, int quantity) {

    Money listPrice() {
        return sku.price().times(quantity);
    }

    /** As offers get to see it. */
    OfferRequest.Item item() {
        return new OfferRequest.Item(sku.skuId(), sku.productId(), quantity, sku.price());
    }
}

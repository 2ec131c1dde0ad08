package io.banyan.catalog.goods;

import io.banyan.catalog.ProductCard;
import java.util.Locale;

/** Turns products into what lists show. */
public final class Cards {

    private Cards() {}

    public static ProductCard of(Product product, Locale reader) {
        var cheapest = product.cheapest();
        var priceTo = product.priceTo();
        var subtitle = product.subtitle().in(reader);
        return new ProductCard(
                product.id(),
                product.title().in(reader),
                subtitle.isEmpty() ? null : subtitle,
                product.imageUrl(),
                cheapest.price(),
                priceTo.equals(cheapest.price()) ? null : priceTo,
                cheapest.listPrice(),
                product.sold(),
                product.inStock(),
                product.skus().size() == 1 ? product.skus().getFirst().id() : null);
    }
}

package io.banyan.catalog.goods;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.banyan.catalog.Stock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Products for their pages in the shop. A popular page is asked for thousands of times a second: what the merchant
 * wrote is read once in two seconds, what is available five times a second. Orders are decided by the stock itself.
 */
@Component
class ProductPages {

    /** A product on sale, and the units of its variants that can be ordered. */
    record ProductPage(Product product, Map<UUID, Integer> available) {}

    private final LoadingCache<UUID, Optional<Product>> products;
    private final LoadingCache<UUID, Map<UUID, Integer>> available;

    ProductPages(Products products, Stock stock) {
        this.products = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(2))
                .maximumSize(5_000)
                .build(id -> products.find(id).filter(product -> product.state() == ProductState.PUBLISHED));
        this.available = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMillis(200))
                .maximumSize(5_000)
                .build(id -> stock.available(this.products.get(id).stream()
                        .flatMap(product -> product.skus().stream())
                        .map(Product.Sku::id)
                        .toList()));
    }

    Optional<ProductPage> find(UUID productId) {
        var product = products.get(productId);
        if (product.isEmpty()) {
            // It may be published the next moment, and is to be found as soon as search shows it.
            products.invalidate(productId);
        }
        return product.map(found -> new ProductPage(found, available.get(productId)));
    }
}

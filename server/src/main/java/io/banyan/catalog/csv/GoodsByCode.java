package io.banyan.catalog.csv;

import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.catalog.goods.Product;
import io.banyan.catalog.goods.ProductInput.SkuInput;
import io.banyan.catalog.goods.Products;
import io.banyan.kernel.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the product that a file means by the article numbers of its variants. */
@Component
class GoodsByCode {

    private final Catalog catalog;
    private final Products products;

    GoodsByCode(Catalog catalog, Products products) {
        this.catalog = catalog;
        this.products = products;
    }

    /** The product there is, if any, and its variants by article number. */
    record Known(Optional<Product> product, Map<String, SkuSnapshot> skus) {

        /**
         * The variants with the ids they have here.
         *
         * @param listPrices whether the file tells list prices; else those there are stay
         */
        List<SkuInput> named(List<SkuInput> variants, boolean listPrices) {
            return variants.stream()
                    .map(sku -> new SkuInput(
                            skus.containsKey(sku.code()) ? skus.get(sku.code()).skuId() : null,
                            sku.code(),
                            sku.options(),
                            sku.price(),
                            listPrices ? sku.listPrice() : listPrice(sku.code()),
                            sku.onHand()))
                    .toList();
        }

        private @Nullable Money listPrice(String code) {
            return product.stream()
                    .flatMap(found -> found.skus().stream())
                    .filter(sku -> sku.code().equals(code))
                    .map(Product.Sku::listPrice)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** A file says nothing about pictures: those there are stay. */
        List<UUID> mediaIds() {
            return product.map(found ->
                            found.images().stream().map(Product.Picture::id).toList())
                    .orElse(List.of());
        }
    }

    Known find(Collection<String> codes) {
        var skus = catalog.skusByCode(codes);
        var product = skus.values().stream().findFirst().flatMap(sku -> products.find(sku.productId()));
        return new Known(product, skus);
    }
}

package io.banyan.catalog.goods;

import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedProduct;
import io.banyan.catalog.ImportedSku;
import io.banyan.catalog.ProductCard;
import io.banyan.catalog.ProductSummary;
import io.banyan.catalog.SalesCounted;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What other modules see of the goods. */
@Service
class GoodsCatalog implements Catalog {

    private final Products products;
    private final SkuSnapshots skus;
    private final ProductImports imports;
    private final UnitsSold sales;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    GoodsCatalog(
            Products products,
            SkuSnapshots skus,
            ProductImports imports,
            UnitsSold sales,
            Transactions transactions,
            Journal journal,
            Clock clock) {
        this.products = products;
        this.skus = skus;
        this.imports = imports;
        this.sales = sales;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Map<UUID, SkuSnapshot> skus(Collection<UUID> skuIds) {
        return skus.find(skuIds);
    }

    @Override
    public Map<String, SkuSnapshot> skusByCode(Collection<String> codes) {
        var byCode = new LinkedHashMap<String, SkuSnapshot>();
        skus(skus.idsOf(codes)).values().forEach(sku -> byCode.put(sku.code(), sku));
        return byCode;
    }

    @Override
    public Optional<ProductSummary> product(UUID productId) {
        return Optional.ofNullable(products(List.of(productId)).get(productId));
    }

    @Override
    public Map<UUID, ProductSummary> products(Collection<UUID> productIds) {
        var found = new LinkedHashMap<UUID, ProductSummary>();
        products.find(productIds).forEach((id, product) -> found.put(id, summary(product)));
        return found;
    }

    @Override
    public Map<UUID, ProductCard> cards(Collection<UUID> productIds, Locale reader) {
        var found = new LinkedHashMap<UUID, ProductCard>();
        products.find(productIds).forEach((id, product) -> found.put(id, Cards.of(product, reader)));
        return found;
    }

    @Override
    public Map<String, ImportedSku> importProducts(List<ImportedProduct> imported) {
        return imports.take(imported);
    }

    @Override
    public void recordSales(Map<UUID, Long> unitsByProduct) {
        if (unitsByProduct.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            sales.add(unitsByProduct);
            var now = clock.instant();
            journal.append(unitsByProduct.keySet().stream()
                    .map(productId -> new SalesCounted(productId, now))
                    .toList());
        });
    }

    private static ProductSummary summary(Product product) {
        var published = product.state() == ProductState.PUBLISHED;
        var imageUrl = product.imageUrl();
        return new ProductSummary(
                product.id(),
                product.title().text(),
                product.title().english(),
                imageUrl,
                product.cheapest().price(),
                product.priceTo(),
                published,
                product.skus().stream()
                        .map(sku -> new SkuSnapshot(
                                sku.id(),
                                product.id(),
                                sku.code(),
                                product.title(),
                                product.optionWords().text(product.options(), sku.options()),
                                sku.price(),
                                imageUrl,
                                published))
                        .toList());
    }
}

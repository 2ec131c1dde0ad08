package io.banyan.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The goods of the shop, for the other modules. */
public interface Catalog {

    /** The variants asked for, in one query; unknown ids are left out. Variants no longer sold are found too. */
    Map<UUID, SkuSnapshot> skus(Collection<UUID> skuIds);

    /** Variants on sale by the merchant's article number; unknown ones are left out. */
    Map<String, SkuSnapshot> skusByCode(Collection<String> codes);

    Optional<ProductSummary> product(UUID productId);

    Map<UUID, ProductSummary> products(Collection<UUID> productIds);

    /** The products as shown in lists, with titles in the reader's language; unknown ids are left out. */
    Map<UUID, ProductCard> cards(Collection<UUID> productIds, Locale reader);

    /**
     * Takes in products of another system. A product seen before is found again by source and code: its title and
     * price follow the source as long as nobody edited it here; nothing is received into its stock again.
     *
     * @return what each is called here, by its code at the source
     */
    Map<String, ImportedSku> importProducts(List<ImportedProduct> products);

    /**
     * Counts units sold (negative: returned), which ranks products and is shown on their cards. Runs in the caller's
     * transaction and is exactly as often counted as that commits.
     *
     * @param unitsByProduct units by product
     */
    void recordSales(Map<UUID, Long> unitsByProduct);
}

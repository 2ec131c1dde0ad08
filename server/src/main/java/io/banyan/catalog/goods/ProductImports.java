package io.banyan.catalog.goods;

import io.banyan.catalog.ImportedProduct;
import io.banyan.catalog.ImportedSku;
import io.banyan.catalog.ProductChanged;
import io.banyan.catalog.stock.StockOpenings;
import io.banyan.catalog.stock.StockOpenings.Opening;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes in products of another system, thousands at a time. */
@Component
class ProductImports {

    private final ImportRows rows;
    private final ImportShelves shelves;
    private final StockOpenings openings;
    private final Prices prices;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ProductImports(
            ImportRows rows,
            ImportShelves shelves,
            StockOpenings openings,
            Prices prices,
            Transactions transactions,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.shelves = shelves;
        this.openings = openings;
        this.prices = prices;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** A product new to this shop, with the ids and the article number it gets here. */
    record Arrival(ImportedProduct product, UUID productId, UUID skuId, String skuCode, UUID categoryId) {}

    Map<String, ImportedSku> take(List<ImportedProduct> products) {
        var result = new HashMap<String, ImportedSku>();
        var bySource = new LinkedHashMap<String, Map<String, ImportedProduct>>();
        products.forEach(product -> bySource.computeIfAbsent(product.source(), source -> new LinkedHashMap<>())
                .put(product.code(), calm(product)));
        transactions.run(() -> bySource.forEach((source, byCode) -> result.putAll(takeFrom(source, byCode))));
        return result;
    }

    private Map<String, ImportedSku> takeFrom(String source, Map<String, ImportedProduct> byCode) {
        rows.lock(source);
        var now = clock.instant();
        var known = rows.known(source, byCode.keySet());
        var updated = rows.update(
                byCode.values().stream()
                        .filter(product -> known.containsKey(product.code()))
                        .toList(),
                now);
        var arrivals = arrivals(source, byCode, known);
        rows.insert(arrivals, now);
        prices.note(
                Stream.concat(arrivals.stream().map(Arrival::productId), updated.stream())
                        .toList(),
                now);
        openings.open(arrivals.stream()
                .map(arrival -> new Opening(
                        arrival.skuId(), arrival.productId(), arrival.product().onHand()))
                .toList());
        announce(arrivals, updated, now);
        var result = new HashMap<>(known);
        arrivals.forEach(
                arrival -> result.put(arrival.product().code(), new ImportedSku(arrival.productId(), arrival.skuId())));
        return result;
    }

    private List<Arrival> arrivals(String source, Map<String, ImportedProduct> byCode, Map<String, ImportedSku> known) {
        var fresh = byCode.values().stream()
                .filter(product -> !known.containsKey(product.code()))
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        var taken = rows.takenCodes(fresh.stream().map(ImportedProduct::code).toList());
        var categories = shelves.categories();
        return fresh.stream()
                .map(product -> new Arrival(
                        product,
                        ids.next(),
                        ids.next(),
                        taken.contains(product.code()) ? product.code() + "@" + source : product.code(),
                        shelves.of(product, categories)))
                .toList();
    }

    private void announce(List<Arrival> arrivals, List<UUID> updated, Instant now) {
        var facts = new ArrayList<ProductChanged>();
        arrivals.forEach(arrival -> facts.add(new ProductChanged(arrival.productId(), now)));
        updated.forEach(productId -> facts.add(new ProductChanged(productId, now)));
        journal.append(facts);
    }

    private static ImportedProduct calm(ImportedProduct product) {
        return new ImportedProduct(
                product.source(),
                product.code(),
                Titles.calm(product.title()),
                product.titleEn(),
                product.price(),
                product.published(),
                product.onHand(),
                product.firstSoldAt());
    }
}

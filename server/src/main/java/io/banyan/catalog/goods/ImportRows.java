package io.banyan.catalog.goods;

import io.banyan.catalog.ImportedProduct;
import io.banyan.catalog.ImportedSku;
import io.banyan.catalog.goods.ProductImports.Arrival;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes imported products, all of a call in a handful of statements. */
@Repository
class ImportRows {

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import of a source at a time, on all nodes; let go at the end of the transaction. */
    void lock(String source) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('catalog.import:' || :source))")
                .param("source", source)
                .query((row, number) -> number)
                .single();
    }

    private static final String KNOWN = """
            select p.source_code, p.id as product_id, k.id as sku_id
              from catalog.product p
              join lateral (select id from catalog.sku where product_id = p.id
                             order by retired_at nulls first, position, id limit 1) k on true
             where p.source = :source and p.source_code = any (:codes)""";

    Map<String, ImportedSku> known(String source, Collection<String> codes) {
        var found = new HashMap<String, ImportedSku>();
        jdbc.sql(KNOWN)
                .param("source", source)
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("source_code"),
                            new ImportedSku(
                                    row.getObject("product_id", UUID.class), row.getObject("sku_id", UUID.class)));
                });
        return found;
    }

    private static final String TAKEN = """
            select code from catalog.sku where retired_at is null and code = any (:codes)""";

    Set<String> takenCodes(Collection<String> codes) {
        return new HashSet<>(jdbc.sql(TAKEN)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString("code"))
                .list());
    }

    private static final String UPDATE = """
            with changed as (
                update catalog.product p
                   set title = u.title, title_en = u.title_en, price_from_minor = u.price, price_to_minor = u.price,
                       currency = u.currency, version = p.version + 1, updated_at = :now
                  from unnest(:sources::text[], :codes::text[], :titles::text[], :english::text[], :prices::bigint[],
                              :currencies::text[]) u (source, code, title, title_en, price, currency)
                 where p.source = u.source and p.source_code = u.code and not p.edited
                   and (p.title, p.title_en, p.price_from_minor, p.currency)
                       is distinct from (u.title, u.title_en, u.price, u.currency::char(3))
                returning p.id, u.price, u.currency)
            update catalog.sku k set price_minor = c.price, currency = c.currency
              from changed c where k.product_id = c.id and k.retired_at is null
            returning k.product_id""";

    /** Lets products that nobody edited here follow their source; returns those that changed. */
    List<UUID> update(List<ImportedProduct> products, Instant now) {
        if (products.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(UPDATE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("sources", products.stream().map(ImportedProduct::source).toArray(String[]::new))
                .param("codes", products.stream().map(ImportedProduct::code).toArray(String[]::new))
                .param("titles", products.stream().map(ImportedProduct::title).toArray(String[]::new))
                .param(
                        "english",
                        products.stream().map(ImportedProduct::titleEn).toArray(String[]::new))
                .param(
                        "prices",
                        products.stream()
                                .map(product -> product.price().minor())
                                .toArray(Long[]::new))
                .param(
                        "currencies",
                        products.stream()
                                .map(product -> product.price().currency())
                                .toArray(String[]::new))
                .query((row, number) -> row.getObject("product_id", UUID.class))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static final String INSERT_PRODUCTS = """
            insert into catalog.product (id, source, source_code, title, title_en, category_id, state, currency,
                   price_from_minor, price_to_minor, created_at, updated_at, published_at)
            select u.id, u.source, u.code, u.title, u.title_en, u.category, u.state, u.currency, u.price, u.price,
                   u.created_at, :now, case u.state when 'PUBLISHED' then :now end
              from unnest(:ids::uuid[], :sources::text[], :codes::text[], :titles::text[], :english::text[],
                          :categories::uuid[], :states::text[], :currencies::text[], :prices::bigint[],
                          :created::timestamptz[])
                   u (id, source, code, title, title_en, category, state, currency, price, created_at)""";

    private static final String INSERT_SKUS = """
            insert into catalog.sku (id, product_id, code, price_minor, currency)
            select * from unnest(:ids::uuid[], :products::uuid[], :codes::text[], :prices::bigint[], :currencies::text[])""";

    void insert(List<Arrival> arrivals, Instant now) {
        if (arrivals.isEmpty()) {
            return;
        }
        var products = arrivals.stream().map(Arrival::product).toList();
        var productIds = arrivals.stream().map(Arrival::productId).toArray(UUID[]::new);
        var prices = products.stream().map(product -> product.price().minor()).toArray(Long[]::new);
        var currencies =
                products.stream().map(product -> product.price().currency()).toArray(String[]::new);
        jdbc.sql(INSERT_PRODUCTS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", productIds)
                .param("sources", products.stream().map(ImportedProduct::source).toArray(String[]::new))
                .param("codes", products.stream().map(ImportedProduct::code).toArray(String[]::new))
                .param("titles", products.stream().map(ImportedProduct::title).toArray(String[]::new))
                .param(
                        "english",
                        products.stream().map(ImportedProduct::titleEn).toArray(String[]::new))
                .param("categories", arrivals.stream().map(Arrival::categoryId).toArray(UUID[]::new))
                .param("states", products.stream().map(ImportRows::state).toArray(String[]::new))
                .param("currencies", currencies)
                .param("prices", prices)
                .param(
                        "created",
                        products.stream()
                                .map(product ->
                                        (product.firstSoldAt() == null ? now : product.firstSoldAt()).toString())
                                .toArray(String[]::new))
                .update();
        jdbc.sql(INSERT_SKUS)
                .param("ids", arrivals.stream().map(Arrival::skuId).toArray(UUID[]::new))
                .param("products", productIds)
                .param("codes", arrivals.stream().map(Arrival::skuCode).toArray(String[]::new))
                .param("prices", prices)
                .param("currencies", currencies)
                .update();
    }

    private static String state(ImportedProduct product) {
        return (product.published() ? ProductState.PUBLISHED : ProductState.DRAFT).name();
    }
}

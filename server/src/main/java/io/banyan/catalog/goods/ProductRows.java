package io.banyan.catalog.goods;

import io.banyan.catalog.LocalText;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes products. */
@Repository
class ProductRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProductRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A variant on its way into the table. */
    record SkuRow(
            UUID id,
            String code,
            LocalText optionsText,
            Map<String, String> options,
            Money price,
            @Nullable Money listPrice) {}

    private static final String INSERT = """
            insert into catalog.product (id, title, title_en, subtitle, subtitle_en, description, description_en, category_id,
                   brand_id, state, options, options_en, currency, price_from_minor, price_to_minor, list_price_minor, edited, created_at, updated_at)
            values (:id, :title, :titleEn, :subtitle, :subtitleEn, :description, :descriptionEn, :category,
                    :brand, 'DRAFT', :options::jsonb, :optionsEn::jsonb, :currency, :from, :to, :list, true, :now, :now)""";

    void insert(UUID id, ProductInput input, Instant now) {
        content(jdbc.sql(INSERT), id, input, now).update();
    }

    private static final String UPDATE = """
            update catalog.product set title = :title, title_en = :titleEn, subtitle = :subtitle, subtitle_en = :subtitleEn,
                   description = :description, description_en = :descriptionEn, category_id = :category,
                   brand_id = :brand, options = :options::jsonb, options_en = :optionsEn::jsonb,
                   currency = :currency, price_from_minor = :from, price_to_minor = :to, list_price_minor = :list,
                   edited = true, updated_at = :now, version = version + 1
             where id = :id and version = :version""";

    /** Overwrites the version that was read; false when another one is there by now. */
    boolean update(UUID id, long version, ProductInput input, Instant now) {
        return content(jdbc.sql(UPDATE), id, input, now)
                        .param("version", version)
                        .update()
                == 1;
    }

    private StatementSpec content(StatementSpec statement, UUID id, ProductInput input, Instant now) {
        var cheapest = input.skus().stream()
                .min((a, b) -> price(a).compareTo(price(b)))
                .orElseThrow();
        return statement
                .param("id", id)
                .param("title", input.title())
                .param("titleEn", input.titleEn())
                .param("subtitle", input.subtitle())
                .param("subtitleEn", input.subtitleEn())
                .param("description", input.description())
                .param("descriptionEn", input.descriptionEn())
                .param("category", input.categoryId())
                .param("brand", input.brandId())
                .param("options", json.writeValueAsString(input.options()))
                .param("optionsEn", json.writeValueAsString(input.optionsEn()))
                .param("currency", price(cheapest).currency())
                .param("from", price(cheapest).minor())
                .param(
                        "to",
                        input.skus().stream()
                                .mapToLong(sku -> price(sku).minor())
                                .max()
                                .orElseThrow())
                .param(
                        "list",
                        cheapest.listPrice() == null
                                ? null
                                : cheapest.listPrice().minor())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static Money price(ProductInput.SkuInput sku) {
        return Objects.requireNonNull(sku.price(), "checked by the rules");
    }

    private static final String STATE = """
            update catalog.product set state = :state, version = version + 1, updated_at = :now,
                   published_at = case :state when 'PUBLISHED' then coalesce(published_at, :now) else published_at end
             where id = :id and state <> :state""";

    boolean state(UUID id, ProductState state, Instant now) {
        return jdbc.sql(STATE)
                        .param("id", id)
                        .param("state", state.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String LOCK = "select version from catalog.product where id = :id for update";

    /** Locks a product for the rest of the transaction; empty when there is none. */
    java.util.Optional<Long> lock(UUID id) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .query((row, number) -> row.getLong("version"))
                .optional();
    }

    private static final String RETIRE = """
            update catalog.sku set retired_at = :now
             where product_id = :product and retired_at is null and id <> all (:kept)""";

    private static final String UPSERT_SKUS = """
            insert into catalog.sku (id, product_id, code, options_text, options_text_en, options, price_minor, list_price_minor,
                   currency, position)
            select u.id, :product, u.code, u.text, u.english, u.options::jsonb, u.price, u.list, u.currency, u.position
              from unnest(:ids::uuid[], :codes::text[], :texts::text[], :english::text[], :options::text[], :prices::bigint[],
                          :lists::bigint[], :currencies::text[], :positions::int[])
                   u (id, code, text, english, options, price, list, currency, position)
            on conflict (id) do update set code = excluded.code, options_text = excluded.options_text,
                   options_text_en = excluded.options_text_en, options = excluded.options, price_minor = excluded.price_minor,
                   list_price_minor = excluded.list_price_minor, currency = excluded.currency,
                   position = excluded.position, retired_at = null""";

    /** Makes these the variants on sale; others of the product are retired. */
    void skus(UUID productId, List<SkuRow> skus, Instant now) {
        jdbc.sql(RETIRE)
                .param("product", productId)
                .param("kept", skus.stream().map(SkuRow::id).toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var positions = new Integer[skus.size()];
        java.util.Arrays.setAll(positions, i -> i);
        jdbc.sql(UPSERT_SKUS)
                .param("product", productId)
                .param("ids", skus.stream().map(SkuRow::id).toArray(UUID[]::new))
                .param("codes", skus.stream().map(SkuRow::code).toArray(String[]::new))
                .param(
                        "texts",
                        skus.stream().map(sku -> sku.optionsText().text()).toArray(String[]::new))
                .param(
                        "english",
                        skus.stream().map(sku -> sku.optionsText().english()).toArray(String[]::new))
                .param(
                        "options",
                        skus.stream()
                                .map(sku -> json.writeValueAsString(sku.options()))
                                .toArray(String[]::new))
                .param("prices", skus.stream().map(sku -> sku.price().minor()).toArray(Long[]::new))
                .param("lists", skus.stream().map(ProductRows::listMinor).toArray(Long[]::new))
                .param(
                        "currencies",
                        skus.stream().map(sku -> sku.price().currency()).toArray(String[]::new))
                .param("positions", positions)
                .update();
    }

    private static @Nullable Long listMinor(SkuRow sku) {
        return sku.listPrice() == null ? null : sku.listPrice().minor();
    }

    private static final String PICTURES = """
            insert into catalog.product_media (product_id, position, media_id)
            select :product, u.position - 1, u.id from unnest(:ids::uuid[]) with ordinality u (id, position)""";

    void pictures(UUID productId, List<UUID> mediaIds) {
        jdbc.sql("delete from catalog.product_media where product_id = :product")
                .param("product", productId)
                .update();
        if (!mediaIds.isEmpty()) {
            jdbc.sql(PICTURES)
                    .param("product", productId)
                    .param("ids", mediaIds.toArray(UUID[]::new))
                    .update();
        }
    }

    Set<UUID> knownMedia(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select id from catalog.media where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    private static final String TAKEN = """
            select code from catalog.sku
             where retired_at is null and product_id <> :product and code = any (:codes)""";

    /** Which of the article numbers belong to other products. */
    Set<String> takenCodes(UUID productId, Collection<String> codes) {
        return new HashSet<>(jdbc.sql(TAKEN)
                .param("product", productId)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString("code"))
                .list());
    }

    private static final String SKU_IDS = "select id from catalog.sku where product_id = :product";

    Set<UUID> skuIds(UUID productId) {
        return new HashSet<>(jdbc.sql(SKU_IDS)
                .param("product", productId)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }
}

package io.banyan.catalog.goods;

import io.banyan.catalog.LocalText;
import io.banyan.catalog.goods.Product.Picture;
import io.banyan.catalog.goods.Product.Sku;
import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads products, any number in four queries. */
@Repository
public class Products {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Products(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Product> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    private static final String PRODUCTS = """
            select p.id, p.title, p.title_en, p.subtitle, p.subtitle_en, p.description, p.description_en, p.category_id, p.brand_id, b.name as brand,
                   p.state, p.version, p.options::text as options, p.options_en::text as options_en, p.created_at, p.updated_at,
                   coalesce(s.sold, 0) as sold
              from catalog.product p
              left join catalog.brand b on b.id = p.brand_id
              left join catalog.product_sales s on s.product_id = p.id
             where p.id = any (:ids)""";

    /** Products by id, in the order asked for; unknown ids are left out. */
    public Map<UUID, Product> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var array = ids.toArray(UUID[]::new);
        var skus = skus(array);
        var pictures = pictures(array);
        var found = new HashMap<UUID, Product>();
        jdbc.sql(PRODUCTS)
                .param("ids", array)
                .query((row, number) -> product(row, skus, pictures))
                .list()
                .forEach(product -> found.put(product.id(), product));
        var ordered = new LinkedHashMap<UUID, Product>();
        for (var id : ids) {
            var product = found.get(id);
            if (product != null) {
                ordered.put(id, product);
            }
        }
        return ordered;
    }

    private static final String SKUS = """
            select k.id, k.product_id, k.code, k.options::text as options, k.price_minor, k.list_price_minor, k.currency,
                   coalesce(s.on_hand, 0) as on_hand, coalesce(s.reserved, 0) as reserved
              from catalog.sku k
              left join catalog.stock s on s.sku_id = k.id
             where k.product_id = any (:ids) and k.retired_at is null
             order by k.product_id, k.position, k.id""";

    private Map<UUID, List<Sku>> skus(UUID[] productIds) {
        var byProduct = new HashMap<UUID, List<Sku>>();
        jdbc.sql(SKUS).param("ids", productIds).query(row -> {
            byProduct
                    .computeIfAbsent(row.getObject("product_id", UUID.class), id -> new ArrayList<>())
                    .add(sku(row));
        });
        return byProduct;
    }

    private static final String PICTURES = """
            select pm.product_id, m.id, m.hash, m.format, m.width, m.height
              from catalog.product_media pm join catalog.media m on m.id = pm.media_id
             where pm.product_id = any (:ids)
             order by pm.product_id, pm.position""";

    private Map<UUID, List<Picture>> pictures(UUID[] productIds) {
        var byProduct = new HashMap<UUID, List<Picture>>();
        jdbc.sql(PICTURES).param("ids", productIds).query(row -> {
            byProduct
                    .computeIfAbsent(row.getObject("product_id", UUID.class), id -> new ArrayList<>())
                    .add(new Picture(
                            row.getObject("id", UUID.class),
                            row.getString("hash"),
                            row.getString("format"),
                            row.getInt("width"),
                            row.getInt("height")));
        });
        return byProduct;
    }

    private static final String AFTER = """
            select id from catalog.product where id > :after order by id limit :limit""";

    /** Ids of all products in parts, for those who go through all of them. */
    public List<UUID> after(@Nullable UUID last, int limit) {
        return jdbc.sql(AFTER)
                .param("after", last == null ? new UUID(0, 0) : last)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private Product product(ResultSet row, Map<UUID, List<Sku>> skus, Map<UUID, List<Picture>> pictures)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Product(
                id,
                new LocalText(row.getString("title"), row.getString("title_en")),
                new LocalText(Objects.requireNonNullElse(row.getString("subtitle"), ""), row.getString("subtitle_en")),
                new LocalText(row.getString("description"), row.getString("description_en")),
                row.getObject("category_id", UUID.class),
                row.getObject("brand_id", UUID.class),
                row.getString("brand"),
                ProductState.valueOf(row.getString("state")),
                row.getLong("version"),
                json.readValue(row.getString("options"), new TypeReference<List<OptionView>>() {}),
                new OptionWords(
                        json.readValue(row.getString("options_en"), new TypeReference<Map<String, String>>() {})),
                List.copyOf(skus.getOrDefault(id, List.of())),
                List.copyOf(pictures.getOrDefault(id, List.of())),
                row.getLong("sold"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private Sku sku(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var listPrice = row.getObject("list_price_minor", Long.class);
        return new Sku(
                row.getObject("id", UUID.class),
                row.getString("code"),
                json.readValue(row.getString("options"), new TypeReference<LinkedHashMap<String, String>>() {}),
                Money.of(row.getLong("price_minor"), currency),
                listPrice == null ? null : Money.of(listPrice, currency),
                row.getInt("on_hand"),
                row.getInt("reserved"));
    }
}

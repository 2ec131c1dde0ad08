package io.banyan.catalog.goods;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.catalog.Stock;
import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Variants in the console, for who has to pick one, such as a gift. */
@RestController
@Allowed({Role.MERCHANDISER, Role.GROWTH, Role.SERVICE, Role.ANALYST})
class PickableSkuController {

    private static final int SHOWN = 50;
    private static final int PRODUCTS = 20;

    private final JdbcClient jdbc;
    private final ConsoleProductRows products;
    private final SkuSnapshots snapshots;
    private final Stock stock;

    PickableSkuController(JdbcClient jdbc, ConsoleProductRows products, SkuSnapshots snapshots, Stock stock) {
        this.jdbc = jdbc;
        this.products = products;
        this.snapshots = snapshots;
        this.stock = stock;
    }

    /**
     * A variant as it is sold now, in the reader's language.
     *
     * @param options the options chosen; absent for a product without options
     * @param sellable whether it may be ordered now; says nothing about stock
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PickableSku(
            UUID skuId,
            UUID productId,
            String title,
            String options,
            Money price,
            String imageUrl,
            boolean sellable,
            int available) {

        static PickableSku of(SkuSnapshot sku, @Nullable Integer available, Locale reader) {
            return new PickableSku(
                    sku.skuId(),
                    sku.productId(),
                    sku.title().in(reader),
                    sku.optionsText().in(reader),
                    sku.price(),
                    sku.imageUrl(),
                    sku.sellable(),
                    available == null ? 0 : available);
        }
    }

    private static final String OF_PRODUCTS = """
            select k.id from catalog.sku k
              join unnest(:products::uuid[]) with ordinality as wanted (id, place) on wanted.id = k.product_id
             where k.retired_at is null
             order by wanted.place, k.id limit :limit""";

    @Operation(summary = "Variants of published products whose title or article number has the query")
    @GetMapping("/api/console/skus")
    List<PickableSku> list(@RequestParam @Nullable String query, Locale reader) {
        var found = products.page(query, ProductState.PUBLISHED, null, PRODUCTS).items();
        var ids = jdbc.sql(OF_PRODUCTS)
                .param("products", found.stream().map(ConsoleProductRow::id).toArray(UUID[]::new))
                .param("limit", SHOWN)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        var skus = snapshots.find(ids);
        Map<UUID, Integer> available = stock.available(ids);
        return ids.stream()
                .map(skus::get)
                .filter(Objects::nonNull)
                .map(sku -> PickableSku.of(sku, available.get(sku.skuId()), reader))
                .toList();
    }

    @Operation(summary = "A variant as it is sold now")
    @GetMapping("/api/console/skus/{id}")
    PickableSku one(@PathVariable UUID id, Locale reader) {
        var sku = snapshots.find(List.of(id)).get(id);
        if (sku == null) {
            throw new ProblemException(CatalogProblem.SKU_UNKNOWN);
        }
        return PickableSku.of(sku, stock.available(List.of(id)).get(id), reader);
    }
}

package io.banyan.catalog.goods;

import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.Stock;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Goods in the console. */
@RestController
@Allowed(Role.MERCHANDISER)
class ConsoleProductController {

    private final ProductDesk desk;
    private final ConsoleProductRows list;
    private final Stock stock;
    private final Audit audit;
    private final Transactions transactions;

    ConsoleProductController(
            ProductDesk desk, ConsoleProductRows list, Stock stock, Audit audit, Transactions transactions) {
        this.desk = desk;
        this.list = list;
        this.stock = stock;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Products, the last changed first, narrowed to those whose title or article number has the query. */
    @Operation(summary = "Products in the console")
    @Allowed({Role.MERCHANDISER, Role.GROWTH, Role.SERVICE, Role.ANALYST})
    @GetMapping("/api/console/products")
    Page<ConsoleProductRow> list(
            @RequestParam @Nullable String query,
            @RequestParam @Nullable ProductState state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return list.page(query, state, cursor, Page.limit(limit));
    }

    /** The answer carries an ETag; changing the product asks for it in {@code If-Match}. */
    @Operation(summary = "A product as it is edited")
    @Allowed({Role.MERCHANDISER, Role.GROWTH, Role.SERVICE, Role.ANALYST})
    @GetMapping("/api/console/products/{id}")
    ResponseEntity<ConsoleProduct> read(@PathVariable UUID id) {
        return answer(HttpStatus.OK, desk.find(id));
    }

    @Operation(summary = "Keeps a new product as a draft")
    @PostMapping("/api/console/products")
    ResponseEntity<ConsoleProduct> add(@RequestBody ProductInput input, Operator operator) {
        return answer(HttpStatus.CREATED, audited(operator, "product.created", () -> desk.add(input)));
    }

    /** 412 {@code product.changed_elsewhere} tells which version was kept instead. */
    @Operation(summary = "Overwrites a product")
    @PutMapping("/api/console/products/{id}")
    ResponseEntity<ConsoleProduct> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody ProductInput input,
            Operator operator) {
        var version = version(seen);
        return answer(HttpStatus.OK, audited(operator, "product.changed", () -> desk.change(id, version, input)));
    }

    @Operation(summary = "Shows a product to shoppers")
    @PostMapping("/api/console/products/{id}/publish")
    ResponseEntity<ConsoleProduct> publish(@PathVariable UUID id, Operator operator) {
        return answer(HttpStatus.OK, audited(operator, "product.published", () -> desk.publish(id)));
    }

    @Operation(summary = "Takes a product off the shop, back to a draft")
    @PostMapping("/api/console/products/{id}/unpublish")
    ResponseEntity<ConsoleProduct> unpublish(@PathVariable UUID id, Operator operator) {
        return answer(HttpStatus.OK, audited(operator, "product.unpublished", () -> desk.unpublish(id)));
    }

    @Operation(summary = "Puts a product away for good; its orders keep it")
    @PostMapping("/api/console/products/{id}/archive")
    ResponseEntity<ConsoleProduct> archive(@PathVariable UUID id, Operator operator) {
        return answer(HttpStatus.OK, audited(operator, "product.archived", () -> desk.archive(id)));
    }

    /**
     * A correction of the units on hand.
     *
     * @param change units that came in, negative for units lost
     */
    record StockChange(
            int change, @NotBlank @Size(max = 200) String reason) {}

    /** The stock of a variant after a correction. */
    record StockView(UUID skuId, int available) {}

    /** 409 {@code stock.below_reserved} when orders have reserved more than would be left. */
    @Operation(summary = "Corrects the stock of a variant")
    @PutMapping("/api/console/skus/{id}/stock")
    StockView correct(@PathVariable UUID id, @Valid @RequestBody StockChange change, Operator operator) {
        transactions.run(() -> {
            stock.change(id, change.change(), change.reason().strip(), operator.name());
            audit.record(operator, "stock.corrected", "sku " + id, change);
        });
        return new StockView(id, stock.available(java.util.List.of(id)).getOrDefault(id, 0));
    }

    private Product audited(Operator operator, String action, Supplier<Product> work) {
        return transactions.call(() -> {
            var product = work.get();
            audit.record(
                    operator,
                    action,
                    "product " + product.id(),
                    Map.of("title", product.title(), "version", product.version()));
            return product;
        });
    }

    private static ResponseEntity<ConsoleProduct> answer(HttpStatus status, Product product) {
        return ResponseEntity.status(status)
                .eTag("\"" + product.version() + "\"")
                .body(ConsoleProduct.of(product));
    }

    private static long version(@Nullable String seen) {
        if (seen == null) {
            throw new ProblemException(CommonProblem.PRECONDITION_REQUIRED);
        }
        try {
            return Long.parseLong(seen.replaceAll("^W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw new ProblemException(
                    CatalogProblem.PRODUCT_CHANGED_ELSEWHERE, "If-Match is not an ETag of this product");
        }
    }
}

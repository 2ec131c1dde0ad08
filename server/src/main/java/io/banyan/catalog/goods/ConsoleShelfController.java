package io.banyan.catalog.goods;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Categories and brands in the console. */
@RestController
@Allowed(Role.MERCHANDISER)
class ConsoleShelfController {

    private final Categories categories;
    private final Brands brands;
    private final Audit audit;
    private final Transactions transactions;

    ConsoleShelfController(Categories categories, Brands brands, Audit audit, Transactions transactions) {
        this.categories = categories;
        this.brands = brands;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Operation(summary = "All categories")
    @Allowed({Role.MERCHANDISER, Role.GROWTH, Role.SERVICE, Role.ANALYST})
    @GetMapping("/api/console/categories")
    List<CategoryView> categories() {
        return categories.fresh().all();
    }

    @Operation(summary = "Adds a category")
    @PostMapping("/api/console/categories")
    @ResponseStatus(HttpStatus.CREATED)
    CategoryView addCategory(@Valid @RequestBody CategoryInput input, Operator operator) {
        var id = transactions.call(() -> {
            var added = categories.add(input);
            audit.record(operator, "category.created", "category " + added, input);
            return added;
        });
        return categories.fresh().find(id).orElseThrow();
    }

    @Operation(summary = "Changes a category")
    @PutMapping("/api/console/categories/{id}")
    CategoryView changeCategory(@PathVariable UUID id, @Valid @RequestBody CategoryInput input, Operator operator) {
        transactions.run(() -> {
            categories.change(id, input);
            audit.record(operator, "category.changed", "category " + id, input);
        });
        return categories.fresh().find(id).orElseThrow();
    }

    /** 409 while products or other categories are in it. */
    @Operation(summary = "Removes an empty category")
    @DeleteMapping("/api/console/categories/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCategory(@PathVariable UUID id, Operator operator) {
        transactions.run(() -> {
            categories.remove(id);
            audit.record(operator, "category.removed", "category " + id, null);
        });
    }

    @Operation(summary = "All brands")
    @Allowed({Role.MERCHANDISER, Role.GROWTH, Role.SERVICE, Role.ANALYST})
    @GetMapping("/api/console/brands")
    List<BrandView> brands() {
        return brands.all();
    }

    @Operation(summary = "Adds a brand")
    @PostMapping("/api/console/brands")
    @ResponseStatus(HttpStatus.CREATED)
    BrandView addBrand(@Valid @RequestBody BrandInput input, Operator operator) {
        return transactions.call(() -> {
            var brand = brands.add(input);
            audit.record(operator, "brand.created", "brand " + brand.id(), brand);
            return brand;
        });
    }

    @Operation(summary = "Renames a brand")
    @PutMapping("/api/console/brands/{id}")
    BrandView changeBrand(@PathVariable UUID id, @Valid @RequestBody BrandInput input, Operator operator) {
        return transactions.call(() -> {
            var brand = brands.change(id, input);
            audit.record(operator, "brand.changed", "brand " + id, brand);
            return brand;
        });
    }

    /** 409 while products are of it. */
    @Operation(summary = "Removes a brand without products")
    @DeleteMapping("/api/console/brands/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeBrand(@PathVariable UUID id, Operator operator) {
        transactions.run(() -> {
            brands.remove(id);
            audit.record(operator, "brand.removed", "brand " + id, null);
        });
    }
}

package io.banyan.catalog.goods;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.catalog.CatalogProblem;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Goods in the shop. */
@RestController
class ShopController {

    private final ProductPages pages;
    private final Categories categories;
    private final Brands brands;

    ShopController(ProductPages pages, Categories categories, Brands brands) {
        this.pages = pages;
        this.categories = categories;
        this.brands = brands;
    }

    /**
     * A product with all its variants, in the reader's language as far as the merchant wrote in it.
     *
     * @param price the lowest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProductDetail(
            UUID id,
            String title,
            @Nullable String subtitle,
            String description,
            List<String> images,
            @Nullable UUID categoryId,
            @Nullable String brand,
            Money price,
            long sold,
            List<OptionView> options,
            List<SkuView> skus) {}

    /**
     * A variant.
     *
     * @param available units that can be ordered now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SkuView(
            UUID id,
            String code,
            Map<String, String> options,
            Money price,
            @Nullable Money listPrice,
            int available,
            String imageUrl) {}

    /** Only products on sale are found. Availability is at most a fifth of a second old, the rest two seconds. */
    @Operation(summary = "A product")
    @GetMapping("/api/products/{id}")
    ProductDetail product(@PathVariable UUID id, Locale reader) {
        var page = pages.find(id).orElseThrow(() -> new ProblemException(CatalogProblem.PRODUCT_UNKNOWN));
        var product = page.product();
        var image = product.imageUrl();
        var subtitle = product.subtitle().in(reader);
        var words = product.optionWords();
        return new ProductDetail(
                id,
                product.title().in(reader),
                subtitle.isEmpty() ? null : subtitle,
                product.description().in(reader),
                product.images().isEmpty()
                        ? List.of(image)
                        : product.images().stream()
                                .map(picture -> picture.url(1600))
                                .toList(),
                product.categoryId(),
                product.brand(),
                product.cheapest().price(),
                product.sold(),
                words.options(product.options(), reader),
                product.skus().stream()
                        .map(sku -> new SkuView(
                                sku.id(),
                                sku.code(),
                                words.chosen(sku.options(), reader),
                                sku.price(),
                                sku.listPrice(),
                                page.available().getOrDefault(sku.id(), 0),
                                image))
                        .toList());
    }

    @Operation(summary = "All categories")
    @GetMapping("/api/categories")
    List<CategoryView> categories() {
        return categories.tree().all();
    }

    @Operation(summary = "All brands")
    @GetMapping("/api/brands")
    List<BrandView> brands() {
        return brands.all();
    }
}

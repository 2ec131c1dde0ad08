package io.banyan.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.catalog.ProductCard;
import io.banyan.catalog.goods.Brands;
import io.banyan.catalog.goods.Categories;
import io.banyan.catalog.goods.CategoryTree;
import io.banyan.catalog.goods.CategoryView;
import io.banyan.catalog.search.SearchRequest.Place;
import io.banyan.catalog.search.SearchRequest.SortOrder;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search and lists of products in the shop. */
@RestController
class SearchController {

    private final ProductSearch search;
    private final Categories categories;
    private final Brands brands;

    SearchController(ProductSearch search, Categories categories, Brands brands) {
        this.search = search;
        this.categories = categories;
        this.brands = brands;
    }

    /**
     * Products found.
     *
     * @param total all that were found
     * @param facets what could be chosen further, and how many products that would leave
     * @param corrected what was looked for instead of what was typed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProductSearchResult(
            List<ProductCard> items,
            @Nullable String next,
            long total,
            List<Facet> facets,
            @Nullable String corrected) {}

    /** @param field {@code category}, {@code brand} or {@code price}: the name of the parameter to choose by */
    record Facet(String field, List<FacetValue> values) {}

    /** @param value for the parameter; of a price {@code from-to} in minor units, the end left out when open */
    record FacetValue(String value, String label, long count) {}

    /**
     * Products on sale. Without a query all are found, the best sold first.
     *
     * @param category an id or a slug; includes the categories below it
     * @param priceMin in minor units
     * @param priceMax in minor units, inclusive
     * @param sort relevance, sales, newest, priceAsc or priceDesc
     */
    @Operation(summary = "Finds products")
    @GetMapping("/api/products")
    ProductSearchResult find(
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable UUID brand,
            @RequestParam @Nullable Long priceMin,
            @RequestParam @Nullable Long priceMax,
            @RequestParam(defaultValue = "false") boolean inStock,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Locale reader) {
        var tree = categories.tree();
        var found = search.find(
                new SearchRequest(
                        query,
                        below(tree, category),
                        brand,
                        priceMin,
                        priceMax,
                        inStock,
                        order(sort),
                        place(cursor),
                        Page.limit(limit)),
                reader);
        var next = found.next();
        return new ProductSearchResult(
                found.cards(),
                next == null ? null : Cursor.encode(next.key(), next.id()),
                found.findings().total(),
                facets(found.findings(), tree, reader),
                found.corrected());
    }

    private static Set<UUID> below(CategoryTree tree, @Nullable String category) {
        if (category == null || category.isBlank()) {
            return Set.of();
        }
        var chosen = tree.named(category).map(CategoryView::id).orElse(new UUID(0, 0));
        var below = tree.all().stream()
                .map(CategoryView::id)
                .filter(id -> tree.path(id).contains(chosen))
                .collect(Collectors.toSet());
        return below.isEmpty() ? Set.of(chosen) : below;
    }

    private static SortOrder order(String sort) {
        return switch (sort) {
            case "relevance" -> SortOrder.RELEVANCE;
            case "sales" -> SortOrder.SALES;
            case "newest" -> SortOrder.NEWEST;
            case "priceAsc" -> SortOrder.PRICE_ASC;
            case "priceDesc" -> SortOrder.PRICE_DESC;
            default -> throw new ProblemException(CommonProblem.INVALID, "sort");
        };
    }

    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var read = Cursor.decode(cursor, 2);
        try {
            return new Place(Double.parseDouble(read.text(0)), read.text(1));
        } catch (NumberFormatException notOurs) {
            throw new ProblemException(CommonProblem.INVALID, "The cursor is not one of this list");
        }
    }

    private List<Facet> facets(Findings findings, CategoryTree tree, Locale reader) {
        var facets = new ArrayList<Facet>();
        add(facets, "category", counts(withParents(findings.categories(), tree), id -> tree.label(id, reader)));
        Map<UUID, String> names = new HashMap<>();
        if (!findings.brands().isEmpty()) {
            brands.all().forEach(brand -> names.put(brand.id(), brand.name()));
        }
        add(facets, "brand", counts(findings.brands(), id -> names.getOrDefault(id, "")));
        add(
                facets,
                "price",
                PriceRanges.of(findings.prices()).stream()
                        .map(range -> range.to() == Long.MAX_VALUE
                                ? new FacetValue(range.from() + "-", range.from() / 100 + "+", range.count())
                                : new FacetValue(
                                        range.from() + "-" + range.to(),
                                        range.from() / 100 + "–" + (range.to() + 1) / 100,
                                        range.count()))
                        .toList());
        return facets;
    }

    private static Map<UUID, Integer> withParents(Map<UUID, Integer> counts, CategoryTree tree) {
        var all = new HashMap<UUID, Integer>();
        counts.forEach((id, count) -> tree.path(id).forEach(step -> all.merge(step, count, Integer::sum)));
        return all;
    }

    private interface Label {
        String of(UUID id);
    }

    private static List<FacetValue> counts(Map<UUID, Integer> counts, Label label) {
        return counts.entrySet().stream()
                .map(entry -> new FacetValue(entry.getKey().toString(), label.of(entry.getKey()), entry.getValue()))
                .filter(value -> !value.label().isEmpty())
                .sorted((a, b) ->
                        a.count() == b.count() ? a.label().compareTo(b.label()) : Long.compare(b.count(), a.count()))
                .limit(30)
                .toList();
    }

    private static void add(List<Facet> facets, String field, List<FacetValue> values) {
        if (!values.isEmpty()) {
            facets.add(new Facet(field, values));
        }
    }
}

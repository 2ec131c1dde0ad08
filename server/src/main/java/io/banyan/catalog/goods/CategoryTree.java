package io.banyan.catalog.goods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The categories at one moment. */
public final class CategoryTree {

    private final List<CategoryView> all;
    private final Map<UUID, CategoryView> byId = new HashMap<>();
    private final Map<UUID, List<UUID>> paths = new HashMap<>();

    CategoryTree(List<CategoryView> categories) {
        categories.forEach(category -> byId.put(category.id(), category));
        categories.forEach(category -> paths.put(category.id(), pathOf(category)));
        all = categories.stream().map(this::withProductsBelow).toList();
    }

    /** All, each with the products of those below it. */
    public List<CategoryView> all() {
        return all;
    }

    public Optional<CategoryView> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By its id or its slug. */
    public Optional<CategoryView> named(String idOrSlug) {
        return all.stream()
                .filter(category -> category.slug().equals(idOrSlug)
                        || category.id().toString().equals(idOrSlug))
                .findFirst();
    }

    /** From the top down to the category itself; empty when it is unknown. */
    public List<UUID> path(@Nullable UUID id) {
        return id == null ? List.of() : paths.getOrDefault(id, List.of());
    }

    public String label(UUID id, Locale reader) {
        var category = byId.get(id);
        return category == null ? "" : reader.getLanguage().equals("zh") ? category.nameZh() : category.nameEn();
    }

    /** The names of a category and those above it, in both languages. */
    public String words(@Nullable UUID id) {
        var words = new ArrayList<String>();
        for (var step : path(id)) {
            find(step).ifPresent(category -> {
                words.add(category.nameZh());
                words.add(category.nameEn());
            });
        }
        return String.join(" ", words);
    }

    private List<UUID> pathOf(CategoryView category) {
        var path = new ArrayList<UUID>();
        Set<UUID> seen = new HashSet<>();
        CategoryView step = category;
        while (step != null && seen.add(step.id())) {
            path.addFirst(step.id());
            step = step.parentId() == null ? null : byId.get(step.parentId());
        }
        return List.copyOf(path);
    }

    private CategoryView withProductsBelow(CategoryView category) {
        var products = byId.values().stream()
                .filter(other -> path(other.id()).contains(category.id()))
                .mapToLong(CategoryView::products)
                .sum();
        return new CategoryView(
                category.id(), category.parentId(), category.nameZh(), category.nameEn(), category.slug(), products);
    }
}

package io.banyan.catalog.search;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper looks for.
 *
 * @param categories any of these (a category and those below it); empty for all
 * @param brand only this brand
 * @param priceMin in minor units
 * @param priceMax in minor units, inclusive
 */
record SearchRequest(
        String text,
        Set<UUID> categories,
        @Nullable UUID brand,
        @Nullable Long priceMin,
        @Nullable Long priceMax,
        boolean inStock,
        SortOrder sort,
        @Nullable Place after,
        int limit) {

    /** How results are ordered. */
    enum SortOrder {
        RELEVANCE,
        SALES,
        NEWEST,
        PRICE_ASC,
        PRICE_DESC
    }

    /** The place of a product in an order: higher keys come first, then lower ids. */
    record Place(double key, String id) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            var byKey = Double.compare(other.key, key);
            return byKey != 0 ? byKey : id.compareTo(other.id);
        }
    }
}

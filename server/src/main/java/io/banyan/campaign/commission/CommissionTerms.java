package io.banyan.campaign.commission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What orders earn those whose links brought them: a share of what was really paid for the goods.
 *
 * @param basisPoints hundredths of a percent, for products that are not named
 * @param products the products with a rate of their own
 * @param storeOwnersOnly whether only store owners earn it; else everybody who shares
 */
public record CommissionTerms(int basisPoints, List<ProductRate> products, boolean storeOwnersOnly) {

    /** The most that may be paid of a price. */
    static final int HIGHEST = 5_000;

    public CommissionTerms {
        products = products == null ? List.of() : List.copyOf(products);
    }

    /** The rate of one product. */
    public record ProductRate(UUID productId, int basisPoints) {

        public ProductRate {
            Objects.requireNonNull(productId, "productId");
        }
    }

    /** The products with a rate of their own. */
    @JsonIgnore
    public Set<UUID> named() {
        return products.stream().map(ProductRate::productId).collect(Collectors.toSet());
    }

    /** The rate of a product. */
    public int rate(UUID productId) {
        return products.stream()
                .filter(one -> one.productId().equals(productId))
                .mapToInt(ProductRate::basisPoints)
                .findFirst()
                .orElse(basisPoints);
    }

    /** The highest rate of all. */
    @JsonIgnore
    public int highest() {
        return products.stream().mapToInt(ProductRate::basisPoints).reduce(basisPoints, Math::max);
    }
}

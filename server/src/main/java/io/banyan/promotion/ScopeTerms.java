package io.banyan.promotion;

import io.banyan.trade.spi.OfferScope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which goods a coupon or promotion is for, as operators write it.
 *
 * @param products those meant by {@code ONLY} and {@code ALL_BUT}
 */
public record ScopeTerms(Kind kind, List<UUID> products) {

    /** What the products say. */
    public enum Kind {
        ALL,
        ONLY,
        ALL_BUT
    }

    public static final ScopeTerms ALL = new ScopeTerms(Kind.ALL, List.of());

    public ScopeTerms {
        products = products == null ? List.of() : List.copyOf(products);
    }

    public OfferScope scope() {
        return switch (kind) {
            case ALL -> new OfferScope.Everything();
            case ONLY -> new OfferScope.Only(Set.copyOf(products));
            case ALL_BUT -> new OfferScope.AllBut(Set.copyOf(products));
        };
    }
}

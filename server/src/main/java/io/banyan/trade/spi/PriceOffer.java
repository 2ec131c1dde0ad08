package io.banyan.trade.spi;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that may lower the price of an order, as data: whether it does is decided by trade.
 *
 * @param source the {@link OfferSource#name()} that offered it and will be told when it is taken
 * @param id names it within its source
 * @param stage where in the price it applies
 * @param group at most one offer of each applies
 * @param exclusive whether it applies with no other offer of any group
 * @param automatic whether it applies without being chosen; a coupon may be left out by its owner
 * @param terms names what it is one of, where its holder may have several alike: of these one is enough to compare
 * @param threshold what the covered goods must cost, after the stages before; zero for none
 * @param validFrom since when it may be used
 * @param expiresAt until when; of two that save the same the one that expires first is used
 */
public record PriceOffer(
        String source,
        String id,
        PriceStage stage,
        StackingGroup group,
        boolean exclusive,
        boolean automatic,
        String terms,
        String titleZh,
        String titleEn,
        OfferScope scope,
        Money threshold,
        Benefit benefit,
        @Nullable Instant validFrom,
        @Nullable Instant expiresAt) {

    /** Names it among the offers of all sources. */
    public String key() {
        return source + ":" + id;
    }
}

package io.banyan.catalog;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goods were asked for, and what was really paid for them. */
public interface PriceHistory {

    /** One piece of goods that was paid for. */
    record Charge(UUID skuId, Money price, Instant at) {}

    /**
     * The days before a promotion.
     *
     * @param lowestListed the lowest price asked for at any moment of these days
     * @param lowestCharged the lowest price really paid in them; if nothing was sold, the last price paid before;
     *     absent when it was never sold
     */
    record Past(@Nullable Money lowestListed, @Nullable Money lowestCharged) {

        public static final Past NONE = new Past(null, null);
    }

    /** The past of these variants from then on; those without one are left out. */
    Map<UUID, Past> since(Collection<UUID> skuIds, Instant from);

    /** Notes what was paid, in the caller's transaction. Noting the same again changes nothing. */
    void record(List<Charge> charges);
}

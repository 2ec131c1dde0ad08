package io.banyan.trade.pricing;

import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.trade.spi.OfferQuote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goods cost, or why they cannot be bought. */
public sealed interface Price {

    /**
     * A price with every step that made it. The steps add up to the total, the lines' totals and the shipping too.
     *
     * @param goods list prices times quantities
     * @param discount how much less than that, over all lines
     * @param offer the offer that applied
     */
    record Reckoned(
            List<Line> lines,
            Money goods,
            Money discount,
            Money shipping,
            Money total,
            List<Step> steps,
            OfferQuote.@Nullable Granted offer)
            implements Price {}

    /** No price; {@code kept} tells what may be looked at instead. */
    record Refused(ProblemType problem, @Nullable String detail, Map<String, Object> kept) implements Price {

        Refused(ProblemType problem, String detail) {
            this(problem, detail, Map.of());
        }
    }

    /**
     * One line.
     *
     * @param discount its part of all discounts
     * @param total what it costs in the end
     */
    record Line(SkuSnapshot sku, int quantity, Money discount, Money total) {}

    /** One step of the reckoning; negative for a discount. */
    record Step(String kind, String labelZh, String labelEn, Money amount) {}
}

package io.banyan.trade.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.trade.OfferReason;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferSource.Taken;
import io.banyan.trade.spi.PriceOffer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goods cost, or why they cannot be bought. */
public sealed interface Price {

    /**
     * A price with every step that made it. The steps add up to the total, the lines' totals and the shipping too.
     *
     * @param goods list prices times quantities
     * @param discount how much less than that, over all lines; points are part of it
     * @param shipping what delivery costs after offers
     * @param activity the campaign's offer that applied
     * @param taken the offers that applied
     * @param refused the offers that did not, and why
     * @param points what points could pay, or do pay
     */
    record Reckoned(
            List<Line> lines,
            Money goods,
            Money discount,
            Money shipping,
            Money total,
            List<Step> steps,
            OfferQuote.@Nullable Granted activity,
            List<Taken> taken,
            List<RefusedOffer> refused,
            @Nullable Points points)
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

    /**
     * One step of the reckoning; negative for a discount.
     *
     * @param offer the key of the offer that did it
     * @param parts how it falls on the lines; all zero for delivery
     */
    @Schema(name = "PriceStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String kind,
            String labelZh,
            String labelEn,
            Money amount,
            @Nullable String offer,
            List<Money> parts) {}

    /**
     * An offer that did not apply.
     *
     * @param missing how much more the goods would have to cost, where that is the reason
     * @param because the offer that stands in its way, where one does
     */
    record RefusedOffer(
            PriceOffer offer,
            OfferReason reason,
            @Nullable Money missing,
            @Nullable PriceOffer because) {}

    /**
     * Points for this order.
     *
     * @param available how many the person has
     * @param usable how many of them may pay for this order
     * @param worth how much those pay
     * @param used whether they do
     */
    record Points(long available, long usable, Money worth, boolean used) {}
}

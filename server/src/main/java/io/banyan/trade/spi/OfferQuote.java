package io.banyan.trade.spi;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an offer does to a price. */
public sealed interface OfferQuote {

    /**
     * The offer applies.
     *
     * @param campaignVersion version of the campaign under which the shopper joins and finishes
     * @param holdsFulfilment whether the order, once paid, waits for {@code Orders.releaseHold}
     * @param stockFrom owner of a reservation out of which the stock is taken, such as an open group; else free stock
     * @param combinesWith the stages whose offers may apply beside this one
     */
    record Granted(
            String titleZh,
            String titleEn,
            int campaignVersion,
            List<Adjustment> adjustments,
            boolean holdsFulfilment,
            @Nullable UUID stockFrom,
            Set<PriceStage> combinesWith)
            implements OfferQuote {

        public Granted {
            adjustments = List.copyOf(adjustments);
            combinesWith = Set.copyOf(combinesWith);
        }

        /** Combines with no other discount on the goods; delivery may still be free. */
        public Granted(
                String titleZh,
                String titleEn,
                int campaignVersion,
                List<Adjustment> adjustments,
                boolean holdsFulfilment,
                @Nullable UUID stockFrom) {
            this(
                    titleZh,
                    titleEn,
                    campaignVersion,
                    adjustments,
                    holdsFulfilment,
                    stockFrom,
                    Set.of(PriceStage.SHIPPING));
        }
    }

    /** The offer does not apply, and why. */
    record Refused(ProblemType problem, @Nullable String detail) implements OfferQuote {}

    /**
     * One step of the price.
     *
     * @param skuId the line it applies to; none spreads it over all lines by their value
     * @param amount how much less the whole line (or order) costs, positive; never more than it costs
     * @param kind a stable word such as {@code GROUP_PRICE}
     */
    record Adjustment(@Nullable UUID skuId, Money amount, String kind, String labelZh, String labelEn) {}
}

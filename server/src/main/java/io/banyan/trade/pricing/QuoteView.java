package io.banyan.trade.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import io.banyan.trade.spi.OfferSource.Taken;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price with its steps, which add up to the total.
 *
 * @param applied the offers that lower it, in the order in which they do
 * @param refused the offers that do not, and why
 * @param points what points could pay, or do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuoteView(
        List<QuoteLine> lines,
        Money goods,
        Money discount,
        Money shipping,
        Money total,
        List<Price.Step> steps,
        @Nullable String offerTitle,
        List<QuoteOffer> applied,
        List<QuoteOffer> refused,
        @Nullable QuotePoints points) {

    record QuoteLine(
            UUID skuId,
            UUID productId,
            String title,
            String optionsText,
            String imageUrl,
            int quantity,
            Money unitPrice,
            Money discount,
            Money total) {}

    /**
     * An offer as it is shown.
     *
     * @param key names it in a choice
     * @param automatic whether it applies without being chosen
     * @param saved how much it takes off, when it applies
     * @param reason why it does not apply
     * @param missing how much more its goods would have to cost
     * @param because the title of the offer that stands in its way
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuoteOffer(
            String key,
            PriceStage stage,
            String title,
            boolean automatic,
            @Nullable Instant expiresAt,
            @Nullable Money saved,
            @Nullable QuoteReason reason,
            @Nullable Money missing,
            @Nullable String because) {}

    /** Why an offer does not apply: a stable code, and words for the reader. */
    record QuoteReason(String code, String text) {}

    /**
     * Points for this order.
     *
     * @param available how many the shopper has
     * @param usable how many may pay for this order
     * @param worth how much those pay
     */
    record QuotePoints(long available, long usable, Money worth, boolean used) {}

    static QuoteView of(Price.Reckoned price, Locale reader) {
        var activity = price.activity();
        var title = activity == null ? null : words(reader, activity.titleZh(), activity.titleEn());
        var points = price.points();
        return new QuoteView(
                price.lines().stream().map(line -> line(line, reader)).toList(),
                price.goods(),
                price.discount(),
                price.shipping(),
                price.total(),
                price.steps(),
                title,
                price.taken().stream().map(taken -> applied(taken, reader)).toList(),
                price.refused().stream()
                        .map(refused -> refused(refused, reader))
                        .toList(),
                points == null
                        ? null
                        : new QuotePoints(points.available(), points.usable(), points.worth(), points.used()));
    }

    private static QuoteLine line(Price.Line line, Locale reader) {
        return new QuoteLine(
                line.sku().skuId(),
                line.sku().productId(),
                line.sku().title().in(reader),
                line.sku().optionsText().in(reader),
                line.sku().imageUrl(),
                line.quantity(),
                line.sku().price(),
                line.discount(),
                line.total());
    }

    private static QuoteOffer applied(Taken taken, Locale reader) {
        return offer(taken.offer(), reader, taken.saved(), null, null, null);
    }

    private static QuoteOffer refused(Price.RefusedOffer refused, Locale reader) {
        var reason = refused.reason();
        var because = refused.because();
        return offer(
                refused.offer(),
                reader,
                null,
                new QuoteReason(reason.code(), words(reader, reason.zh(), reason.en())),
                refused.missing(),
                because == null ? null : words(reader, because.titleZh(), because.titleEn()));
    }

    private static QuoteOffer offer(
            PriceOffer offer,
            Locale reader,
            @Nullable Money saved,
            @Nullable QuoteReason reason,
            @Nullable Money missing,
            @Nullable String because) {
        return new QuoteOffer(
                offer.key(),
                offer.stage(),
                words(reader, offer.titleZh(), offer.titleEn()),
                offer.automatic(),
                offer.expiresAt(),
                saved,
                reason,
                missing,
                because);
    }

    private static String words(Locale reader, String zh, String en) {
        return "zh".equals(reader.getLanguage()) || en.isBlank() ? zh : en;
    }
}

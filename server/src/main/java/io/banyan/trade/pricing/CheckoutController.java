package io.banyan.trade.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Actor;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.trade.OfferReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells shoppers and visitors what goods would cost, step by step. */
@Tag(name = "Checkout")
@RestController
class CheckoutController {

    private final Quotes quotes;
    private final Clock clock;

    CheckoutController(Quotes quotes, Clock clock) {
        this.quotes = quotes;
        this.clock = clock;
    }

    /** Quotes the goods under an offer, if one is named. Reserves nothing. */
    @Operation(summary = "What these goods cost, every step explained")
    @PostMapping("/api/checkout/quote")
    QuoteView quote(Actor actor, @Valid @RequestBody QuoteRequest request, Locale reader) {
        var lines = OrderLineInput.lines(request.lines());
        return switch (quotes.quote(buyer(actor), lines, request.offer(), clock.instant())) {
            case Price.Reckoned price -> view(price, reader);
            case Price.Refused refused ->
                throw new ProblemException(refused.problem(), refused.detail(), refused.kept(), List.of());
        };
    }

    private static Quotes.Buyer buyer(Actor actor) {
        return switch (actor) {
            case Shopper shopper -> new Quotes.Buyer(shopper.personId(), shopper.visitorId());
            case Visitor visitor -> new Quotes.Buyer(null, visitor.visitorId());
            case Operator operator -> new Quotes.Buyer(null, null);
        };
    }

    private static QuoteView view(Price.Reckoned price, Locale reader) {
        var lines = price.lines().stream()
                .map(line -> new QuoteLine(
                        line.sku().skuId(),
                        line.sku().productId(),
                        line.sku().title().in(reader),
                        line.sku().optionsText().in(reader),
                        line.sku().imageUrl(),
                        line.quantity(),
                        line.sku().price(),
                        line.discount(),
                        line.total()))
                .toList();
        var steps = price.steps().stream()
                .map(step -> new PriceStep(step.kind(), step.labelZh(), step.labelEn(), step.amount()))
                .toList();
        var offer = price.offer();
        var title = offer == null ? null : "zh".equals(reader.getLanguage()) ? offer.titleZh() : offer.titleEn();
        return new QuoteView(lines, price.goods(), price.discount(), price.shipping(), price.total(), steps, title);
    }

    /** What is asked about. */
    record QuoteRequest(
            @NotEmpty @Size(max = 100) List<@Valid OrderLineInput> lines,
            @Nullable OfferReference offer) {}

    /** A price with its steps, which add up to the total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuoteView(
            List<QuoteLine> lines,
            Money goods,
            Money discount,
            Money shipping,
            Money total,
            List<PriceStep> steps,
            @Nullable String offerTitle) {}

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

    /** One step of the price; negative for a discount. */
    record PriceStep(String kind, String labelZh, String labelEn, Money amount) {}
}

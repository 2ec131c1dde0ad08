package io.banyan.trade.pricing;

import io.banyan.identity.Actor;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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

    /**
     * Quotes the goods, under a campaign's offer if one is named, with the coupons and promotions that save most, or with
     * those that the shopper picked. Reserves nothing.
     */
    @Operation(summary = "What these goods cost, every step explained")
    @PostMapping("/api/checkout/quote")
    QuoteView quote(Actor actor, @Valid @RequestBody QuoteRequest request, Locale reader) {
        return view(quotes.quote(request.question(buyer(actor)), clock.instant()), reader);
    }

    static QuoteView view(Price price, Locale reader) {
        return switch (price) {
            case Price.Reckoned reckoned -> QuoteView.of(reckoned, reader);
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

    /**
     * What is asked about.
     *
     * @param offers keys of the coupons to use; without it those that save most
     * @param usePoints whether points pay a part
     */
    record QuoteRequest(
            @NotEmpty @Size(max = 100) List<@Valid OrderLineInput> lines,
            @Nullable @Valid OfferReference offer,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> offers,
            @Nullable Boolean usePoints) {

        Quotes.Question question(Quotes.Buyer buyer) {
            return new Quotes.Question(
                    buyer,
                    OrderLineInput.lines(lines),
                    offer,
                    new OfferChoice(offers, Boolean.TRUE.equals(usePoints)),
                    true);
        }
    }
}

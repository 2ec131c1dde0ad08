package io.banyan.trade.pricing;

import io.banyan.identity.Allowed;
import io.banyan.identity.People;
import io.banyan.identity.Role;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators what goods would cost somebody, and why: the very reckoning that shoppers get. */
@Tag(name = "Console pricing")
@RestController
class PriceTestController {

    private final Quotes quotes;
    private final People people;
    private final Clock clock;

    PriceTestController(Quotes quotes, People people, Clock clock) {
        this.quotes = quotes;
        this.people = people;
        this.clock = clock;
    }

    @Operation(summary = "What goods would cost a person now, and why; reserves nothing")
    @PostMapping("/api/console/price-test")
    @Allowed({Role.SERVICE, Role.GROWTH, Role.MERCHANDISER, Role.ANALYST})
    QuoteView test(@Valid @RequestBody PriceTestRequest request, Locale reader) {
        var person = request.personId();
        if (person != null && people.find(person).isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such person");
        }
        var question = request.cart().question(new Quotes.Buyer(person, null));
        return CheckoutController.view(quotes.quote(question, clock.instant()), reader);
    }

    /**
     * A cart and whose it is.
     *
     * @param personId none for a visitor
     */
    record PriceTestRequest(
            @Nullable UUID personId, @NotNull @Valid CheckoutController.QuoteRequest cart) {}
}

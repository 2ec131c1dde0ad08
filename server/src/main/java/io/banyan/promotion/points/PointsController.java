package io.banyan.promotion.points;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Checks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What points are worth, as operators set it. */
@Tag(name = "Console promotions")
@RestController
@RequestMapping("/api/console/points-payment")
class PointsController {

    private final PointsOffers offers;
    private final Settings settings;
    private final Audit audit;
    private final Transactions transactions;

    PointsController(PointsOffers offers, Settings settings, Audit audit, Transactions transactions) {
        this.offers = offers;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Operation(summary = "What points pay at the checkout")
    @GetMapping
    @Allowed({})
    PointsPayment terms() {
        return view(offers.terms());
    }

    @Operation(summary = "Change what points pay; orders placed before keep their price")
    @PutMapping
    @Allowed(Role.GROWTH)
    PointsPayment change(Operator operator, @Valid @RequestBody PointsPayment input) {
        var checks = new Checks(settings.get("shop.currency", String.class, "CNY"));
        checks.amount("worth", input.worth());
        checks.require();
        var terms = new PointsTerms(input.enabled(), input.block(), input.worth(), input.basisPoints());
        return transactions.call(() -> {
            audit.record(operator, "points.changed", "shop", Map.of("from", offers.terms(), "to", terms));
            offers.change(terms);
            return view(terms);
        });
    }

    private static PointsPayment view(PointsTerms terms) {
        return new PointsPayment(terms.enabled(), terms.block(), terms.worth(), terms.basisPoints());
    }

    /**
     * @param block so many points pay {@code worth}
     * @param basisPoints the largest share of what the goods cost that points may pay: 5,000 is a half
     */
    record PointsPayment(
            boolean enabled,
            @Min(1) @Max(1_000_000) int block,
            @NotNull Money worth,
            @Min(1) @Max(10_000) int basisPoints) {}
}

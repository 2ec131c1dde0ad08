package io.banyan.trade.pricing;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What delivery costs, as operators set it. */
@Tag(name = "Console pricing")
@RestController
class ShippingController {

    /** Beyond it a fee is a slip of the keyboard. */
    private static final long HIGHEST = 1_000_000_000L;

    private final ShippingFees fees;
    private final Settings settings;
    private final Audit audit;
    private final Transactions transactions;

    ShippingController(ShippingFees fees, Settings settings, Audit audit, Transactions transactions) {
        this.fees = fees;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Operation(summary = "What delivery costs")
    @GetMapping("/api/console/shipping")
    @Allowed({})
    ShippingView shipping() {
        return view(fees.terms());
    }

    @Operation(summary = "Change what delivery costs; applies to the next order")
    @PutMapping("/api/console/shipping")
    @Allowed(Role.OWNER)
    ShippingView change(Operator operator, @Valid @RequestBody ShippingInput input) {
        var terms = new ShippingTerms(input.fee(), input.freeFrom());
        require("fee", terms.fee());
        if (terms.freeFrom() != null) {
            require("freeFrom", terms.freeFrom());
        }
        return transactions.call(() -> {
            audit.record(operator, "shipping.changed", "shop", Map.of("from", view(fees.terms()), "to", view(terms)));
            fees.change(terms);
            return view(terms);
        });
    }

    private void require(String field, Money amount) {
        var currency = settings.get("shop.currency", String.class, "CNY");
        if (amount.isNegative()
                || amount.minor() > HIGHEST
                || !amount.currency().equals(currency)) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    null,
                    Map.of(),
                    List.of(new FieldProblem(
                            field,
                            "须为店铺币种（" + currency + "）的金额，不小于 0",
                            "must be an amount of the shop's currency (" + currency + "), not below zero")));
        }
    }

    private static ShippingView view(ShippingTerms terms) {
        return new ShippingView(terms.fee(), terms.freeFrom());
    }

    /**
     * @param fee for every order of this currency; zero delivers free
     * @param freeFrom what goods must cost after discounts to be delivered free
     */
    record ShippingInput(@NotNull Money fee, @Nullable Money freeFrom) {}

    record ShippingView(Money fee, @Nullable Money freeFrom) {}
}

package io.banyan.promotion.points;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Checks;
import io.banyan.wallet.Points;
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

/** How points are earned and for how long they are good, as operators set it. */
@Tag(name = "Console promotions")
@RestController
@RequestMapping("/api/console/points-rule")
class PointsRuleController {

    private static final int LONGEST_FREEZE = 365;

    private final PointsEarning earning;
    private final Points points;
    private final Settings settings;
    private final Audit audit;
    private final Transactions transactions;

    PointsRuleController(
            PointsEarning earning, Points points, Settings settings, Audit audit, Transactions transactions) {
        this.earning = earning;
        this.points = points;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Operation(summary = "How points are earned, frozen and expire")
    @GetMapping
    @Allowed({})
    PointsRuleTerms terms() {
        return view(earning.rule(), points.validDays());
    }

    @Operation(summary = "Change how points are earned, frozen and expire; points that were given keep what they have")
    @PutMapping
    @Allowed(Role.GROWTH)
    PointsRuleTerms change(Operator operator, @Valid @RequestBody PointsRuleTerms input) {
        var checks = new Checks(settings.get("shop.currency", String.class, "CNY"));
        checks.amount("spend", input.spend());
        checks.within("freezeDays", input.freezeDays(), earning.returnDays(), LONGEST_FREEZE);
        checks.require();
        var rule = new PointsRule(input.earning(), input.points(), input.spend(), input.freezeDays());
        return transactions.call(() -> {
            audit.record(operator, "points.rule_changed", "shop", Map.of("from", terms(), "to", input));
            earning.change(rule);
            points.validFor(input.validDays());
            return view(rule, input.validDays());
        });
    }

    private static PointsRuleTerms view(PointsRule rule, int validDays) {
        return new PointsRuleTerms(rule.earning(), rule.points(), rule.spend(), rule.freezeDays(), validDays);
    }

    /**
     * @param earning whether orders earn points
     * @param points so many points
     * @param spend for each so much paid
     * @param freezeDays for how many days after the payment they are frozen; at least as long as goods may be returned
     * @param validDays for how many days they are good from then on; 0: for ever
     */
    record PointsRuleTerms(
            boolean earning,
            @Min(1) @Max(1_000_000) int points,
            @NotNull Money spend,
            int freezeDays,
            @Min(0) @Max(3_650) int validDays) {}
}

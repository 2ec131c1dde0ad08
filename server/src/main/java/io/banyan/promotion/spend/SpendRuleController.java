package io.banyan.promotion.spend;

import io.banyan.catalog.Catalog;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Checks;
import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.PromotionState;
import io.banyan.promotion.spend.SpendTerms.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Spend-and-save in the console. */
@Tag(name = "Console promotions")
@RestController
@RequestMapping("/api/console/spend-rules")
@Allowed(Role.GROWTH)
class SpendRuleController {

    private static final int MOST_STEPS = 10;

    private final SpendRules rules;
    private final Catalog catalog;
    private final Settings settings;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    SpendRuleController(
            SpendRules rules,
            Catalog catalog,
            Settings settings,
            Audit audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.rules = rules;
        this.catalog = catalog;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(summary = "All spend-and-save promotions, the newest first")
    @GetMapping
    @Allowed({Role.GROWTH, Role.MERCHANDISER, Role.ANALYST, Role.SERVICE})
    List<SpendRule> all() {
        return rules.all();
    }

    @Operation(summary = "Write a spend-and-save promotion")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SpendRule create(Operator operator, @Valid @RequestBody SpendRuleInput input) {
        check(input.terms());
        var id = ids.next();
        return transactions.call(() -> {
            rules.insert(id, input.state(), input.terms(), clock.instant());
            audit.record(operator, "spend_rule.created", "spend_rule " + id, input);
            return existing(id);
        });
    }

    @Operation(summary = "Change a spend-and-save promotion; orders placed before keep their price")
    @PutMapping("/{id}")
    SpendRule change(Operator operator, @PathVariable UUID id, @Valid @RequestBody SpendRuleInput input) {
        check(input.terms());
        return transactions.call(() -> {
            var before = existing(id);
            var version = input.version() == null ? 0 : input.version();
            var after = new SpendRule(id, version, input.state(), input.terms(), before.createdAt(), clock.instant());
            if (!rules.update(after, clock.instant())) {
                throw new ProblemException(CommonProblem.CHANGED_ELSEWHERE, Map.of("current", before));
            }
            audit.record(operator, "spend_rule.changed", "spend_rule " + id, input);
            return existing(id);
        });
    }

    private SpendRule existing(UUID id) {
        return rules.find(id).orElseThrow(() -> new ProblemException(PromotionProblem.RULE_UNKNOWN));
    }

    private void check(SpendTerms terms) {
        var products = new HashSet<>(terms.scope().products());
        var known = products.isEmpty() ? 0 : catalog.products(products).size();
        var checks = new Checks(settings.get("shop.currency", String.class, "CNY"));
        checks.title("terms.titleZh", terms.titleZh());
        checks.title("terms.titleEn", terms.titleEn());
        checks.that(terms.kind() != null, "terms.kind", "请选择满减方式", "say how it grows");
        checks.scope(terms.scope(), known);
        checks.inOrder("terms.endsAt", terms.startsAt(), terms.endsAt());
        checks.that(
                terms.endsAt() == null || terms.endsAt().isAfter(clock.instant()),
                "terms.endsAt",
                "须晚于现在",
                "must be in the future");
        if (terms.kind() == Kind.EVERY) {
            checks.amount("terms.every", terms.every());
            checks.amount("terms.off", terms.off());
            checks.optional("terms.most", terms.most());
        } else {
            checks.that(
                    !terms.steps().isEmpty() && terms.steps().size() <= MOST_STEPS,
                    "terms.steps",
                    "请填写 1 到 " + MOST_STEPS + " 档",
                    "must have 1 to " + MOST_STEPS + " steps");
            for (int i = 0; i < terms.steps().size(); i++) {
                checks.amount(
                        "terms.steps[" + i + "].from", terms.steps().get(i).from());
                checks.amount("terms.steps[" + i + "].off", terms.steps().get(i).off());
            }
        }
        checks.require();
        ascending(terms, checks);
        checks.require();
    }

    /** Amounts are there and of one currency by now. */
    private static void ascending(SpendTerms terms, Checks checks) {
        var steps = terms.kind() == Kind.STEPS ? terms.steps() : List.<SpendTerms.SpendStep>of();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var higher = i == 0
                    || (step.from().compareTo(steps.get(i - 1).from()) > 0
                            && step.off().compareTo(steps.get(i - 1).off()) > 0);
            checks.that(higher, "terms.steps[" + i + "]", "须高于前一档", "must be higher than the step before it");
            checks.that(
                    step.off().compareTo(step.from()) <= 0,
                    "terms.steps[" + i + "].off",
                    "不能多于门槛",
                    "must not be more than what is spent");
        }
        if (terms.kind() == Kind.EVERY && terms.off() != null && terms.every() != null) {
            checks.that(
                    terms.off().compareTo(terms.every()) <= 0,
                    "terms.off",
                    "不能多于每满的金额",
                    "must not be more than what is spent");
        }
    }

    /** @param version the one that was changed; none for a new promotion */
    record SpendRuleInput(
            @NotNull PromotionState state,
            @NotNull SpendTerms terms,
            @Nullable Integer version) {}
}

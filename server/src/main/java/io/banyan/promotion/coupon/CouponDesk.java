package io.banyan.promotion.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.PromotionState;
import io.banyan.promotion.coupon.CouponNumbers.CouponCounts;
import io.banyan.promotion.member.Members;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
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

/** Kinds of coupons in the console. */
@Tag(name = "Console promotions")
@RestController
@RequestMapping("/api/console/coupons")
@Allowed(Role.GROWTH)
class CouponDesk {

    private final Templates templates;
    private final CouponNumbers numbers;
    private final Members members;
    private final Catalog catalog;
    private final Settings settings;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    CouponDesk(
            Templates templates,
            CouponNumbers numbers,
            Members members,
            Catalog catalog,
            Settings settings,
            Audit audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.templates = templates;
        this.numbers = numbers;
        this.members = members;
        this.catalog = catalog;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(summary = "All kinds of coupons with what became of them, the newest first")
    @GetMapping
    @Allowed({Role.GROWTH, Role.MERCHANDISER, Role.ANALYST, Role.SERVICE})
    List<ConsoleCoupon> all() {
        var counts = numbers.all(clock.instant());
        return templates.all().stream()
                .filter(one -> one.terms().kind() != CouponTerms.Kind.EXCHANGE)
                .map(one -> view(one, counts.getOrDefault(one.id(), CouponCounts.NONE)))
                .toList();
    }

    @Operation(summary = "One kind of coupon")
    @GetMapping("/{id}")
    @Allowed({Role.GROWTH, Role.MERCHANDISER, Role.ANALYST, Role.SERVICE})
    ConsoleCoupon one(@PathVariable UUID id) {
        return view(existing(id));
    }

    @Operation(summary = "Write a new kind of coupon")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConsoleCoupon create(Operator operator, @Valid @RequestBody CouponInput input) {
        check(input);
        var id = ids.next();
        return transactions.call(() -> {
            templates.insert(id, input.state(), input.terms(), input.quantity(), clock.instant());
            audit.record(operator, "coupon.created", "coupon " + id, input);
            return view(existing(id));
        });
    }

    /**
     * Changes a kind of coupon. Once one was issued, what it promises stays; how people come by it, how many there are and
     * whether it is given out may change.
     */
    @Operation(summary = "Change a kind of coupon")
    @PutMapping("/{id}")
    ConsoleCoupon change(Operator operator, @PathVariable UUID id, @Valid @RequestBody CouponInput input) {
        check(input);
        return transactions.call(() -> {
            var before = templates
                    .lock(id)
                    .filter(one -> one.terms().kind() != CouponTerms.Kind.EXCHANGE)
                    .orElseThrow(() -> new ProblemException(PromotionProblem.TEMPLATE_UNKNOWN));
            if (input.version() == null || input.version() != before.version()) {
                throw new ProblemException(CommonProblem.CHANGED_ELSEWHERE, Map.of("current", view(before)));
            }
            if (before.used() && !before.terms().promisesTheSame(input.terms())) {
                throw new ProblemException(PromotionProblem.TERMS_FIXED);
            }
            if (input.quantity() != null && input.quantity() < before.issued()) {
                throw new ProblemException(
                        CommonProblem.INVALID, "quantity: " + before.issued() + " were issued already");
            }
            var after = new CouponTemplate(
                    id,
                    before.version(),
                    input.state(),
                    input.terms(),
                    input.quantity(),
                    before.issued(),
                    before.createdAt(),
                    clock.instant());
            templates.update(after, clock.instant());
            audit.record(operator, "coupon.changed", "coupon " + id, input);
            return view(existing(id));
        });
    }

    private void check(CouponInput input) {
        var terms = input.terms();
        var products = new HashSet<>(terms.scope().products());
        var known = products.isEmpty() ? 0 : catalog.products(products).size();
        var context = new CouponCheck.Context(
                settings.get("shop.currency", String.class, "CNY"), known, members.count(), clock.instant());
        CouponCheck.of(terms, input.quantity(), context).require();
    }

    private CouponTemplate existing(UUID id) {
        return templates.find(id).orElseThrow(() -> new ProblemException(PromotionProblem.TEMPLATE_UNKNOWN));
    }

    private ConsoleCoupon view(CouponTemplate template) {
        return view(template, numbers.all(clock.instant()).getOrDefault(template.id(), CouponCounts.NONE));
    }

    private static ConsoleCoupon view(CouponTemplate template, CouponCounts counts) {
        return new ConsoleCoupon(
                template.id(),
                template.version(),
                template.state(),
                template.terms(),
                template.quantity(),
                template.issued(),
                counts,
                template.createdAt(),
                template.changedAt());
    }

    /**
     * @param quantity how many there may be; no limit without it
     * @param version the one that was changed; none for a new kind
     */
    record CouponInput(
            @NotNull PromotionState state,
            @NotNull CouponTerms terms,
            @Nullable Long quantity,
            @Nullable Integer version) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsoleCoupon(
            UUID id,
            int version,
            PromotionState state,
            CouponTerms terms,
            @Nullable Long quantity,
            long issued,
            CouponCounts counts,
            Instant createdAt,
            Instant changedAt) {}
}

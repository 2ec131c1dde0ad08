package io.banyan.promotion.coupon;

import io.banyan.identity.Actor;
import io.banyan.identity.Shopper;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.promotion.Coupons.Issue;
import io.banyan.promotion.Coupons.Issued;
import io.banyan.promotion.coupon.CouponTerms.Way;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coupons in the shop: taking them, and one's own. */
@Tag(name = "Coupons")
@RestController
@RequestMapping("/api/coupons")
class CouponController {

    private final CouponCentre centre;
    private final Issuing issuing;
    private final MyCoupons mine;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    CouponController(
            CouponCentre centre, Issuing issuing, MyCoupons mine, Idempotency idempotency, Ids ids, Clock clock) {
        this.centre = centre;
        this.issuing = issuing;
        this.mine = mine;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(summary = "The coupons that may be taken")
    @GetMapping("/offered")
    List<OfferedCoupon> offered(Actor actor, Locale reader) {
        return centre.offered(actor instanceof Shopper shopper ? shopper.personId() : null, null, reader);
    }

    /** Takes a coupon. The same key again gives the same coupon, never a second one. */
    @Operation(summary = "Take a coupon")
    @PostMapping("/offered/{templateId}/claim")
    @ResponseStatus(HttpStatus.CREATED)
    CouponView claim(
            Shopper shopper,
            @PathVariable UUID templateId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale reader) {
        var taken = idempotency.once(
                "person:" + shopper.personId(),
                "coupon.claim",
                key,
                Map.of("template", templateId),
                Taken.class,
                () -> take(shopper.personId(), templateId));
        return mine.view(taken.couponId(), reader);
    }

    private Taken take(UUID personId, UUID templateId) {
        var issue = new Issue("claim/" + ids.next(), templateId, personId, null);
        return switch (issuing.issue(issue, Way.CENTRE)) {
            case Issued.Granted(var couponId, var _, var _) -> new Taken(couponId);
            case Issued.Refused(var problem) -> throw new ProblemException(problem);
        };
    }

    /** What is remembered of a claim. */
    record Taken(UUID couponId) {}

    /** Which of my coupons: those that can be used or are held by an unpaid order, those used, or those gone. */
    enum CouponShelf {
        USABLE,
        USED,
        EXPIRED
    }

    @Operation(summary = "My coupons")
    @GetMapping
    Page<CouponView> mine(
            Shopper shopper,
            @RequestParam(defaultValue = "USABLE") CouponShelf shelf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale reader) {
        var size = Page.limit(limit);
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        return mine.page(shopper.personId(), shelf, before, size, clock.instant(), reader);
    }
}

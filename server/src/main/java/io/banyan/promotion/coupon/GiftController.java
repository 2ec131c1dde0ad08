package io.banyan.promotion.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Actor;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.identity.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coupons given to friends. */
@Tag(name = "Coupons")
@RestController
@RequestMapping("/api/coupons")
class GiftController {

    private final Gifts gifts;
    private final MyCoupons mine;
    private final People people;

    GiftController(Gifts gifts, MyCoupons mine, People people) {
        this.gifts = gifts;
        this.mine = mine;
        this.people = people;
    }

    /** Makes a link that gives the coupon to whoever takes it first. Told once: making another makes this one worthless. */
    @Operation(summary = "Give a coupon away by a link")
    @PostMapping("/{couponId}/gift")
    @ResponseStatus(HttpStatus.CREATED)
    GiftLink offer(Shopper shopper, @PathVariable UUID couponId) {
        return new GiftLink(gifts.offer(couponId, shopper.personId()));
    }

    @Operation(summary = "Make the link of a gift worthless")
    @DeleteMapping("/{couponId}/gift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Shopper shopper, @PathVariable UUID couponId) {
        gifts.takeBack(couponId, shopper.personId());
    }

    @Operation(summary = "What a gift is, and from whom")
    @GetMapping("/gifts/{token}")
    GiftView gift(Actor actor, @PathVariable String token, Locale reader) {
        var coupon = gifts.find(token);
        var giver = people.find(coupon.personId());
        return new GiftView(
                mine.view(coupon.id(), reader),
                giver.map(PersonSummary::nickname).orElse(""),
                giver.map(PersonSummary::avatarUrl).orElse(null),
                actor instanceof Shopper shopper && shopper.personId().equals(coupon.personId()));
    }

    @Operation(summary = "Take a gift")
    @PostMapping("/gifts/{token}")
    CouponView take(Shopper shopper, @PathVariable String token, Locale reader) {
        return mine.view(gifts.take(token, shopper.personId()).id(), reader);
    }

    /** @param token what the link ends in */
    record GiftLink(String token) {}

    /** @param own whether the reader gives it themselves */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GiftView(
            CouponView coupon, String giverName, @Nullable String giverAvatarUrl, boolean own) {}
}

package io.banyan.promotion.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Actor;
import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.promotion.member.Members;
import io.banyan.promotion.spend.SpendOffers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What lowers the price of a product, told beside it. */
@Tag(name = "Coupons")
@RestController
class ProductPromotionController {

    private final CouponCentre centre;
    private final SpendOffers spend;
    private final Members members;
    private final Clock clock;

    ProductPromotionController(CouponCentre centre, SpendOffers spend, Members members, Clock clock) {
        this.centre = centre;
        this.spend = spend;
        this.members = members;
        this.clock = clock;
    }

    @Operation(summary = "Coupons to take, promotions and the member price of a product")
    @GetMapping("/api/products/{productId}/promotions")
    ProductPromotions of(Actor actor, @PathVariable UUID productId, Locale reader) {
        var person = actor instanceof Shopper shopper ? shopper.personId() : null;
        var zh = "zh".equals(reader.getLanguage());
        var running = spend.running(productId, clock.instant()).stream()
                .map(rule -> new ProductPromotion(
                        rule.id(),
                        zh ? rule.terms().titleZh() : rule.terms().titleEn(),
                        rule.terms().endsAt()))
                .toList();
        var standing =
                person == null ? null : members.standing(person, productId).orElse(null);
        return new ProductPromotions(
                centre.offered(person, productId, reader),
                running,
                standing == null ? null : MemberDiscount.of(standing, zh));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProductPromotions(
            List<OfferedCoupon> coupons,
            List<ProductPromotion> promotions,
            @Nullable MemberDiscount member) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProductPromotion(UUID id, String title, @Nullable Instant endsAt) {}

    /**
     * @param basisPoints how much less the reader pays for each piece
     * @param prices what the reader pays for a piece of variants that have a member price of their own
     */
    record MemberDiscount(String level, int basisPoints, List<MemberSkuPrice> prices) {

        static MemberDiscount of(Members.Standing standing, boolean zh) {
            var level = standing.level();
            return new MemberDiscount(
                    zh ? level.nameZh() : level.nameEn(),
                    level.basisPoints(),
                    standing.prices().entrySet().stream()
                            .map(entry -> new MemberSkuPrice(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparing(MemberSkuPrice::skuId))
                            .toList());
        }
    }

    record MemberSkuPrice(UUID skuId, Money price) {}
}

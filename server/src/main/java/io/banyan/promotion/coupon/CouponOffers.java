package io.banyan.promotion.coupon;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.coupon.Coupon.State;
import io.banyan.promotion.coupon.CouponRows.Freeze;
import io.banyan.trade.spi.OfferSource;
import io.banyan.trade.spi.PriceOffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The coupons that shoppers have, as offers. One query for all baskets, and none in a shop without coupons. An order that is
 * placed freezes its coupons under their locks, taken by id: of any number of orders that want one coupon one gets it.
 */
@Component
class CouponOffers implements OfferSource {

    static final String NAME = "coupon";

    private final Templates templates;
    private final CouponRows rows;

    CouponOffers(Templates templates, CouponRows rows) {
        this.templates = templates;
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<List<PriceOffer>> offers(List<Basket> baskets) {
        var known = templates.recent();
        var people =
                baskets.stream().map(Basket::personId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, List<Coupon>> byPerson = known.isEmpty() || people.isEmpty()
                ? Map.of()
                : rows.usable(people, baskets.getFirst().at()).stream()
                        .collect(Collectors.groupingBy(Coupon::personId));
        return baskets.stream().map(basket -> offers(basket, byPerson)).toList();
    }

    private List<PriceOffer> offers(Basket basket, Map<UUID, List<Coupon>> byPerson) {
        var personId = basket.personId();
        var offers = new ArrayList<PriceOffer>();
        for (var coupon : personId == null ? List.<Coupon>of() : byPerson.getOrDefault(personId, List.of())) {
            offers.add(offer(coupon, templates.of(coupon).terms(), basket.currency()));
        }
        return offers;
    }

    static PriceOffer offer(Coupon coupon, CouponTerms terms, String currency) {
        return new PriceOffer(
                NAME,
                coupon.id().toString(),
                terms.stage(),
                terms.group(),
                terms.exclusive(),
                false,
                coupon.templateId().toString(),
                terms.titleZh(),
                terms.titleEn(),
                terms.scope().scope(),
                Objects.requireNonNullElseGet(terms.threshold(), () -> Money.zero(currency)),
                terms.benefit(),
                coupon.validFrom(),
                coupon.expiresAt());
    }

    @Override
    public Map<UUID, ProblemType> claim(List<Claim> claims, Instant at) {
        var wanted = claims.stream()
                .flatMap(claim -> claim.taken().stream())
                .map(CouponOffers::id)
                .collect(Collectors.toSet());
        var coupons = rows.lock(wanted).stream().collect(Collectors.toMap(Coupon::id, Function.identity()));
        var refused = new HashMap<UUID, ProblemType>();
        var taken = new ArrayList<Freeze>();
        Set<UUID> gone = new HashSet<>();
        for (var claim : claims) {
            var all = claim.taken().stream()
                    .map(one -> new Freeze(id(one), claim.orderId(), booked(coupons.get(id(one)), one.saved())))
                    .toList();
            if (all.stream()
                    .allMatch(one -> usable(coupons.get(one.couponId()), claim.personId(), at)
                            && !gone.contains(one.couponId()))) {
                all.forEach(one -> gone.add(one.couponId()));
                taken.addAll(all);
            } else {
                refused.put(claim.orderId(), PromotionProblem.NOT_USABLE);
            }
        }
        if (!taken.isEmpty()) {
            rows.freeze(taken);
        }
        return refused;
    }

    /** A gift stays free when its price has risen since it was promised: what it costs more is not its payer's. */
    private static Money booked(@Nullable Coupon coupon, Money saved) {
        var worth = coupon == null ? null : coupon.worth();
        return worth == null ? saved : saved.min(worth);
    }

    private static boolean usable(@Nullable Coupon coupon, UUID personId, Instant at) {
        return coupon != null
                && coupon.state() == State.USABLE
                && coupon.personId().equals(personId)
                && !at.isBefore(coupon.validFrom())
                && at.isBefore(coupon.expiresAt());
    }

    private static UUID id(Taken taken) {
        return UUID.fromString(taken.offer().id());
    }

    @Override
    public void unclaim(List<UUID> orderIds) {
        var held = rows.lockOfOrders(orderIds).stream()
                .filter(coupon -> coupon.state() == State.FROZEN)
                .map(Coupon::id)
                .toList();
        rows.release(held, State.USABLE);
    }
}

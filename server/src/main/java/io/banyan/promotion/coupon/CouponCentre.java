package io.banyan.promotion.coupon;

import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.coupon.CouponTerms.Way;
import io.banyan.promotion.coupon.CouponView.CouponWords;
import io.banyan.promotion.coupon.OfferedCoupon.CouponRefusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coupons that everybody may take. */
@Component
public class CouponCentre {

    private final Templates templates;
    private final Issuing issuing;
    private final CouponRows rows;
    private final Clock clock;

    CouponCentre(Templates templates, Issuing issuing, CouponRows rows, Clock clock) {
        this.templates = templates;
        this.issuing = issuing;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What is given out now, the newest first. What is gone is still shown, so that nobody looks for it in vain.
     *
     * @param personId none for a visitor
     * @param productId only what is for this product
     */
    public List<OfferedCoupon> offered(@Nullable UUID personId, @Nullable UUID productId, Locale reader) {
        var now = clock.instant();
        Map<UUID, UUID> usable = personId == null
                ? Map.of()
                : rows.usable(List.of(personId), now).stream()
                        .collect(Collectors.toMap(Coupon::templateId, Coupon::id, (first, second) -> first));
        return templates.all().stream()
                .filter(one -> Admission.closed(one, Way.CENTRE, now)
                        .filter(problem -> problem != PromotionProblem.NONE_LEFT)
                        .isEmpty())
                .filter(one -> productId == null || one.terms().scope().scope().covers(productId))
                .map(one -> offered(one, personId, usable.get(one.id()), reader))
                .toList();
    }

    private OfferedCoupon offered(
            CouponTemplate template, @Nullable UUID personId, @Nullable UUID usable, Locale reader) {
        var terms = template.terms();
        var person =
                personId == null ? new Admission.Person(false, 10, 0) : issuing.person(template, Way.CENTRE, personId);
        var refusal = Admission.refusal(template, Way.CENTRE, person, clock.instant());
        return new OfferedCoupon(
                CouponWords.of(template.id(), terms, reader),
                terms.claimUntil(),
                terms.validDays(),
                terms.validUntil(),
                template.left(),
                person.has(),
                terms.perPerson(),
                usable,
                refusal.map(problem -> new CouponRefusal(
                                problem.code(), "zh".equals(reader.getLanguage()) ? problem.zh() : problem.en()))
                        .orElse(null));
    }

    /** The terms of these coupons, by id of their kind. */
    Map<UUID, CouponTemplate> kinds(List<Coupon> coupons) {
        return coupons.stream().collect(Collectors.toMap(Coupon::templateId, templates::of, (first, same) -> first));
    }
}

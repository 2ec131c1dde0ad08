package io.banyan.promotion.coupon;

import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.coupon.CouponController.CouponShelf;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coupons that a shopper has, as pages. */
@Component
public class MyCoupons {

    private final JdbcClient jdbc;
    private final CouponRows rows;
    private final CouponCentre centre;
    private final Clock clock;

    MyCoupons(JdbcClient jdbc, CouponRows rows, CouponCentre centre, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.centre = centre;
        this.clock = clock;
    }

    private static final String PAGE = """
            select * from promotion.coupon
            where person_id = :person and (:before::uuid is null or id < :before)
              and case :shelf
                  when 'USABLE' then (state = 'USABLE' and expires_at > :now) or state = 'FROZEN'
                  when 'USED' then state = 'USED'
                  else state in ('LAPSED', 'REVOKED') or (state = 'USABLE' and expires_at <= :now)
                  end
            order by id desc limit :limit
            """;

    /** The newest first. */
    Page<CouponView> page(
            UUID personId, CouponShelf shelf, @Nullable UUID before, int size, Instant now, Locale reader) {
        var coupons = jdbc.sql(PAGE)
                .param("person", personId)
                .param("before", before)
                .param("shelf", shelf.name())
                .param("now", CouponRows.utc(now))
                .param("limit", size + 1)
                .query(CouponRows::coupon)
                .list();
        var kinds = centre.kinds(coupons);
        return Page.of(coupons, size, coupon -> Cursor.encode(coupon.id()))
                .map(coupon -> CouponView.of(coupon, terms(kinds, coupon), now, reader));
    }

    /** Whether the coupon was issued to this person and is theirs still. */
    public boolean belongs(UUID couponId, UUID personId) {
        return rows.find(couponId)
                .filter(coupon -> coupon.personId().equals(personId) && coupon.givenBy() == null)
                .isPresent();
    }

    /** One coupon as its owner sees it. */
    public CouponView view(UUID couponId, Locale reader) {
        var coupon = rows.find(couponId).orElseThrow(() -> new ProblemException(PromotionProblem.COUPON_UNKNOWN));
        var terms = terms(centre.kinds(List.of(coupon)), coupon);
        return CouponView.of(coupon, terms, clock.instant(), reader);
    }

    private static CouponTerms terms(Map<UUID, CouponTemplate> kinds, Coupon coupon) {
        return Objects.requireNonNull(kinds.get(coupon.templateId())).terms();
    }
}

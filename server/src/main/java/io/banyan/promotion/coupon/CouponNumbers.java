package io.banyan.promotion.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what became of the coupons of each kind. */
@Component
class CouponNumbers {

    private final JdbcClient jdbc;

    CouponNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How coupons of a kind stand.
     *
     * @param saved what those used took off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CouponCounts(
            long usable,
            long frozen,
            long used,
            long lapsed,
            long revoked,
            @Nullable Money saved) {

        static final CouponCounts NONE = new CouponCounts(0, 0, 0, 0, 0, null);
    }

    private static final String COUNT = """
            select template_id,
                   count(*) filter (where state = 'USABLE' and expires_at > :now) as usable,
                   count(*) filter (where state = 'FROZEN') as frozen,
                   count(*) filter (where state = 'USED') as used,
                   count(*) filter (where state = 'LAPSED' or (state = 'USABLE' and expires_at <= :now)) as lapsed,
                   count(*) filter (where state = 'REVOKED') as revoked,
                   sum(saved_minor) filter (where state = 'USED')::bigint as saved,
                   min(currency) filter (where state = 'USED') as currency
            from promotion.coupon group by template_id
            """;

    Map<UUID, CouponCounts> all(java.time.Instant now) {
        var counts = new HashMap<UUID, CouponCounts>();
        jdbc.sql(COUNT).param("now", CouponRows.utc(now)).query(row -> {
            var currency = row.getString("currency");
            counts.put(
                    row.getObject("template_id", UUID.class),
                    new CouponCounts(
                            row.getLong("usable"),
                            row.getLong("frozen"),
                            row.getLong("used"),
                            row.getLong("lapsed"),
                            row.getLong("revoked"),
                            currency == null ? null : Money.of(row.getLong("saved"), currency)));
        });
        return counts;
    }
}

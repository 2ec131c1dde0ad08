package io.banyan.promotion.coupon;

import io.banyan.kernel.timer.RecurringTask;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.coupon.Coupon.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends coupons that expired unused, and sends what was paid for them back. Nobody can use one past its time in any case: the
 * time is looked at whenever one is used.
 */
@Component
class CouponExpiry implements RecurringTask {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final CouponRows rows;
    private final CouponBooks books;
    private final Transactions transactions;
    private final Clock clock;

    CouponExpiry(JdbcClient jdbc, CouponRows rows, CouponBooks books, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promotion.coupon_expiry";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    private static final String DUE = """
            select id from promotion.coupon where state = 'USABLE' and expires_at <= :now order by expires_at limit :limit
            """;

    /** One transaction for each, so that no two accounts are waited for in a circle. */
    @Override
    public boolean run(Instant now) {
        var due = jdbc.sql(DUE)
                .param("now", CouponRows.utc(now))
                .param("limit", AT_ONCE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        due.forEach(id -> transactions.runNew(() -> lapse(id)));
        return due.size() == AT_ONCE;
    }

    private void lapse(UUID id) {
        for (var coupon : rows.lock(List.of(id))) {
            if (coupon.state() == State.USABLE && !clock.instant().isBefore(coupon.expiresAt())) {
                rows.end(id, State.LAPSED);
                books.ended(coupon);
            }
        }
    }
}

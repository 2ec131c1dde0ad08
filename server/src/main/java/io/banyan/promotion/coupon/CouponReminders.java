package io.banyan.promotion.coupon;

import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.timer.RecurringTask;
import io.banyan.promotion.CouponsExpiring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a day ahead that coupons expire, those of one person together. A coupon that is good for no longer than that is not
 * told of: its owner has just got it.
 */
@Component
class CouponReminders implements RecurringTask {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final CouponRows rows;
    private final Templates templates;
    private final Journal journal;
    private final Clock clock;

    CouponReminders(JdbcClient jdbc, CouponRows rows, Templates templates, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.templates = templates;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promotion.coupon_reminder";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    private static final String DUE = """
            update promotion.coupon set reminded = true
             where id in (select id from promotion.coupon
                           where state = 'USABLE' and not reminded and expires_at > :now and expires_at <= :soon
                             and issued_at < expires_at - interval '1 day'
                           order by id limit :limit for update)
            returning id
            """;

    @Override
    public boolean run(Instant now) {
        var due = jdbc.sql(DUE)
                .param("now", CouponRows.utc(now))
                .param("soon", CouponRows.utc(now.plus(AHEAD)))
                .param("limit", AT_ONCE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        rows.lock(due).stream()
                .collect(Collectors.groupingBy(Coupon::personId))
                .values()
                .forEach(this::tell);
        return due.size() == AT_ONCE;
    }

    private void tell(List<Coupon> coupons) {
        var first = coupons.stream()
                .min(Comparator.comparing(Coupon::expiresAt).thenComparing(Coupon::id))
                .orElseThrow();
        var terms = templates.of(first).terms();
        journal.append(new CouponsExpiring(
                first.personId(),
                first.id(),
                terms.titleZh(),
                terms.titleEn(),
                coupons.size(),
                first.expiresAt(),
                clock.instant()));
    }
}

package io.banyan.campaign.board;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what the orders of campaigns add up to. A batch of facts changes few orders, and whom a campaign brought: what these
 * orders come to is read before and after, by one query, and the difference is added.
 */
@Repository
class SalesRows {

    private final JdbcClient jdbc;

    SalesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders that facts speak of, and people whose orders may be another campaign's after them. */
    record Touched(Set<UUID> orders, Set<UUID> people) {

        Touched() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    /** One minute of a campaign's orders in one currency. */
    record Key(UUID campaignId, Instant minute, String currency) {}

    /**
     * What the orders of a minute come to.
     *
     * @param orders paid and not returned
     * @param discountMinor given on these by the campaign
     * @param soldMinor what all of them brought, less refunds
     * @param newCustomers people whose first paid order is among those not returned
     */
    record Sold(long orders, long discountMinor, long soldMinor, long newCustomers) {

        static final Sold NOTHING = new Sold(0, 0, 0, 0);

        Sold minus(Sold other) {
            return new Sold(
                    orders - other.orders,
                    discountMinor - other.discountMinor,
                    soldMinor - other.soldMinor,
                    newCustomers - other.newCustomers);
        }
    }

    private static final String OF = """
            with touched as (
                select * from campaign.board_order where order_id = any(:orders::uuid[])
                union
                select * from campaign.board_order where person_id = any(:people::uuid[])),
            claimed as (
                select t.campaign_id as claiming, true as own, t.* from touched t where t.campaign_id is not null
                union all
                select r.campaign_id, false, t.*
                from touched t
                join campaign.board_campaign r on r.mechanic = 'REFERRAL' and r.campaign_id is distinct from t.campaign_id
                join campaign.board_person p on p.campaign_id = r.campaign_id and p.person_id = t.person_id
                    and p.brought and t.paid_at >= p.joined_at)
            select claiming, date_trunc('minute', paid_at) as minute, currency,
                   count(*) filter (where not returned) as orders,
                   coalesce(sum(discount_minor) filter (where not returned and own), 0) as discount_minor,
                   sum(total_minor - refunded_minor) as sold_minor,
                   count(*) filter (where first and not returned) as new_customers
            from claimed group by 1, 2, 3
            """;

    /** What these orders add to the sums, as things stand. */
    Map<Key, Sold> of(Touched touched) {
        Map<Key, Sold> sold = new HashMap<>();
        if (touched.orders().isEmpty() && touched.people().isEmpty()) {
            return sold;
        }
        jdbc.sql(OF)
                .param("orders", touched.orders().toArray(UUID[]::new))
                .param("people", touched.people().toArray(UUID[]::new))
                .query(row -> {
                    sold.put(
                            new Key(
                                    row.getObject("claiming", UUID.class),
                                    row.getObject("minute", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("currency")),
                            new Sold(
                                    row.getLong("orders"),
                                    row.getLong("discount_minor"),
                                    row.getLong("sold_minor"),
                                    row.getLong("new_customers")));
                });
        return sold;
    }

    private static final String ADD = """
            insert into campaign.board_sales as s
                (campaign_id, minute, currency, orders, discount_minor, sold_minor, new_customers)
            select * from unnest(:campaigns::uuid[], :minutes::text[]::timestamptz[], :currencies::text[]::char(3)[],
                                 :orders::bigint[], :discounts::bigint[], :sold::bigint[], :customers::bigint[])
            on conflict (campaign_id, minute, currency) do update
                set orders = s.orders + excluded.orders, discount_minor = s.discount_minor + excluded.discount_minor,
                    sold_minor = s.sold_minor + excluded.sold_minor, new_customers = s.new_customers + excluded.new_customers
            """;

    /** Takes out of the sums what the same orders added before, and adds what they do now. */
    void change(Map<Key, Sold> before, Map<Key, Sold> now) {
        var keys = new HashSet<>(before.keySet());
        keys.addAll(now.keySet());
        List<Key> changed = new ArrayList<>();
        List<Sold> by = new ArrayList<>();
        for (var key : keys) {
            var difference = now.getOrDefault(key, Sold.NOTHING).minus(before.getOrDefault(key, Sold.NOTHING));
            if (!difference.equals(Sold.NOTHING)) {
                changed.add(key);
                by.add(difference);
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("campaigns", changed.stream().map(Key::campaignId).toArray(UUID[]::new))
                .param(
                        "minutes",
                        changed.stream().map(key -> key.minute().toString()).toArray(String[]::new))
                .param("currencies", changed.stream().map(Key::currency).toArray(String[]::new))
                .param("orders", numbers(by, Sold::orders))
                .param("discounts", numbers(by, Sold::discountMinor))
                .param("sold", numbers(by, Sold::soldMinor))
                .param("customers", numbers(by, Sold::newCustomers))
                .update();
    }

    private static Long[] numbers(List<Sold> sold, ToLongFunction<Sold> number) {
        return sold.stream().map(number::applyAsLong).toArray(Long[]::new);
    }
}

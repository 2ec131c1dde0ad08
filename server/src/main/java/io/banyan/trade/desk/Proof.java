package io.banyan.trade.desk;

import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OrderCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves the books of trade as of one moment: nothing missing, nothing given back twice, sums that match. */
@Component
class Proof {

    /** Each finds what must not be, in the words that name it. */
    private static final Map<String, String> VIOLATIONS = violations();

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Proof(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private static Map<String, String> violations() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "orders without lines",
                "select id from trade.orders o where not exists (select 1 from trade.order_line l where l.order_id = o.id)");
        all.put(
                "lines without their order",
                "select order_id from trade.order_line l where not exists (select 1 from trade.orders o where o.id = l.order_id)");
        all.put("orders whose lines do not add up to their total", """
                select o.id from trade.orders o join trade.order_line l on l.order_id = o.id
                group by o.id having sum(l.total_minor) + o.shipping_minor <> o.total_minor
                """);
        all.put("orders whose refunds do not add up to what they say", """
                select o.id from trade.orders o
                left join (select order_id, sum(amount_minor) as amount from trade.refund where kind = 'ORDER' group by 1) r
                    on r.order_id = o.id
                where o.refunded_minor <> coalesce(r.amount, 0)
                """);
        all.put("payments that gave back more than came", """
                select p.id from trade.payment p
                left join (select payment_id, sum(amount_minor) as amount from trade.refund where payment_id is not null group by 1) r
                    on r.payment_id = p.id
                where p.refunded_minor <> coalesce(r.amount, 0) or coalesce(r.amount, 0) > p.amount_minor
                """);
        all.put("paid orders of this shop without a payment over their total", """
                select o.id from trade.orders o
                where o.source = 'shop' and o.paid_at is not null and o.total_minor > 0
                  and not exists (
                      select 1 from trade.payment p
                      where p.order_id = o.id and p.state = 'PAID' and p.amount_minor = o.total_minor)
                """);
        all.put("money that came for nothing and is not on its way back", """
                select p.id from trade.payment p join trade.orders o on o.id = p.order_id
                where p.state = 'PAID' and o.paid_at is null
                  and not exists (select 1 from trade.refund r where r.payment_id = p.id and r.kind = 'LATE')
                """);
        all.put("fully refunded orders still to be sent", """
                select id from trade.orders
                where source = 'shop' and state = 'PAID' and total_minor > 0 and refunded_minor = total_minor
                """);
        all.put("people with more than one first order", """
                select person_id from trade.orders where first_paid and person_id is not null
                group by person_id having count(*) > 1
                """);
        all.put("people whose orders are miscounted", """
                select b.person_id from trade.buyer b
                left join (select person_id, count(*) as orders from trade.orders where paid_at is not null group by 1) o
                    on o.person_id = b.person_id
                where b.orders <> coalesce(o.orders, 0)
                """);
        return all;
    }

    OrderCheck verify() {
        return transactions.snapshot(() -> {
            List<String> found = new ArrayList<>();
            VIOLATIONS.forEach((name, sql) -> {
                var examples = jdbc.sql(sql + " limit 3").query(String.class).list();
                if (!examples.isEmpty()) {
                    found.add(name + ", such as " + String.join(", ", examples));
                }
            });
            return new OrderCheck(
                    count("trade.orders"), count("trade.payment"), count("trade.refund"), List.copyOf(found));
        });
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}

package io.banyan.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the sales figures, a batch at a time. */
@Component
class SalesRows {

    private final JdbcClient jdbc;

    SalesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SalesSums sums) {
        addDays(sums);
        addProducts(sums);
        addBuyerDays(sums);
        addBuyers(sums);
        addRegistrations(sums);
    }

    private static final String ADD_DAYS = """
            insert into analytics.sales_day as d
                (day, currency, orders, guest_orders, new_customers, gross_minor, refunds_minor, refunds)
            select * from unnest(:days::date[], :currencies::text[], :orders::bigint[], :guests::bigint[], :firsts::bigint[],
                                 :gross::bigint[], :refunds::bigint[], :refunded::bigint[])
            on conflict (day, currency) do update set
                orders = d.orders + excluded.orders, guest_orders = d.guest_orders + excluded.guest_orders,
                new_customers = d.new_customers + excluded.new_customers, gross_minor = d.gross_minor + excluded.gross_minor,
                refunds_minor = d.refunds_minor + excluded.refunds_minor, refunds = d.refunds + excluded.refunds
            """;

    private void addDays(SalesSums sums) {
        if (sums.days.isEmpty()) {
            return;
        }
        var keys = sums.days.keySet();
        var values = sums.days.values();
        jdbc.sql(ADD_DAYS)
                .param("days", days(keys, SalesSums.DayKey::day))
                .param("currencies", texts(keys, SalesSums.DayKey::currency))
                .param("orders", numbers(values, day -> day.orders))
                .param("guests", numbers(values, day -> day.guestOrders))
                .param("firsts", numbers(values, day -> day.newCustomers))
                .param("gross", numbers(values, day -> day.gross))
                .param("refunds", numbers(values, day -> day.refunds))
                .param("refunded", numbers(values, day -> day.refunded))
                .update();
    }

    private static final String ADD_PRODUCTS = """
            insert into analytics.product_day as p (day, product_id, currency, quantity, sales_minor)
            select * from unnest(:days::date[], :products::uuid[], :currencies::text[], :quantities::bigint[], :sales::bigint[])
            on conflict (day, product_id, currency) do update set
                quantity = p.quantity + excluded.quantity, sales_minor = p.sales_minor + excluded.sales_minor
            """;

    private void addProducts(SalesSums sums) {
        if (sums.products.isEmpty()) {
            return;
        }
        var keys = sums.products.keySet();
        var values = sums.products.values();
        jdbc.sql(ADD_PRODUCTS)
                .param("days", days(keys, SalesSums.ProductKey::day))
                .param(
                        "products",
                        keys.stream().map(SalesSums.ProductKey::product).toArray(UUID[]::new))
                .param("currencies", texts(keys, SalesSums.ProductKey::currency))
                .param("quantities", numbers(values, product -> product.quantity))
                .param("sales", numbers(values, product -> product.sales))
                .update();
    }

    private static final String ADD_BUYER_DAYS = """
            insert into analytics.buyer_day as b (day, person_id, currency, orders)
            select * from unnest(:days::date[], :people::uuid[], :currencies::text[], :orders::bigint[])
            on conflict (day, currency, person_id) do update set orders = b.orders + excluded.orders
            """;

    private void addBuyerDays(SalesSums sums) {
        if (sums.buyerDays.isEmpty()) {
            return;
        }
        var keys = sums.buyerDays.keySet();
        jdbc.sql(ADD_BUYER_DAYS)
                .param("days", days(keys, SalesSums.BuyerDayKey::day))
                .param(
                        "people",
                        keys.stream().map(SalesSums.BuyerDayKey::person).toArray(UUID[]::new))
                .param("currencies", texts(keys, SalesSums.BuyerDayKey::currency))
                .param("orders", numbers(sums.buyerDays.values(), count -> count[0]))
                .update();
    }

    private static final String ADD_BUYERS = """
            insert into analytics.buyer as b (person_id, currency, orders, spent_minor, first_order_at, last_order_at)
            select * from unnest(:people::uuid[], :currencies::text[], :orders::bigint[], :spent::bigint[],
                                 :firsts::timestamptz[], :lasts::timestamptz[])
            on conflict (person_id) do update set
                orders = b.orders + excluded.orders,
                spent_minor = b.spent_minor + case when b.currency = excluded.currency then excluded.spent_minor else 0 end,
                first_order_at = least(b.first_order_at, excluded.first_order_at),
                last_order_at = greatest(b.last_order_at, excluded.last_order_at)
            """;

    private void addBuyers(SalesSums sums) {
        if (sums.buyers.isEmpty()) {
            return;
        }
        var values = sums.buyers.values();
        jdbc.sql(ADD_BUYERS)
                .param("people", sums.buyers.keySet().toArray(UUID[]::new))
                .param("currencies", texts(values, buyer -> buyer.currency))
                .param("orders", numbers(values, buyer -> buyer.orders))
                .param("spent", numbers(values, buyer -> buyer.spent))
                .param("firsts", values.stream().map(buyer -> text(buyer.first)).toArray(String[]::new))
                .param("lasts", values.stream().map(buyer -> text(buyer.last)).toArray(String[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static final String ADD_REGISTRATIONS = """
            insert into analytics.registered_day as r (day, people)
            select * from unnest(:days::date[], :people::bigint[])
            on conflict (day) do update set people = r.people + excluded.people
            """;

    private void addRegistrations(SalesSums sums) {
        if (sums.registrations.isEmpty()) {
            return;
        }
        jdbc.sql(ADD_REGISTRATIONS)
                .param("days", days(sums.registrations.keySet(), day -> day))
                .param("people", numbers(sums.registrations.values(), count -> count[0]))
                .update();
    }

    void clear() {
        for (var table : List.of("sales_day", "product_day", "buyer_day", "buyer", "registered_day")) {
            jdbc.sql("delete from analytics." + table).update();
        }
    }

    private static <T> String[] days(Collection<T> keys, Function<T, LocalDate> day) {
        return keys.stream().map(key -> day.apply(key).toString()).toArray(String[]::new);
    }

    private static <T> String[] texts(Collection<T> keys, Function<T, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }

    private static <T> Long[] numbers(Collection<T> values, ToLongFunction<T> number) {
        return values.stream().map(number::applyAsLong).toArray(Long[]::new);
    }
}

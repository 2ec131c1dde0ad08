package io.banyan.analytics;

import io.banyan.kernel.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the sales figures. Periods are calendar days of the shop, both ends included; orders, money and buyers are those of one
 * currency. Whose first order it was is known across all of them.
 */
@Component
class SalesFigures {

    /** What was sold on a day. Money in minor units. */
    record Day(
            LocalDate day,
            long orders,
            long sales,
            long newCustomers,
            long returningCustomers,
            long guestOrders,
            long refunds) {}

    /**
     * The sums of a period.
     *
     * @param buyers different people who bought
     * @param newCustomers of them, those whose first order it was
     * @param repeated of them, those who bought on more than one day of the period or had bought before it
     */
    record Sums(
            long orders,
            long sales,
            long refunds,
            long refundCount,
            long guestOrders,
            long buyers,
            long newCustomers,
            long repeated,
            long registered) {

        long returningCustomers() {
            return buyers - newCustomers;
        }
    }

    record Month(
            YearMonth month,
            long orders,
            long gross,
            long refunds,
            long newCustomers,
            long returningCustomers,
            long guestOrders) {}

    record Seller(UUID productId, long quantity, Money sales) {}

    private final JdbcClient jdbc;

    SalesFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String CURRENCIES = """
            select currency from analytics.sales_day where day between :from and :to
            group by currency order by sum(orders) desc, currency
            """;

    /** The currencies something was sold or refunded in, that of most orders first. */
    List<String> currencies(LocalDate from, LocalDate to) {
        return jdbc.sql(CURRENCIES)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getString("currency"))
                .list();
    }

    /** The last day with an order, as far as there is one. */
    Optional<LocalDate> lastDay() {
        return jdbc.sql("select day from analytics.sales_day where orders > 0 order by day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    private static final String DAYS = """
            select s.day, s.orders, s.gross_minor, s.new_customers, s.guest_orders, s.refunds_minor,
                   (select count(*) from analytics.buyer_day b where b.day = s.day and b.currency = :currency) as buyers
            from analytics.sales_day s where s.day between :from and :to and s.currency = :currency
            """;

    /** Every day of the period, those without sales too. */
    List<Day> days(LocalDate from, LocalDate to, String currency) {
        Map<LocalDate, Day> sold = jdbc
                .sql(DAYS)
                .param("from", from)
                .param("to", to)
                .param("currency", currency)
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getLong("orders"),
                        row.getLong("gross_minor"),
                        row.getLong("new_customers"),
                        Math.max(0, row.getLong("buyers") - row.getLong("new_customers")),
                        row.getLong("guest_orders"),
                        row.getLong("refunds_minor")))
                .list()
                .stream()
                .collect(Collectors.toMap(Day::day, Function.identity()));
        return from.datesUntil(to.plusDays(1))
                .map(day -> sold.getOrDefault(day, new Day(day, 0, 0, 0, 0, 0, 0)))
                .toList();
    }

    private static final String SUMS = """
            select coalesce(sum(orders), 0) as orders, coalesce(sum(gross_minor), 0) as gross,
                   coalesce(sum(refunds_minor), 0) as refunds, coalesce(sum(refunds), 0) as refund_count,
                   coalesce(sum(guest_orders), 0) as guests, coalesce(sum(new_customers), 0) as firsts,
                   (select count(distinct person_id) from analytics.buyer_day
                    where day between :from and :to and currency = :currency) as buyers,
                   (select count(*) from (
                        select person_id from analytics.buyer_day
                        where day between :from and :to and currency = :currency group by person_id
                        having count(*) > 1 or sum(orders) > 1
                            or exists (select 1 from analytics.buyer_day e where e.person_id = buyer_day.person_id and e.day < :from)
                    ) r) as repeated,
                   (select coalesce(sum(people), 0) from analytics.registered_day where day between :from and :to) as registered
            from analytics.sales_day where day between :from and :to and currency = :currency
            """;

    Sums sums(LocalDate from, LocalDate to, String currency) {
        return jdbc.sql(SUMS)
                .param("from", from)
                .param("to", to)
                .param("currency", currency)
                .query((row, number) -> new Sums(
                        row.getLong("orders"),
                        row.getLong("gross"),
                        row.getLong("refunds"),
                        row.getLong("refund_count"),
                        row.getLong("guests"),
                        row.getLong("buyers"),
                        row.getLong("firsts"),
                        row.getLong("repeated"),
                        row.getLong("registered")))
                .single();
    }

    private static final String MONTHS = """
            with months as (
                select date_trunc('month', day)::date as month, sum(orders) as orders, sum(gross_minor) as gross,
                       sum(refunds_minor) as refunds, sum(new_customers) as firsts, sum(guest_orders) as guests
                from analytics.sales_day where currency = :currency group by 1)
            select m.*, (select count(distinct b.person_id) from analytics.buyer_day b
                         where b.currency = :currency and b.day >= m.month and b.day < (m.month + interval '1 month')::date) as buyers
            from months m order by m.month
            """;

    /** Every month that something was sold or refunded in. */
    List<Month> months(String currency) {
        return jdbc.sql(MONTHS)
                .param("currency", currency)
                .query((row, number) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("orders"),
                        row.getLong("gross"),
                        row.getLong("refunds"),
                        row.getLong("firsts"),
                        Math.max(0, row.getLong("buyers") - row.getLong("firsts")),
                        row.getLong("guests")))
                .list();
    }

    private static final String SELLERS = """
            select product_id, sum(quantity) as quantity, sum(sales_minor) as sales from analytics.product_day
            where day between :from and :to and currency = :currency
            group by product_id order by sum(sales_minor) desc, product_id limit :limit
            """;

    /** The products with the highest net sales. */
    List<Seller> bestSellers(LocalDate from, LocalDate to, String currency, int limit) {
        return jdbc.sql(SELLERS)
                .param("from", from)
                .param("to", to)
                .param("currency", currency)
                .param("limit", limit)
                .query((row, number) -> new Seller(
                        row.getObject("product_id", UUID.class),
                        row.getLong("quantity"),
                        Money.of(row.getLong("sales"), currency)))
                .list();
    }
}

package io.banyan.analytics;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Seeds;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.ImportedOrder;
import io.banyan.trade.OrderImported;
import io.banyan.trade.OrderedItem;
import io.banyan.trade.OrdersImported;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class SalesFiguresTest {

    /** A currency of its own keeps the figures of this test apart from those of others. */
    private static final String CURRENCY = "SEK";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    SalesFigures figures;

    @Autowired
    SalesProjection projection;

    @Autowired
    JournalControl control;

    @Autowired
    Journal journal;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    @Test
    void equalARecountOfTheOrdersAndSurviveARebuild() {
        Seeds.check(1, random -> {
            var people = IntStream.range(0, 12).mapToObj(i -> ids.next()).toList();
            var products = IntStream.range(0, 4).mapToObj(i -> ids.next()).toList();
            var begin = Instant.parse("1995-01-10T00:00:00Z");
            var known = new HashSet<UUID>();
            var orders = new ArrayList<OrderImported>();
            for (int i = 0; i < 200; i++) {
                var credit = random.nextInt(6) == 0;
                var person = random.nextInt(5) == 0 ? null : people.get(random.nextInt(people.size()));
                var minor = random.nextLong(1, 10_000) * (credit ? -1 : 1);
                var item = new OrderedItem(
                        1, products.get(random.nextInt(4)), ids.next(), credit ? -1 : 1, Money.of(minor, CURRENCY));
                orders.add(new OrderImported(
                        ids.next(),
                        credit ? ImportedOrder.Kind.CREDIT : ImportedOrder.Kind.SALE,
                        person,
                        begin.plusSeconds(i * 20_000L),
                        Money.of(minor, CURRENCY),
                        !credit && person != null && known.add(person),
                        List.of(item)));
            }
            for (int i = 0; i < orders.size(); i += 40) {
                var part = List.copyOf(orders.subList(i, i + 40));
                transactions.run(() -> journal.append(new OrdersImported(ids.next(), begin, "test", part)));
            }
            eventually(() -> compare(orders));
            transactions.run(() -> {
                control.replay(projection.subscription(), 0);
                projection.empty();
            });
            eventually(() -> compare(orders));
        });
    }

    @Test
    void tellsBuyersBesideTheOrdersOfTheirCurrency() {
        var person = ids.next();
        var other = ids.next();
        var at = Instant.parse("1996-03-05T04:00:00Z");
        var orders = List.of(
                sale(person, at, Money.of(500, "NOK"), true),
                sale(person, at.plusSeconds(60), Money.of(700, "DKK"), false),
                sale(other, at.plusSeconds(120), Money.of(900, "DKK"), true));
        transactions.run(() -> journal.append(new OrdersImported(ids.next(), at, "two currencies", orders)));

        var day = LocalDate.of(1996, 3, 5);
        eventually(() -> assertThat(figures.currencies(day, day)).containsExactly("DKK", "NOK"));
        var krone = figures.sums(day, day, "DKK");
        assertThat(krone.orders()).isEqualTo(2);
        assertThat(krone.buyers()).isEqualTo(2);
        assertThat(krone.newCustomers()).isEqualTo(1);
        assertThat(figures.days(day, day, "NOK")).singleElement().satisfies(only -> {
            assertThat(only.orders()).isEqualTo(1);
            assertThat(only.newCustomers()).isEqualTo(1);
            assertThat(only.returningCustomers()).isZero();
        });
    }

    private OrderImported sale(UUID person, Instant at, Money total, boolean first) {
        var item = new OrderedItem(1, ids.next(), ids.next(), 1, total);
        return new OrderImported(ids.next(), ImportedOrder.Kind.SALE, person, at, total, first, List.of(item));
    }

    private void compare(List<OrderImported> orders) {
        var from = LocalDate.of(1995, 1, 20);
        var to = LocalDate.of(1995, 2, 10);
        var sums = figures.sums(from, to, CURRENCY);
        var sales = orders.stream()
                .filter(order -> within(order, from, to) && sale(order))
                .toList();
        var refunds = orders.stream()
                .filter(order -> within(order, from, to) && !sale(order))
                .toList();
        Set<UUID> buyers = new HashSet<>();
        sales.forEach(order -> {
            if (order.personId() != null) {
                buyers.add(order.personId());
            }
        });
        assertThat(sums.orders()).isEqualTo(sales.size());
        assertThat(sums.sales())
                .isEqualTo(
                        sales.stream().mapToLong(order -> order.total().minor()).sum());
        assertThat(sums.refunds())
                .isEqualTo(-refunds.stream()
                        .mapToLong(order -> order.total().minor())
                        .sum());
        assertThat(sums.guestOrders())
                .isEqualTo(
                        sales.stream().filter(order -> order.personId() == null).count());
        assertThat(sums.buyers()).isEqualTo(buyers.size());
        assertThat(sums.newCustomers())
                .isEqualTo(sales.stream().filter(OrderImported::firstPaidOrder).count());
        var days = figures.days(from, to, CURRENCY);
        assertThat(days).hasSize(22);
        assertThat(days.stream().mapToLong(SalesFigures.Day::sales).sum()).isEqualTo(sums.sales());
        var months = figures.months(CURRENCY);
        assertThat(months.stream().mapToLong(SalesFigures.Month::orders).sum())
                .isEqualTo(orders.stream().filter(SalesFiguresTest::sale).count());
        var sold = figures.bestSellers(from, to, CURRENCY, 100).stream()
                .mapToLong(seller -> seller.sales().minor())
                .sum();
        assertThat(sold).isEqualTo(sums.sales() - sums.refunds());
    }

    private static boolean sale(OrderImported order) {
        return order.kind() == ImportedOrder.Kind.SALE;
    }

    private static boolean within(OrderImported order, LocalDate from, LocalDate to) {
        var day = order.placedAt().atZone(ZONE).toLocalDate();
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

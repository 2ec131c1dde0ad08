package io.banyan.analytics;

import io.banyan.analytics.Movement.Refund;
import io.banyan.analytics.Movement.Registration;
import io.banyan.analytics.Movement.Sale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Movements of a batch summed up by day, product and buyer, in a fixed order so that writers never wait in a circle. */
final class SalesSums {

    record DayKey(LocalDate day, String currency) implements Comparable<DayKey> {
        @Override
        public int compareTo(DayKey other) {
            var byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : currency.compareTo(other.currency);
        }
    }

    record ProductKey(LocalDate day, UUID product, String currency) implements Comparable<ProductKey> {
        @Override
        public int compareTo(ProductKey other) {
            var byDay = day.compareTo(other.day);
            var byProduct = byDay != 0 ? byDay : product.compareTo(other.product);
            return byProduct != 0 ? byProduct : currency.compareTo(other.currency);
        }
    }

    record BuyerDayKey(LocalDate day, UUID person, String currency) implements Comparable<BuyerDayKey> {
        @Override
        public int compareTo(BuyerDayKey other) {
            var byDay = day.compareTo(other.day);
            var byPerson = byDay != 0 ? byDay : person.compareTo(other.person);
            return byPerson != 0 ? byPerson : currency.compareTo(other.currency);
        }
    }

    static final class Day {
        long orders;
        long guestOrders;
        long newCustomers;
        long gross;
        long refunds;
        long refunded;
    }

    static final class Product {
        long quantity;
        long sales;
    }

    static final class Buyer {
        String currency = "";
        long orders;
        long spent;

        @Nullable
        Instant first;

        @Nullable
        Instant last;
    }

    final Map<DayKey, Day> days = new TreeMap<>();
    final Map<ProductKey, Product> products = new TreeMap<>();
    final Map<BuyerDayKey, long[]> buyerDays = new TreeMap<>();
    final Map<UUID, Buyer> buyers = new TreeMap<>();
    final Map<LocalDate, long[]> registrations = new TreeMap<>();

    private final ZoneId zone;

    SalesSums(ZoneId zone) {
        this.zone = zone;
    }

    void add(Movement movement) {
        var day = movement.at().atZone(zone).toLocalDate();
        switch (movement) {
            case Sale sale -> sale(day, sale);
            case Refund refund -> refund(day, refund);
            case Registration registration -> at(registrations, day, () -> new long[1])[0]++;
        }
    }

    private void sale(LocalDate day, Sale sale) {
        var sums = at(days, new DayKey(day, sale.currency()), Day::new);
        sums.orders++;
        sums.gross += sale.minor();
        sums.newCustomers += sale.firstOrder() ? 1 : 0;
        for (var item : sale.items()) {
            product(
                    day,
                    item.productId(),
                    item.total().currency(),
                    item.quantity(),
                    item.total().minor());
        }
        var person = sale.person();
        if (person == null) {
            sums.guestOrders++;
            return;
        }
        at(buyerDays, new BuyerDayKey(day, person, sale.currency()), () -> new long[1])[0]++;
        var buyer = buyer(person, sale.currency());
        buyer.orders++;
        buyer.spent += buyer.currency.equals(sale.currency()) ? sale.minor() : 0;
        if (buyer.first == null || sale.at().isBefore(buyer.first)) {
            buyer.first = sale.at();
        }
        if (buyer.last == null || sale.at().isAfter(buyer.last)) {
            buyer.last = sale.at();
        }
    }

    private void refund(LocalDate day, Refund refund) {
        var sums = at(days, new DayKey(day, refund.currency()), Day::new);
        sums.refunds += refund.minor();
        sums.refunded++;
        for (var item : refund.returned()) {
            product(
                    day,
                    item.productId(),
                    item.total().currency(),
                    -item.quantity(),
                    -item.total().minor());
        }
        var person = refund.person();
        if (person != null) {
            var buyer = buyer(person, refund.currency());
            buyer.spent -= buyer.currency.equals(refund.currency()) ? refund.minor() : 0;
        }
    }

    private void product(LocalDate day, @Nullable UUID product, String currency, long quantity, long minor) {
        if (product != null) {
            var sums = at(products, new ProductKey(day, product, currency), Product::new);
            sums.quantity += quantity;
            sums.sales += minor;
        }
    }

    private Buyer buyer(UUID person, String currency) {
        var buyer = at(buyers, person, Buyer::new);
        if (buyer.currency.isEmpty()) {
            buyer.currency = currency;
        }
        return buyer;
    }

    private static <K, V> V at(Map<K, V> map, K key, Supplier<V> fresh) {
        return map.computeIfAbsent(key, missing -> fresh.get());
    }
}

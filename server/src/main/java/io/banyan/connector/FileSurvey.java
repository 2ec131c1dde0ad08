package io.banyan.connector;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a first reading of an order file finds: where each order ends, which products and customers there are, and what
 * everything sums to. Kept small: it grows with orders, products and customers, not with rows.
 */
final class FileSurvey {

    /** A product as the rows tell of it. */
    static final class Product {
        private final Map<String, Integer> titles = new HashMap<>();
        private Instant firstAt = Instant.MAX;
        private Instant pricedAt = Instant.MIN;
        private boolean pricedByCustomer;
        private @Nullable BigDecimal price;

        private void see(OrderRow row) {
            if (row.at().isBefore(firstAt)) {
                firstAt = row.at();
            }
            if (!row.title().isEmpty() && row.unitPrice().signum() > 0) {
                titles.merge(row.title(), 1, Integer::sum);
            }
            // Prices paid by known customers go before those of guests: marketplaces add tax to theirs.
            var byCustomer = row.customer() != null;
            var better = byCustomer && !pricedByCustomer;
            var newer = byCustomer == pricedByCustomer && !row.at().isBefore(pricedAt);
            if (row.unitPrice().signum() > 0 && row.quantity() > 0 && (better || newer)) {
                price = row.unitPrice();
                pricedAt = row.at();
                pricedByCustomer = byCustomer;
            }
        }

        /** The title that most of its rows have; the code when none has one. */
        String title(String code) {
            return titles.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(code);
        }

        /** The newest price, or null when it was never sold for money. */
        @Nullable
        BigDecimal price() {
            return price;
        }

        Instant firstAt() {
            return firstAt;
        }
    }

    /** A customer as the rows tell of them. */
    record Customer(Instant firstAt, @Nullable String country) {}

    /** Rows of one kind and what they sum to. */
    record Sum(long rows, BigDecimal amount) {
        Sum plus(BigDecimal more) {
            return new Sum(rows + 1, amount.add(more));
        }
    }

    private final Map<String, Long> lastLines = new HashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final Map<LineKind, Sum> kinds = new EnumMap<>(LineKind.class);
    private Sum rejected = new Sum(0, BigDecimal.ZERO);
    private final Map<Integer, Long> scales = new HashMap<>();
    private long rows;

    /** Codes differ in case between rows of one product. */
    static String productCode(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    void see(OrderRow row) {
        rows++;
        lastLines.put(row.order(), row.line());
        scales.merge(Math.max(0, row.unitPrice().stripTrailingZeros().scale()), 1L, Long::sum);
        kinds.merge(row.kind(), new Sum(1, row.amount()), (sum, one) -> sum.plus(one.amount()));
        if (isProduct(row.kind())) {
            products.computeIfAbsent(productCode(row.code()), code -> new Product())
                    .see(row);
        }
        var customer = row.customer();
        if (customer != null) {
            customers.merge(
                    customer,
                    new Customer(row.at(), row.country()),
                    (known, now) -> now.firstAt().isBefore(known.firstAt()) ? now : known);
        }
    }

    void see(RowReader.Reject reject) {
        rows++;
        rejected = rejected.plus(reject.amount());
    }

    static boolean isProduct(LineKind kind) {
        return kind == LineKind.GOODS || kind == LineKind.FREE_GOODS || kind == LineKind.STOCK_CORRECTION;
    }

    boolean endsOrder(OrderRow row) {
        return Objects.equals(lastLines.get(row.order()), row.line());
    }

    Map<String, Product> products() {
        return products;
    }

    Map<String, Customer> customers() {
        return customers;
    }

    Map<LineKind, Sum> kinds() {
        return kinds;
    }

    Sum rejected() {
        return rejected;
    }

    /** All rows but the header, usable or not. */
    long rows() {
        return rows;
    }

    long orders() {
        return lastLines.size();
    }

    long cancellations(String prefix) {
        return prefix.isEmpty()
                ? 0
                : lastLines.keySet().stream()
                        .filter(order -> order.startsWith(prefix))
                        .count();
    }

    /** How many rows have a price finer than this many decimal digits. */
    long finerThan(int digits) {
        return scales.entrySet().stream()
                .filter(scale -> scale.getKey() > digits)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What all rows sum to, exactly. */
    BigDecimal net() {
        return kinds.values().stream().map(Sum::amount).reduce(rejected.amount(), BigDecimal::add);
    }
}

package io.banyan.connector;

import io.banyan.catalog.ImportedSku;
import io.banyan.trade.ImportedOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one order into an order of ours. */
final class OrderTranslation {

    private final OrderFileMapping mapping;
    private final Map<String, ImportedSku> skus;
    private final Map<String, UUID> people;
    private final int digits;

    OrderTranslation(OrderFileMapping mapping, Map<String, ImportedSku> skus, Map<String, UUID> people) {
        this.mapping = mapping;
        this.skus = skus;
        this.people = people;
        this.digits = Math.max(0, Currency.getInstance(mapping.currency()).getDefaultFractionDigits());
    }

    /** The order of these rows; none when they only correct stock. */
    Optional<ImportedOrder> order(List<OrderRow> rows) {
        var lines = rows.stream()
                .filter(row -> row.kind() != LineKind.STOCK_CORRECTION)
                .map(this::line)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var credit = isCancellation(first.order())
                || lines.stream().mapToLong(ImportedOrder.Line::amountMinor).sum() < 0;
        return Optional.of(new ImportedOrder(
                mapping.name(),
                first.order(),
                credit ? ImportedOrder.Kind.CREDIT : ImportedOrder.Kind.SALE,
                person(rows),
                first.at(),
                mapping.currency(),
                lines));
    }

    /** Decimal digits of a minor unit of the currency. */
    int digits() {
        return digits;
    }

    boolean isCancellation(String order) {
        return !mapping.cancellationPrefix().isEmpty() && order.startsWith(mapping.cancellationPrefix());
    }

    private @Nullable UUID person(List<OrderRow> rows) {
        for (var row : rows) {
            if (row.customer() != null) {
                return people.get(row.customer());
            }
        }
        return null;
    }

    private ImportedOrder.Line line(OrderRow row) {
        var sku = skus.get(FileSurvey.productCode(row.code()));
        return new ImportedOrder.Line(
                sku == null ? null : sku.productId(),
                sku == null ? null : sku.skuId(),
                row.code(),
                row.title().isEmpty() ? row.code() : Titles.readable(row.title()),
                row.kind().name(),
                row.quantity(),
                row.unitPrice(),
                minor(row.amount()));
    }

    /** The amount in minor units, rounded half away from zero where the source is finer. */
    long minor(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP)
                .movePointRight(digits)
                .longValueExact();
    }

    BigDecimal major(long minor) {
        return BigDecimal.valueOf(minor, digits);
    }
}

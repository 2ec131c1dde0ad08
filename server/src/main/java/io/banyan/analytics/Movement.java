package io.banyan.analytics;

import io.banyan.identity.PersonRegistered;
import io.banyan.kernel.journal.Entry;
import io.banyan.trade.ImportedOrder;
import io.banyan.trade.OrderImported;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import io.banyan.trade.OrderedItem;
import io.banyan.trade.OrdersImported;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a fact means for sales figures. */
sealed interface Movement {

    Instant at();

    /** An order was paid. */
    record Sale(
            Instant at, @Nullable UUID person, String currency, long minor, boolean firstOrder, List<OrderedItem> items)
            implements Movement {}

    /** Money went back; {@code minor} and the items' totals are positive. */
    record Refund(Instant at, @Nullable UUID person, String currency, long minor, List<OrderedItem> returned)
            implements Movement {}

    /** Somebody signed up. */
    record Registration(Instant at) implements Movement {}

    static Stream<Movement> of(Entry entry) {
        return switch (entry.fact()) {
            case OrderPaid paid ->
                Stream.of(new Sale(
                        paid.at(),
                        paid.personId(),
                        paid.total().currency(),
                        paid.total().minor(),
                        paid.firstPaidOrder(),
                        paid.items()));
            case OrderRefunded refunded ->
                Stream.of(new Refund(
                        refunded.at(),
                        refunded.personId(),
                        refunded.amount().currency(),
                        refunded.amount().minor(),
                        refunded.returned()));
            case OrdersImported imported -> imported.orders().stream().map(Movement::imported);
            case PersonRegistered registered -> Stream.of(new Registration(registered.at()));
            default -> throw new IllegalArgumentException("not asked for: " + entry.fact());
        };
    }

    private static Movement imported(OrderImported order) {
        var total = order.total();
        return order.kind() == ImportedOrder.Kind.SALE
                ? new Sale(
                        order.placedAt(),
                        order.personId(),
                        total.currency(),
                        total.minor(),
                        order.firstPaidOrder(),
                        order.items())
                : new Refund(
                        order.placedAt(),
                        order.personId(),
                        total.currency(),
                        Math.negateExact(total.minor()),
                        order.items().stream()
                                .map(item -> new OrderedItem(
                                        item.line(),
                                        item.productId(),
                                        item.skuId(),
                                        Math.abs(item.quantity()),
                                        item.total().isNegative() ? item.total().negate() : item.total()))
                                .toList());
    }
}

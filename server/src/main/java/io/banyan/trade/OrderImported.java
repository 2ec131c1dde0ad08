package io.banyan.trade;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One past order, or one credit note, inside {@link OrdersImported}.
 *
 * @param orderId id of the order; of the refund for a credit note
 * @param personId none for a guest's order
 * @param total of a credit note: negative
 * @param firstPaidOrder whether it is the person's first, as on {@link OrderPaid}
 */
public record OrderImported(
        UUID orderId,
        ImportedOrder.Kind kind,
        @Nullable UUID personId,
        Instant placedAt,
        Money total,
        boolean firstPaidOrder,
        List<OrderedItem> items) {}

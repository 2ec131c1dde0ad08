package io.banyan.trade;

import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks to give money back.
 *
 * <ul>
 *   <li>neither amount nor lines: all that is left, the goods come back;
 *   <li>lines: what those pieces cost, these goods come back; with an amount as well, that much for them instead;
 *   <li>only an amount: a compensation, no goods come back.
 * </ul>
 *
 * Goods of an order not yet fulfilled simply are not sent; an unfulfilled order refunded in full is cancelled with it.
 *
 * @param idempotencyKey repeating the same refund of the same order gives the first answer again
 */
public record RefundOrder(
        String idempotencyKey, UUID orderId, @Nullable Money amount, List<Line> lines, String reason) {

    /** So many pieces of one line of the order. */
    public record Line(int line, int quantity) {}

    /** All that is left. */
    public static RefundOrder everything(String idempotencyKey, UUID orderId, String reason) {
        return new RefundOrder(idempotencyKey, orderId, null, List.of(), reason);
    }
}

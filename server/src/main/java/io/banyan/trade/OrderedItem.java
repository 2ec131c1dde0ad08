package io.banyan.trade;

import io.banyan.kernel.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as facts carry it.
 *
 * @param line position in the order, from 1
 * @param productId none for an imported line that is no goods, such as postage
 * @param total what the line costs after its discount
 */
public record OrderedItem(
        int line, @Nullable UUID productId, @Nullable UUID skuId, int quantity, Money total) {}

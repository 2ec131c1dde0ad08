package io.banyan.trade.pricing;

import io.banyan.trade.PlaceOrder;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** So many of one SKU, as a shopper asks for it. */
public record OrderLineInput(@NotNull UUID skuId, int quantity) {

    /** The lines asked for. */
    public static List<PlaceOrder.Line> lines(List<OrderLineInput> inputs) {
        return inputs.stream()
                .map(input -> new PlaceOrder.Line(input.skuId(), input.quantity()))
                .toList();
    }
}

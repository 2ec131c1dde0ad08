package io.banyan.trade.placing;

import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.pricing.Quotes;
import java.util.UUID;

/**
 * A request to place an order, with what can be prepared before it meets the others: the id of the order it may become, and
 * its address already sealed.
 */
record Attempt(PlaceOrder command, UUID orderId, byte[] contactSealed, byte[] phoneIndex, Idempotency.Command key) {

    Quotes.Question question() {
        return new Quotes.Question(
                buyer(),
                command.lines(),
                command.offer(),
                command.choice(),
                command.choice().usePoints());
    }

    Quotes.Buyer buyer() {
        return new Quotes.Buyer(command.personId(), command.visitorId());
    }
}

package io.banyan.trade.placing;

import io.banyan.kernel.batch.GroupCommit;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.PlaceResult;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.order.Contact;
import io.banyan.trade.order.OrderLife;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Places orders. Requests that arrive while others are being committed are decided together, see {@link PlacingBatch}, and
 * answered when they are durable.
 */
@Component
public class Placing implements DisposableBean {

    private final Contact contact;
    private final Ids ids;
    private final OrderLife life;
    private final GroupCommit<Attempt, PlaceResult> commit;

    Placing(
            PlacingBatch batch,
            Contact contact,
            Ids ids,
            OrderLife life,
            @Value("${banyan.orders.batch:64}") int largestBatch,
            @Value("${banyan.orders.workers:1}") int workers) {
        this.contact = contact;
        this.ids = ids;
        this.life = life;
        this.commit = new GroupCommit<>("orders", largestBatch, workers, batch::decide);
    }

    /** Places an order; returns when it is durable or refused. Call it outside of a transaction. */
    public PlaceResult place(PlaceOrder command) {
        var orderId = ids.next();
        var key = new Idempotency.Command(
                "person:" + command.personId(), "order.place", Idempotency.checked(command.idempotencyKey()), command);
        var attempt = new Attempt(
                command,
                orderId,
                contact.seal(orderId, command.address()),
                contact.phoneIndex(command.address().phone()),
                key);
        return settled(decide(attempt));
    }

    private PlaceResult decide(Attempt attempt) {
        try {
            return commit.submit(attempt);
        } catch (ProblemException refused) {
            return new PlaceResult.Refused(refused.type(), refused.detail(), refused.kept());
        } catch (RejectedExecutionException busy) {
            return new PlaceResult.Refused(TradeProblem.ORDER_BUSY, null, Map.of());
        }
    }

    /** An order that costs nothing needs no payment. */
    private PlaceResult settled(PlaceResult result) {
        if (result instanceof PlaceResult.Placed(var order, var repeated)
                && order.total().isZero()) {
            return new PlaceResult.Placed(life.payNothing(order.id()), repeated);
        }
        return result;
    }

    @Override
    public void destroy() {
        commit.close();
    }
}

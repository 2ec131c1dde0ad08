package io.banyan.trade.order;

import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.RecurringTask;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls off orders nobody paid in time, and completes those nobody confirmed. The deadlines are columns of the orders: a
 * timer for each order would cost the placing of orders a row more, so one timer looks for all that are due.
 */
@Component
class OrderDeadlines implements RecurringTask {

    private static final Logger log = LoggerFactory.getLogger(OrderDeadlines.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final OrderLife life;
    private final Transactions transactions;

    OrderDeadlines(JdbcClient jdbc, OrderLife life, Transactions transactions) {
        this.jdbc = jdbc;
        this.life = life;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "trade.order_deadlines";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    private static final String UNPAID = """
            select id from trade.orders where state = 'AWAITING_PAYMENT' and pay_by <= :now and total_minor > 0
            order by pay_by limit :limit
            """;

    /** Paid by its price, but the server died before it was written down. */
    private static final String FREE =
            "select id from trade.orders where state = 'AWAITING_PAYMENT' and pay_by <= :now and total_minor = 0 limit :limit";

    private static final String RECEIVED =
            "select id from trade.orders where state = 'FULFILLED' and complete_by <= :now order by complete_by limit :limit";

    @Override
    public boolean run(Instant now) {
        var unpaid = each(UNPAID, now, id -> life.cancel(id, "time_out"));
        var free = each(FREE, now, life::payNothing);
        var received = each(RECEIVED, now, life::complete);
        return unpaid || free || received;
    }

    /** Treats each order in a transaction of its own, so that one that fails holds up no other. */
    private boolean each(String sql, Instant now, Consumer<UUID> step) {
        var due = jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", AT_ONCE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        var done = 0;
        for (var id : due) {
            try {
                transactions.runNew(() -> step.accept(id));
                done++;
            } catch (ProblemException paidMeanwhile) {
                done++;
            } catch (RuntimeException failure) {
                log.error("Order {} is past its deadline, but the step failed", id, failure);
            }
        }
        return done == AT_ONCE;
    }
}

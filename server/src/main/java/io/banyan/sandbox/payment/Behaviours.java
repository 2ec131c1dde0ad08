package io.banyan.sandbox.payment;

import io.banyan.kernel.transaction.Transactions;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how the network behaves, the same on every node. */
@Component
@ConditionalOnBooleanProperty("banyan.sandbox")
class Behaviours {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Behaviours(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Behaviour now() {
        return jdbc.sql("select delay_ms, duplicates, reorder, fail_rate from sandbox.payment_behaviour")
                .query((row, number) -> new Behaviour(
                        row.getInt("delay_ms"),
                        row.getInt("duplicates"),
                        row.getBoolean("reorder"),
                        row.getDouble("fail_rate")))
                .single();
    }

    void become(Behaviour behaviour) {
        transactions.run(() -> jdbc.sql("""
                        update sandbox.payment_behaviour
                        set delay_ms = :delay, duplicates = :duplicates, reorder = :reorder, fail_rate = :fail_rate
                        """)
                .param("delay", behaviour.delayMs())
                .param("duplicates", behaviour.duplicates())
                .param("reorder", behaviour.reorder())
                .param("fail_rate", behaviour.failRate())
                .update());
    }

    /** Whether this exchange fails. */
    boolean fails() {
        var rate = now().failRate();
        return rate > 0 && random.nextDouble() < rate;
    }
}

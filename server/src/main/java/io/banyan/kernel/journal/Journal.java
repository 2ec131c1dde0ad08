package io.banyan.kernel.journal;

import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal of business facts. A fact is appended in the transaction that made it true: both are there, or
 * neither is.
 *
 * <p>Append while holding the lock of the row that the fact is about; that makes the order of positions under one
 * key the order in which things happened.
 */
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Transactions transactions;
    private final JournalHorizon horizon;

    Journal(JdbcClient jdbc, JsonMapper json, Clock clock, Transactions transactions, JournalHorizon horizon) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
        this.horizon = horizon;
    }

    public void append(Fact... facts) {
        append(List.of(facts));
    }

    /** Appends the facts in the order given. */
    public void append(List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        if (!transactions.active()) {
            throw new IllegalStateException("facts are appended in the transaction that makes them true");
        }
        jdbc.sql("select kernel.append_facts(:types::text[], :keys::uuid[], :facts::text[], :at)")
                .param(
                        "types",
                        facts.stream()
                                .map(fact -> FactTypes.name(fact.getClass()))
                                .toArray(String[]::new))
                .param("keys", facts.stream().map(Fact::key).toArray(UUID[]::new))
                .param("facts", facts.stream().map(json::writeValueAsString).toArray(String[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> number)
                .single();
        transactions.afterCommit(horizon::hint);
    }
}

package io.banyan.sandbox.payment;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the network's payouts. */
@Component
class PayoutRows {

    private final JdbcClient jdbc;

    PayoutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A payout; {@code state} is PENDING, SUCCEEDED or REFUSED.
     *
     * @param asked how often the merchant asked
     */
    record PayoutRow(UUID id, UUID reference, String account, Money amount, String state, int asked) {}

    private static final String ASK = """
            insert into sandbox.payout (id, reference, account, currency, amount_minor, state, created_at)
            values (:id, :reference, :account, :currency, :amount, 'PENDING', :at)
            on conflict (reference) do update set asked = sandbox.payout.asked + 1
            returning id, reference, account, currency, amount_minor, state, asked
            """;

    /** Makes it, or counts that it was asked for again. */
    PayoutRow ask(UUID id, UUID reference, String account, Money amount, Instant at) {
        return jdbc.sql(ASK)
                .param("id", id)
                .param("reference", reference)
                .param("account", account)
                .param("currency", amount.currency())
                .param("amount", amount.minor())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PayoutRow(
                        row.getObject("id", UUID.class),
                        row.getObject("reference", UUID.class),
                        row.getString("account"),
                        Money.of(row.getLong("amount_minor"), row.getString("currency")),
                        row.getString("state"),
                        row.getInt("asked")))
                .single();
    }

    private static final String SETTLE = """
            update sandbox.payout set state = case when account like '%0000' then 'REFUSED' else 'SUCCEEDED' end, settled_at = :at
            where id = :id and state = 'PENDING'
            """;

    /** Pays it; accounts that end in 0000 are closed. */
    void settle(UUID id, Instant at) {
        jdbc.sql(SETTLE)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

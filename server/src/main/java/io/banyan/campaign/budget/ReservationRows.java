package io.banyan.campaign.budget;

import io.banyan.kernel.money.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is set aside, by its key. */
@Component
class ReservationRows {

    private final JdbcClient jdbc;

    ReservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of a reservation that was taken out of it. */
    record Part(UUID campaignId, Money amount) {}

    /**
     * Holds the gate of a campaign until the transaction ends. Everything that moves money of a campaign does, so
     * that no two of them wait for each other in a circle over its accounts.
     */
    void lockGate(UUID campaignId) {
        jdbc.sql("select live from campaign.intake where campaign_id = :id for update")
                .param("id", campaignId)
                .query(Integer.class)
                .single();
    }

    private static final String FIND = "select campaign_id from campaign.reservation where key = :key";

    /** The campaign of a reservation; empty when nothing was set aside under the key. */
    Optional<UUID> campaignOf(String key) {
        return jdbc.sql(FIND).param("key", key).query(UUID.class).optional();
    }

    private static final String INSERT = """
            insert into campaign.reservation (key, campaign_id, amount_minor, currency, reserved_at)
            values (:key, :campaign, :amount, :currency, :at)
            on conflict (key) do nothing
            """;

    boolean insert(String key, UUID campaignId, Money amount, Instant at) {
        return jdbc.sql(INSERT)
                        .param("key", key)
                        .param("campaign", campaignId)
                        .param("amount", amount.minor())
                        .param("currency", amount.currency())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static final String TAKE = """
            update campaign.reservation
               set amount_minor = amount_minor - :amount
             where key = :key and amount_minor >= :amount
            returning campaign_id
            """;

    /** Takes so much out; nothing when there is less. */
    Optional<Part> take(String key, Money amount) {
        return jdbc.sql(TAKE)
                .param("key", key)
                .param("amount", amount.minor())
                .query(UUID.class)
                .optional()
                .map(campaign -> new Part(campaign, amount));
    }

    private static final String TAKE_ALL = """
            with remainder as (
                select key, campaign_id, amount_minor, currency
                  from campaign.reservation
                 where key = :key and amount_minor > 0
                   for update)
            update campaign.reservation r
               set amount_minor = 0
              from remainder
             where r.key = remainder.key
            returning remainder.campaign_id, remainder.amount_minor, remainder.currency
            """;

    /** Takes out what is left; nothing when nothing is. */
    Optional<Part> takeAll(String key) {
        return jdbc.sql(TAKE_ALL)
                .param("key", key)
                .query((row, number) -> new Part(
                        row.getObject("campaign_id", UUID.class),
                        Money.of(row.getLong("amount_minor"), row.getString("currency"))))
                .optional();
    }
}

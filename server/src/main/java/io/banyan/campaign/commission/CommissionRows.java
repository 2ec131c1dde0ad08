package io.banyan.campaign.commission;

import io.banyan.campaign.commission.Commission.Line;
import io.banyan.campaign.commission.Commission.State;
import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored commissions. */
@Component
class CommissionRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CommissionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static final String SAVE = """
            insert into campaign.commission (order_id, campaign_id, version, earner_id, share_id, buyer_id, state, currency,
                                             lines, paid_minor, payments, reason, ordered_at)
            values (:order, :campaign, :version, :earner, :share, :buyer, :state, :currency, cast(:lines as jsonb), :paid,
                    :payments, :reason, :at)
            on conflict (order_id) do update
               set state = excluded.state, lines = excluded.lines, paid_minor = excluded.paid_minor,
                   payments = excluded.payments, reason = excluded.reason
            """;

    void save(Commission commission) {
        jdbc.sql(SAVE)
                .param("order", commission.orderId())
                .param("campaign", commission.campaignId())
                .param("version", commission.version())
                .param("earner", commission.earnerId())
                .param("share", commission.shareId())
                .param("buyer", commission.buyerId())
                .param("state", commission.state().name())
                .param("currency", commission.currency())
                .param("lines", json.writeValueAsString(commission.lines()))
                .param("paid", commission.paid().minor())
                .param("payments", commission.payments())
                .param("reason", commission.reason())
                .param("at", commission.orderedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String SELECT = """
            select order_id, campaign_id, version, earner_id, share_id, buyer_id, state, currency, lines, paid_minor,
                   payments, reason, ordered_at
              from campaign.commission
            """;

    Optional<Commission> find(UUID orderId) {
        return jdbc.sql(SELECT + "where order_id = :order")
                .param("order", orderId)
                .query(this::commission)
                .optional();
    }

    Optional<Commission> lock(UUID orderId) {
        return jdbc.sql(SELECT + "where order_id = :order for update")
                .param("order", orderId)
                .query(this::commission)
                .optional();
    }

    /** What one person's links earned, the latest order first. */
    List<Commission> ofEarner(UUID earnerId, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                        where earner_id = :earner and (cast(:before as uuid) is null or order_id < :before)
                        order by order_id desc limit :limit
                        """)
                .param("earner", earnerId)
                .param("before", before)
                .param("limit", limit)
                .query(this::commission)
                .list();
    }

    /** What somebody's links came to. */
    record Sum(UUID earnerId, String currency, long orders, long paidMinor) {}

    List<Sum> sums(List<UUID> earners) {
        return jdbc.sql("""
                        select earner_id, currency, count(*) as orders, sum(paid_minor)::bigint as paid
                          from campaign.commission
                         where earner_id = any(:earners::uuid[]) and state in ('PENDING', 'EARNED')
                         group by earner_id, currency order by earner_id, orders desc
                        """)
                .param("earners", earners.toArray(UUID[]::new))
                .query((row, number) -> new Sum(
                        row.getObject("earner_id", UUID.class),
                        row.getString("currency"),
                        row.getLong("orders"),
                        row.getLong("paid")))
                .list();
    }

    /** Those of the person that still wait for the end of the return window. */
    List<Commission> pending(UUID earnerId) {
        return jdbc.sql(SELECT + "where earner_id = :earner and state = 'PENDING'")
                .param("earner", earnerId)
                .query(this::commission)
                .list();
    }

    boolean anyOpen(UUID campaignId) {
        return jdbc.sql("""
                        select exists (select 1 from campaign.commission
                                        where campaign_id = :campaign and state = 'PENDING')
                        """).param("campaign", campaignId).query(Boolean.class).single();
    }

    private Commission commission(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new Commission(
                row.getObject("order_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("earner_id", UUID.class),
                row.getObject("share_id", UUID.class),
                row.getObject("buyer_id", UUID.class),
                State.valueOf(row.getString("state")),
                currency,
                List.of(json.readValue(row.getString("lines"), Line[].class)),
                Money.of(row.getLong("paid_minor"), currency),
                row.getInt("payments"),
                row.getString("reason"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant());
    }
}

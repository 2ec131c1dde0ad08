package io.banyan.campaign.community;

import io.banyan.kernel.money.Money;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored parts that orders have in rounds. */
@Component
class NeighbourRows {

    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    NeighbourRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            select order_id, round_id, campaign_id, person_id, state, pieces, discount_minor, commission_minor, currency, code,
                   share_code, placed_at, picked_up_at
              from campaign.community_order
            """;

    Optional<Neighbour> find(UUID orderId) {
        return one(SELECT + "where order_id = :id", orderId);
    }

    Optional<Neighbour> lock(UUID orderId) {
        return one(SELECT + "where order_id = :id for update", orderId);
    }

    private Optional<Neighbour> one(String sql, UUID orderId) {
        return jdbc.sql(sql)
                .param("id", orderId)
                .query(NeighbourRows::neighbour)
                .optional();
    }

    Optional<Neighbour> byCode(UUID roundId, String code) {
        return jdbc.sql(SELECT + "where round_id = :round and code = :code")
                .param("round", roundId)
                .param("code", code)
                .query(NeighbourRows::neighbour)
                .optional();
    }

    List<Neighbour> ofRound(UUID roundId) {
        return jdbc.sql(SELECT + "where round_id = :round order by placed_at, order_id")
                .param("round", roundId)
                .query(NeighbourRows::neighbour)
                .list();
    }

    /** A code that no other order of the round has. The caller holds the campaign's gate. */
    String freeCode(UUID roundId) {
        var taken = new HashSet<>(jdbc.sql("select code from campaign.community_order where round_id = :round")
                .param("round", roundId)
                .query(String.class)
                .list());
        while (true) {
            var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
            if (!taken.contains(code)) {
                return code;
            }
        }
    }

    private static final String SAVE = """
            insert into campaign.community_order
                (order_id, round_id, campaign_id, person_id, state, pieces, discount_minor, commission_minor, currency, code,
                 share_code, placed_at, picked_up_at)
            values (:order, :round, :campaign, :person, :state, :pieces, :discount, :commission, :currency, :code, :share,
                    :placed, :picked)
            on conflict (order_id) do update set state = excluded.state, picked_up_at = excluded.picked_up_at
            """;

    void save(Neighbour one) {
        jdbc.sql(SAVE)
                .param("order", one.orderId())
                .param("round", one.roundId())
                .param("campaign", one.campaignId())
                .param("person", one.personId())
                .param("state", one.state().name())
                .param("pieces", one.pieces())
                .param("discount", one.discount().minor())
                .param("commission", one.commission().minor())
                .param("currency", one.discount().currency())
                .param("code", one.code())
                .param("share", one.shareCode())
                .param("placed", Timestamp.from(one.placedAt()))
                .param("picked", RoundRows.stamp(one.pickedUpAt()))
                .update();
    }

    private static Neighbour neighbour(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new Neighbour(
                row.getObject("order_id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Neighbour.State.valueOf(row.getString("state")),
                row.getInt("pieces"),
                Money.of(row.getLong("discount_minor"), currency),
                Money.of(row.getLong("commission_minor"), currency),
                row.getString("code"),
                row.getString("share_code"),
                row.getTimestamp("placed_at").toInstant(),
                RoundRows.instant(row.getTimestamp("picked_up_at")));
    }
}

package io.banyan.campaign.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored rounds. */
@Component
class RoundRows {

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            select id, campaign_id, version, point_id, leader_id, state, paid_pieces, opened_at, cut_off_at, closed_at, arrived_at
              from campaign.community_round
            """;

    Optional<Round> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(RoundRows::round)
                .optional();
    }

    /** The round, holding its row until the transaction ends. */
    Optional<Round> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(RoundRows::round)
                .optional();
    }

    /** Rounds of a campaign that take orders, those that end first. */
    List<Round> open(UUID campaignId, Instant now) {
        return jdbc.sql(SELECT + """
                        where campaign_id = :campaign and state = 'OPEN' and cut_off_at > :now
                        order by cut_off_at, id limit 100
                        """)
                .param("campaign", campaignId)
                .param("now", Timestamp.from(now))
                .query(RoundRows::round)
                .list();
    }

    /** All rounds of a campaign, the latest first. */
    List<Round> of(UUID campaignId, @Nullable UUID leaderId) {
        return jdbc.sql(SELECT + """
                        where campaign_id = :campaign and (cast(:leader as uuid) is null or leader_id = :leader)
                        order by id desc limit 200
                        """)
                .param("campaign", campaignId)
                .param("leader", leaderId)
                .query(RoundRows::round)
                .list();
    }

    boolean anyOpen(UUID campaignId, UUID pointId) {
        return jdbc.sql("""
                        select exists (select 1 from campaign.community_round
                                        where campaign_id = :campaign and point_id = :point and state = 'OPEN')
                        """)
                .param("campaign", campaignId)
                .param("point", pointId)
                .query(Boolean.class)
                .single();
    }

    private static final String UNFINISHED = """
            select exists (select 1 from campaign.community_round where campaign_id = :campaign and state = 'OPEN')
                or exists (select 1 from campaign.community_order where campaign_id = :campaign
                              and state in ('PAYING', 'JOINED', 'REFUND_DUE', 'CONFIRMED'))
            """;

    boolean unfinished(UUID campaignId) {
        return jdbc.sql(UNFINISHED)
                .param("campaign", campaignId)
                .query(Boolean.class)
                .single();
    }

    private static final String SAVE = """
            insert into campaign.community_round
                (id, campaign_id, version, point_id, leader_id, state, paid_pieces, opened_at, cut_off_at, closed_at, arrived_at)
            values (:id, :campaign, :version, :point, :leader, :state, :pieces, :opened, :cutOff, :closed, :arrived)
            on conflict (id) do update
               set state = excluded.state, paid_pieces = excluded.paid_pieces, closed_at = excluded.closed_at,
                   arrived_at = excluded.arrived_at
            """;

    void save(Round round) {
        jdbc.sql(SAVE)
                .param("id", round.id())
                .param("campaign", round.campaignId())
                .param("version", round.version())
                .param("point", round.pointId())
                .param("leader", round.leaderId())
                .param("state", round.state().name())
                .param("pieces", round.paidPieces())
                .param("opened", Timestamp.from(round.openedAt()))
                .param("cutOff", Timestamp.from(round.cutOffAt()))
                .param("closed", stamp(round.closedAt()))
                .param("arrived", stamp(round.arrivedAt()))
                .update();
    }

    static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("point_id", UUID.class),
                row.getObject("leader_id", UUID.class),
                Round.State.valueOf(row.getString("state")),
                row.getInt("paid_pieces"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("cut_off_at").toInstant(),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("arrived_at")));
    }
}

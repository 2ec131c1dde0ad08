package io.banyan.campaign.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how people acted in past campaigns. */
@Repository
class CalibrationRows {

    private final JdbcClient jdbc;

    CalibrationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String PAST = """
            select b.campaign_id, b.started_at from campaign.board_campaign b
            where b.started_at >= :since and (:mechanic::text is null or b.mechanic = :mechanic)
              and exists (select from campaign.board_person p
                          where p.campaign_id = b.campaign_id and p.joined_position is not null)
            order by b.started_at desc limit :limit
            """;

    record Past(UUID campaignId, Instant startedAt) {}

    /** The campaigns in which somebody took part, the latest first; of one mechanic or of all. */
    List<Past> past(@Nullable String mechanic, Instant since, int limit) {
        return jdbc.sql(PAST)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("mechanic", mechanic)
                .param("limit", limit)
                .query((row, number) -> new Past(row.getObject("campaign_id", UUID.class), time(row, "started_at")))
                .list();
    }

    record Taker(
            UUID personId,
            @Nullable UUID parentId,
            Instant joinedAt,
            boolean shared,
            long visits,
            boolean brought,
            boolean ordered) {}

    private static final String TAKERS = """
            select p.person_id, p.parent_id, p.joined_at, p.shares > 0 as shared, p.visits, p.brought,
                   exists (select from campaign.board_order o
                           where o.person_id = p.person_id and not o.returned
                             and (o.campaign_id = p.campaign_id or o.paid_at >= p.joined_at)) as ordered
            from campaign.board_person p
            where p.campaign_id = :campaign and p.joined_position is not null
            order by p.joined_position limit :limit
            """;

    /** Those who took part, first come first: inviters stand before those they brought. */
    List<Taker> takers(UUID campaignId, int limit) {
        return jdbc.sql(TAKERS)
                .param("campaign", campaignId)
                .param("limit", limit)
                .query((row, number) -> new Taker(
                        row.getObject("person_id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        time(row, "joined_at"),
                        row.getBoolean("shared"),
                        row.getLong("visits"),
                        row.getBoolean("brought"),
                        row.getBoolean("ordered")))
                .list();
    }

    record Visit(UUID sharerId, String visitorId, @Nullable UUID personId, Instant at) {}

    private static final String VISITS = """
            select s.person_id as sharer_id, t.visitor_id, (max(t.person_id::text))::uuid as person_id, min(t.first_at) as at
            from campaign.share s join campaign.touch t on t.share_id = s.id
            where s.campaign_id = :campaign and t.person_id is distinct from s.person_id
            group by s.person_id, t.visitor_id
            order by at limit :limit
            """;

    /** The first visit of each browser to anything of a sharer. */
    List<Visit> visits(UUID campaignId, int limit) {
        return jdbc.sql(VISITS)
                .param("campaign", campaignId)
                .param("limit", limit)
                .query((row, number) -> new Visit(
                        row.getObject("sharer_id", UUID.class),
                        row.getString("visitor_id"),
                        row.getObject("person_id", UUID.class),
                        time(row, "at")))
                .list();
    }

    private static final String BROWSERS = """
            select k.person_id, k.visitor_id from campaign.known_browser k where k.person_id = any(:people::uuid[])
            """;

    /** In which browsers these people were ever signed in. */
    Map<UUID, Set<String>> browsers(List<UUID> people) {
        Map<UUID, Set<String>> browsers = new HashMap<>();
        jdbc.sql(BROWSERS).param("people", people.toArray(UUID[]::new)).query(row -> {
            browsers.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new HashSet<>())
                    .add(row.getString("visitor_id"));
        });
        return browsers;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

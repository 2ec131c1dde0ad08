package io.banyan.campaign.badge;

import io.banyan.kernel.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The badges of the shop. */
@Component
public class Badges {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Badges(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** A badge that somebody has. */
    public record OwnedBadge(Badge badge, Instant since) {}

    /** All badges, the latest first. */
    public List<Badge> all() {
        return jdbc.sql(
                        "select id, name_zh, name_en, symbol, created_at from campaign.badge order by id desc limit 500")
                .query(Badges::badge)
                .list();
    }

    /** One badge; empty when there is none. */
    public Optional<Badge> find(UUID id) {
        return jdbc.sql("select id, name_zh, name_en, symbol, created_at from campaign.badge where id = :id")
                .param("id", id)
                .query(Badges::badge)
                .optional();
    }

    public boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from campaign.badge where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public Badge add(String nameZh, String nameEn, String symbol) {
        var badge = new Badge(ids.next(), nameZh, nameEn, symbol, clock.instant());
        jdbc.sql("""
                        insert into campaign.badge (id, name_zh, name_en, symbol, created_at)
                        values (:id, :zh, :en, :symbol, :at)
                        """)
                .param("id", badge.id())
                .param("zh", nameZh)
                .param("en", nameEn)
                .param("symbol", symbol)
                .param("at", Timestamp.from(badge.createdAt()))
                .update();
        return badge;
    }

    void give(UUID rewardId, UUID badgeId, UUID personId) {
        jdbc.sql("""
                        insert into campaign.person_badge (reward_id, badge_id, person_id, granted_at)
                        values (:reward, :badge, :person, :at) on conflict (reward_id) do nothing
                        """)
                .param("reward", rewardId)
                .param("badge", badgeId)
                .param("person", personId)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void takeBack(UUID rewardId) {
        jdbc.sql("update campaign.person_badge set lost_at = :at where reward_id = :reward and lost_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("reward", rewardId)
                .update();
    }

    private static final String OF_PERSON = """
            select b.id, b.name_zh, b.name_en, b.symbol, b.created_at, min(p.granted_at) as since
              from campaign.person_badge p
              join campaign.badge b on b.id = p.badge_id
             where p.person_id = :person and p.lost_at is null
             group by b.id
             order by since desc, b.id
            """;

    /** The badges of a person, each once, the latest first. */
    public List<OwnedBadge> of(UUID personId) {
        return jdbc.sql(OF_PERSON)
                .param("person", personId)
                .query((row, number) -> new OwnedBadge(
                        badge(row, number), row.getTimestamp("since").toInstant()))
                .list();
    }

    private static Badge badge(ResultSet row, int number) throws SQLException {
        return new Badge(
                row.getObject("id", UUID.class),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("symbol"),
                row.getTimestamp("created_at").toInstant());
    }
}

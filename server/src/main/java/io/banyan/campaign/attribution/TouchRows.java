package io.banyan.campaign.attribution;

import io.banyan.campaign.share.ShareChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code campaign.touch} and {@code campaign.known_browser}. */
@Repository
class TouchRows {

    /** How long openings of one share in one browser are one visit. */
    private static final long VISIT_SECONDS = 30 * 60;

    private final JdbcClient jdbc;

    TouchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Identifies a visit. */
    record Visit(UUID shareId, String visitorId, long slot) {

        static Visit of(Opening opening) {
            return new Visit(
                    opening.share().id(),
                    opening.visitorId(),
                    Math.floorDiv(opening.at().getEpochSecond(), VISIT_SECONDS));
        }
    }

    /** Sorted by key, so that two nodes that write the same visits wait for, and never deadlock with, each other. */
    private static final String RECORD = """
            insert into campaign.touch (share_id, visitor_id, slot, person_id, first_at, last_at)
            select share_id, visitor_id, slot, person_id, first_at, last_at
            from unnest(:shares::uuid[], :visitors::text[], :slots::bigint[], :people::uuid[],
                        :firsts::text[]::timestamptz[], :lasts::text[]::timestamptz[])
                as opened (share_id, visitor_id, slot, person_id, first_at, last_at)
            order by share_id, visitor_id, slot
            on conflict (share_id, visitor_id, slot) do update
                set first_at = least(touch.first_at, excluded.first_at),
                    last_at = greatest(touch.last_at, excluded.last_at),
                    person_id = coalesce(touch.person_id, excluded.person_id)
            returning new.share_id, new.visitor_id, new.slot, old.share_id is null as fresh
            """;

    /** Records visits, each once in the list, and tells which of them are new. */
    Set<Visit> record(List<Visited> visits) {
        Set<Visit> fresh = new HashSet<>();
        jdbc.sql(RECORD)
                .param("shares", array(visits, visited -> visited.visit().shareId(), UUID[]::new))
                .param("visitors", array(visits, visited -> visited.visit().visitorId(), String[]::new))
                .param("slots", array(visits, visited -> visited.visit().slot(), Long[]::new))
                .param("people", visits.stream().map(Visited::personId).toArray(UUID[]::new))
                .param("firsts", array(visits, visited -> visited.firstAt().toString(), String[]::new))
                .param("lasts", array(visits, visited -> visited.lastAt().toString(), String[]::new))
                .query(row -> {
                    if (row.getBoolean("fresh")) {
                        fresh.add(new Visit(
                                row.getObject("share_id", UUID.class),
                                row.getString("visitor_id"),
                                row.getLong("slot")));
                    }
                });
        return fresh;
    }

    /** A visit as it is to be recorded. */
    record Visited(Visit visit, @Nullable UUID personId, Instant firstAt, Instant lastAt) {}

    private static final String FORGET = """
            delete from campaign.touch where ctid = any(array(
                select ctid from campaign.touch where last_at < :before limit :limit))
            """;

    /** Forgets touches that were last opened before. */
    void forget(Instant before, int limit) {
        jdbc.sql(FORGET).param("before", time(before)).param("limit", limit).update();
    }

    private static final String BROWSERS = "select visitor_id from campaign.known_browser where person_id = :person";

    List<String> browsers(UUID personId) {
        return jdbc.sql(BROWSERS)
                .param("person", personId)
                .query((row, number) -> row.getString("visitor_id"))
                .list();
    }

    private static final String KNOW =
            "insert into campaign.known_browser (person_id, visitor_id) values (:person, :visitor) on conflict do nothing";

    void know(UUID personId, String visitorId) {
        jdbc.sql(KNOW).param("person", personId).param("visitor", visitorId).update();
    }

    /**
     * Touches in these browsers or by this person, but none of a share of their own: neither of the person, nor in
     * a browser in which the sharer made the link or was ever signed in.
     */
    private static final String TOUCHES = """
            select t.share_id, s.person_id as sharer_id, s.campaign_id, s.channel, t.first_at, t.last_at
            from campaign.touch t join campaign.share s on s.id = t.share_id
            where (t.visitor_id = any(:visitors::text[]) or t.person_id = :person::uuid)
              and (t.person_id is null or :person::uuid is null or t.person_id = :person::uuid)
              and t.first_at <= :at and t.last_at >= :since
              and (:campaign::uuid is null or s.campaign_id = :campaign::uuid)
              and s.person_id is distinct from :person::uuid
              and s.visitor_id is distinct from t.visitor_id
              and not exists (select from campaign.known_browser k
                              where k.person_id = s.person_id and k.visitor_id = t.visitor_id)
            """;

    List<Touch> touches(Act act, Collection<String> visitors, Instant since) {
        return jdbc.sql(TOUCHES)
                .param("visitors", visitors.toArray(String[]::new))
                .param("person", act.personId())
                .param("campaign", act.campaignId())
                .param("at", time(act.at()))
                .param("since", time(since))
                .query(TouchRows::touch)
                .list();
    }

    private static final String EVER = """
            select exists (select from campaign.touch
                           where share_id = :share and (visitor_id = any(:visitors::text[]) or person_id = :person::uuid))
            """;

    /** Whether these browsers or this person ever opened the share. */
    boolean ever(UUID shareId, @Nullable UUID personId, Collection<String> visitors) {
        return jdbc.sql(EVER)
                .param("share", shareId)
                .param("visitors", visitors.toArray(String[]::new))
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    private static Touch touch(ResultSet row, int number) throws SQLException {
        return new Touch(
                row.getObject("share_id", UUID.class),
                row.getObject("sharer_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                ShareChannel.valueOf(row.getString("channel")),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    private static <T, V> V[] array(List<T> rows, Function<T, V> value, IntFunction<V[]> newArray) {
        return rows.stream().map(value).toArray(newArray);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

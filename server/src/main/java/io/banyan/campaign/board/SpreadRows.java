package io.banyan.campaign.board;

import io.banyan.campaign.board.BoardCounts.PersonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the people of boards, a batch at a time. */
@Repository
class SpreadRows {

    private final JdbcClient jdbc;

    SpreadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much of the tree around somebody is needed. */
    enum Reach {
        ALONE,
        ANCESTORS,
        WHOLE_LINE
    }

    private static final String COLUMNS = """
            campaign_id, person_id, shares, visits, joins, joined_at, joined_position, brought, left_early, parent_id, depth,
            children, subtree, below, wait_ms
            """;

    private static final String KNOWN =
            """
            with recursive wanted as (
                select * from unnest(:campaigns::uuid[], :people::uuid[], :reaches::int[]) as w (campaign_id, person_id, reach)),
            up as (
                select campaign_id, person_id from wanted where reach >= 1
                union
                select p.campaign_id, p.parent_id from up
                join campaign.board_person p using (campaign_id, person_id) where p.parent_id is not null),
            down as (
                select campaign_id, person_id from wanted where reach >= 2
                union
                select p.campaign_id, p.person_id from down d
                join campaign.board_person p on p.campaign_id = d.campaign_id and p.parent_id = d.person_id),
            everybody as (
                select campaign_id, person_id from wanted union select * from up union select * from down)
            select\s""" + COLUMNS + "from campaign.board_person join everybody using (campaign_id, person_id)";

    /** These people as far as they have a row, with as much of their trees as is wanted. */
    Map<PersonKey, Taker> known(Map<PersonKey, Reach> wanted) {
        Map<PersonKey, Taker> known = new HashMap<>();
        Map<Taker, UUID> parents = new HashMap<>();
        jdbc.sql(KNOWN)
                .param(
                        "campaigns",
                        wanted.keySet().stream().map(PersonKey::campaignId).toArray(UUID[]::new))
                .param(
                        "people",
                        wanted.keySet().stream().map(PersonKey::personId).toArray(UUID[]::new))
                .param("reaches", wanted.values().stream().map(Reach::ordinal).toArray(Integer[]::new))
                .query(row -> {
                    var taker = taker(row);
                    known.put(taker.key, taker);
                    var parent = row.getObject("parent_id", UUID.class);
                    if (parent != null) {
                        parents.put(taker, parent);
                    }
                });
        parents.forEach((taker, parent) -> {
            var above = known.get(new PersonKey(taker.key.campaignId(), parent));
            taker.parentId = parent;
            taker.branch.parent = above == null ? null : above.branch;
        });
        return known;
    }

    private static Taker taker(ResultSet row) throws SQLException {
        var taker = new Taker(
                new PersonKey(row.getObject("campaign_id", UUID.class), row.getObject("person_id", UUID.class)));
        taker.shares = row.getLong("shares");
        taker.visits = row.getLong("visits");
        taker.joins = row.getLong("joins");
        var joinedAt = row.getObject("joined_at", OffsetDateTime.class);
        taker.joinedAt = joinedAt == null ? null : joinedAt.toInstant();
        taker.position = row.getObject("joined_position", Long.class);
        taker.brought = row.getBoolean("brought");
        taker.leftEarly = row.getBoolean("left_early");
        taker.depth = row.getInt("depth");
        taker.children = row.getLong("children");
        taker.branch.size = row.getLong("subtree");
        taker.branch.below = row.getLong("below");
        taker.wait = row.getObject("wait_ms", Long.class);
        return taker;
    }

    private static final String WRITE = """
            insert into campaign.board_person (\
            """ + COLUMNS + """
            , weight)
            select * from unnest(:campaigns::uuid[], :people::uuid[], :shares::int[], :visits::bigint[], :joins::int[],
                :joined::text[]::timestamptz[], :positions::bigint[], :brought::boolean[], :left::boolean[], :parents::uuid[],
                :depths::int[], :children::int[], :subtrees::bigint[], :below::bigint[], :waits::bigint[], :weights::int[])
            on conflict (campaign_id, person_id) do update set
                shares = excluded.shares, visits = excluded.visits, joins = excluded.joins, joined_at = excluded.joined_at,
                joined_position = excluded.joined_position, brought = excluded.brought, left_early = excluded.left_early,
                parent_id = excluded.parent_id, depth = excluded.depth, children = excluded.children,
                subtree = excluded.subtree, below = excluded.below, wait_ms = excluded.wait_ms, weight = excluded.weight
            """;

    void write(SpreadBatch batch) {
        people(List.copyOf(batch.changed));
        batch.sums.forEach(this::sums);
        depths(List.copyOf(batch.depths.entrySet()));
        waits(List.copyOf(batch.waits.entrySet()));
        minutes(List.copyOf(batch.minutes.entrySet()));
    }

    private void people(List<Taker> takers) {
        if (takers.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE)
                .param("campaigns", array(takers, taker -> taker.key.campaignId(), UUID[]::new))
                .param("people", array(takers, taker -> taker.key.personId(), UUID[]::new))
                .param("shares", array(takers, taker -> taker.shares, Long[]::new))
                .param("visits", array(takers, taker -> taker.visits, Long[]::new))
                .param("joins", array(takers, taker -> taker.joins, Long[]::new))
                .param("joined", array(takers, taker -> text(taker.joinedAt), String[]::new))
                .param("positions", array(takers, taker -> taker.position, Long[]::new))
                .param("brought", array(takers, taker -> taker.brought, Boolean[]::new))
                .param("left", array(takers, taker -> taker.leftEarly, Boolean[]::new))
                .param("parents", array(takers, Taker::parent, UUID[]::new))
                .param("depths", array(takers, taker -> taker.depth, Integer[]::new))
                .param("children", array(takers, taker -> taker.children, Long[]::new))
                .param("subtrees", array(takers, taker -> taker.branch.size, Long[]::new))
                .param("below", array(takers, taker -> taker.branch.below, Long[]::new))
                .param("waits", array(takers, taker -> taker.wait, Long[]::new))
                .param("weights", array(takers, Taker::weight, Integer[]::new))
                .update();
    }

    private static final String SUMS = """
            insert into campaign.board_spread as s
                (campaign_id, participants, brought, sharing, sharers, joins, edges, inviters, pairs, distances)
            values (:campaign, :participants, :brought, :sharing, :sharers, :joins, :edges, :inviters, :pairs, :distances)
            on conflict (campaign_id) do update set
                participants = s.participants + excluded.participants, brought = s.brought + excluded.brought,
                sharing = s.sharing + excluded.sharing, sharers = s.sharers + excluded.sharers,
                joins = s.joins + excluded.joins, edges = s.edges + excluded.edges,
                inviters = s.inviters + excluded.inviters, pairs = s.pairs + excluded.pairs,
                distances = s.distances + excluded.distances
            """;

    private void sums(UUID campaignId, SpreadBatch.Sums sums) {
        jdbc.sql(SUMS)
                .param("campaign", campaignId)
                .param("participants", sums.participants)
                .param("brought", sums.brought)
                .param("sharing", sums.sharing)
                .param("sharers", sums.sharers)
                .param("joins", sums.joins)
                .param("edges", sums.edges)
                .param("inviters", sums.inviters)
                .param("pairs", sums.pairs)
                .param("distances", sums.distances)
                .update();
    }

    private static final String DEPTHS = """
            insert into campaign.board_depth as d (campaign_id, depth, people)
            select * from unnest(:campaigns::uuid[], :depths::int[], :people::bigint[])
            on conflict (campaign_id, depth) do update set people = d.people + excluded.people
            """;

    private void depths(List<Map.Entry<SpreadBatch.DepthKey, Long>> depths) {
        if (!depths.isEmpty()) {
            jdbc.sql(DEPTHS)
                    .param("campaigns", array(depths, one -> one.getKey().campaignId(), UUID[]::new))
                    .param("depths", array(depths, one -> one.getKey().depth(), Integer[]::new))
                    .param("people", array(depths, Map.Entry::getValue, Long[]::new))
                    .update();
        }
    }

    private static final String WAITS = """
            insert into campaign.board_wait as w (campaign_id, bucket, edges)
            select * from unnest(:campaigns::uuid[], :buckets::int[], :edges::bigint[])
            on conflict (campaign_id, bucket) do update set edges = w.edges + excluded.edges
            """;

    private void waits(List<Map.Entry<SpreadBatch.WaitKey, Long>> waits) {
        if (!waits.isEmpty()) {
            jdbc.sql(WAITS)
                    .param("campaigns", array(waits, one -> one.getKey().campaignId(), UUID[]::new))
                    .param("buckets", array(waits, one -> one.getKey().bucket(), Integer[]::new))
                    .param("edges", array(waits, Map.Entry::getValue, Long[]::new))
                    .update();
        }
    }

    private static final String MINUTES = """
            insert into campaign.board_joined as j (campaign_id, minute, participants, visits, brought)
            select * from unnest(:campaigns::uuid[], :minutes::text[]::timestamptz[], :participants::bigint[], :visits::bigint[],
                :brought::bigint[])
            on conflict (campaign_id, minute) do update set participants = j.participants + excluded.participants,
                visits = j.visits + excluded.visits, brought = j.brought + excluded.brought
            """;

    private void minutes(List<Map.Entry<SpreadBatch.MinuteKey, SpreadBatch.Joined>> minutes) {
        if (!minutes.isEmpty()) {
            jdbc.sql(MINUTES)
                    .param("campaigns", array(minutes, one -> one.getKey().campaignId(), UUID[]::new))
                    .param(
                            "minutes",
                            array(minutes, one -> one.getKey().minute().toString(), String[]::new))
                    .param("participants", array(minutes, one -> one.getValue().participants(), Long[]::new))
                    .param("visits", array(minutes, one -> one.getValue().visits(), Long[]::new))
                    .param("brought", array(minutes, one -> one.getValue().brought(), Long[]::new))
                    .update();
        }
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static <S, T> T[] array(
            Collection<S> all, Function<S, ? extends @Nullable T> part, IntFunction<T[]> newArray) {
        return all.stream().map(part).toArray(newArray);
    }
}

package io.banyan.campaign.board;

import io.banyan.campaign.board.SpreadTree.SpreadNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the shape of a spread from its sums, and pieces of its tree. */
@Repository
class SpreadReads {

    private final JdbcClient jdbc;

    SpreadReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SUMS = """
            select participants, brought, sharing, sharers, visitors, joins, edges, inviters, pairs, distances,
                   coalesce((select max(depth) from campaign.board_depth
                             where campaign_id = :campaign and people > 0), 0) as depth
            from campaign.board_spread where campaign_id = :campaign
            """;

    SpreadSums sums(UUID campaignId) {
        return jdbc.sql(SUMS)
                .param("campaign", campaignId)
                .query((row, number) -> new SpreadSums(
                        row.getLong("participants"),
                        row.getLong("brought"),
                        row.getLong("sharing"),
                        row.getLong("sharers"),
                        row.getLong("visitors"),
                        row.getLong("joins"),
                        row.getLong("edges"),
                        row.getLong("inviters"),
                        row.getLong("pairs"),
                        row.getLong("distances"),
                        row.getInt("depth")))
                .optional()
                .orElse(SpreadSums.NONE);
    }

    private record Bucket(int bucket, long edges) {}

    private static final String BUCKETS =
            "select bucket, edges from campaign.board_wait where campaign_id = :campaign and edges > 0 order by bucket";

    /** Median wait along an edge, in milliseconds, exact: the buckets tell where it is, the index which one it is. */
    OptionalDouble medianWait(UUID campaignId) {
        var buckets = jdbc.sql(BUCKETS)
                .param("campaign", campaignId)
                .query((row, number) -> new Bucket(row.getInt("bucket"), row.getLong("edges")))
                .list();
        long edges = buckets.stream().mapToLong(Bucket::edges).sum();
        if (edges == 0) {
            return OptionalDouble.empty();
        }
        long lower = wait(campaignId, buckets, (edges - 1) / 2);
        return OptionalDouble.of(edges % 2 == 1 ? lower : lower / 2.0 + wait(campaignId, buckets, edges / 2) / 2.0);
    }

    private static final String WAIT = """
            select wait_ms from campaign.board_person
            where campaign_id = :campaign and wait_ms between :first and :last order by wait_ms offset :skip limit 1
            """;

    private long wait(UUID campaignId, List<Bucket> buckets, long rank) {
        long skip = rank;
        for (Bucket bucket : buckets) {
            if (skip < bucket.edges()) {
                return jdbc.sql(WAIT)
                        .param("campaign", campaignId)
                        .param("first", Waits.first(bucket.bucket()))
                        .param("last", Waits.last(bucket.bucket()))
                        .param("skip", skip)
                        .query(Long.class)
                        .single();
            }
            skip -= bucket.edges();
        }
        throw new IllegalStateException("fewer waits than edges");
    }

    /** What those did who joined in one minute. */
    record JoinedMinute(Instant minute, long participants, long visits, long brought) {}

    private static final String MINUTES = """
            select minute, participants, visits, brought from campaign.board_joined
            where campaign_id = :campaign order by minute
            """;

    List<JoinedMinute> minutes(UUID campaignId) {
        return jdbc.sql(MINUTES)
                .param("campaign", campaignId)
                .query((row, number) -> new JoinedMinute(
                        time(row, "minute"),
                        row.getLong("participants"),
                        row.getLong("visits"),
                        row.getLong("brought")))
                .list();
    }

    private static final String NODE =
            "select person_id, parent_id, depth, joined_at, children, subtree from campaign.board_person ";

    private static final String THICKEST = NODE + """
            where campaign_id = :campaign and joined_position is not null and weight > 0
            order by weight desc, subtree desc limit :limit
            """;

    private static final String LEAVES = NODE + """
            where campaign_id = :campaign and joined_position is not null and weight = 0 limit :limit
            """;

    /** The people with the largest branches: nobody is among them without their inviter, whose branch is larger. */
    List<SpreadNode> thickest(UUID campaignId, int limit) {
        var nodes = new ArrayList<>(nodes(THICKEST, campaignId, null, limit));
        if (nodes.size() < limit) {
            nodes.addAll(nodes(LEAVES, campaignId, null, limit - nodes.size()));
        }
        return nodes;
    }

    private static final String ONE =
            NODE + "where campaign_id = :campaign and person_id = :person and joined_position is not null limit :limit";

    private static final String BELOW = NODE + """
            where campaign_id = :campaign and parent_id = any(:parents::uuid[]) order by subtree desc limit :limit
            """;

    /** A person and those below, generation by generation, in each the largest branches first. */
    List<SpreadNode> branch(UUID campaignId, UUID personId, int limit) {
        var nodes = new ArrayList<>(nodes(ONE, campaignId, personId, 1));
        var level = List.copyOf(nodes);
        while (!level.isEmpty() && nodes.size() < limit) {
            level = jdbc.sql(BELOW)
                    .param("campaign", campaignId)
                    .param(
                            "parents",
                            level.stream()
                                    .filter(node -> node.children() > 0)
                                    .map(SpreadNode::personId)
                                    .toArray(UUID[]::new))
                    .param("limit", limit - nodes.size())
                    .query(SpreadReads::node)
                    .list();
            nodes.addAll(level);
        }
        return nodes;
    }

    private static final String ABOVE = """
            with recursive up as (
                select person_id, parent_id, depth, joined_at, children, subtree from campaign.board_person
                where campaign_id = :campaign and person_id = :person and joined_position is not null
                union all
                select p.person_id, p.parent_id, p.depth, p.joined_at, p.children, p.subtree
                from up join campaign.board_person p on p.campaign_id = :campaign and p.person_id = up.parent_id)
            select * from up order by depth limit :limit
            """;

    /** A person and everybody above, the root first. */
    List<SpreadNode> above(UUID campaignId, UUID personId, int limit) {
        return nodes(ABOVE, campaignId, personId, limit);
    }

    private List<SpreadNode> nodes(String query, UUID campaignId, @Nullable UUID personId, int limit) {
        var statement = jdbc.sql(query).param("campaign", campaignId).param("limit", limit);
        return (personId == null ? statement : statement.param("person", personId))
                .query(SpreadReads::node)
                .list();
    }

    private static SpreadNode node(ResultSet row, int number) throws SQLException {
        return new SpreadNode(
                row.getObject("person_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                "",
                row.getInt("depth"),
                time(row, "joined_at"),
                row.getInt("children"),
                row.getLong("subtree"),
                false);
    }

    /** A row of the forest as it is exported. */
    record ForestRow(
            UUID personId,
            @Nullable UUID parentId,
            int depth,
            Instant joinedAt,
            long position,
            int children,
            long subtree,
            long visits,
            boolean brought) {}

    private static final String ROWS = """
            select person_id, parent_id, depth, joined_at, joined_position, children, subtree, visits, brought
            from campaign.board_person
            where campaign_id = :campaign and joined_position > :after order by joined_position limit :limit
            """;

    /** Participants in the order of joining, after a position. */
    List<ForestRow> rows(UUID campaignId, long after, int limit) {
        return jdbc.sql(ROWS)
                .param("campaign", campaignId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new ForestRow(
                        row.getObject("person_id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        row.getInt("depth"),
                        time(row, "joined_at"),
                        row.getLong("joined_position"),
                        row.getInt("children"),
                        row.getLong("subtree"),
                        row.getLong("visits"),
                        row.getBoolean("brought")))
                .list();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

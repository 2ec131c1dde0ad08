package io.banyan.campaign.groupbuy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored groups. */
@Component
class GroupRows {

    private final JdbcClient jdbc;
    private final MemberRows members;

    GroupRows(JdbcClient jdbc, MemberRows members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    private static final String SELECT = """
            select id, campaign_id, version, product_id, state, size, coalesce(reached, 0) as reached,
                   opened_at, expires_at, closed_at
              from campaign.buying_group
            """;

    Optional<Group> find(UUID id) {
        return one(SELECT + "where id = :id", id);
    }

    /** The group, holding its row until the transaction ends. */
    Optional<Group> lock(UUID id) {
        return one(SELECT + "where id = :id for update", id);
    }

    private Optional<Group> one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(GroupRows::bare)
                .optional()
                .map(group -> whole(group, members.ofGroup(id)));
    }

    List<Group> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var bare = jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(GroupRows::bare)
                .list();
        var byGroup = members.ofGroups(ids);
        return bare.stream()
                .map(group -> whole(group, byGroup.getOrDefault(group.id(), List.of())))
                .toList();
    }

    private static final String OPEN = """
            select id
              from campaign.buying_group
             where state = 'OPEN' and expires_at > :now
               and (cast(:campaign as uuid) is null or campaign_id = :campaign)
               and (cast(:product as uuid) is null or product_id = :product)
             order by size - taken, expires_at, id
             limit :limit
            """;

    /** Open groups, those that lack the fewest people first. */
    List<UUID> open(@Nullable UUID campaignId, @Nullable UUID productId, Instant now, int limit) {
        return jdbc.sql(OPEN)
                .param("campaign", campaignId)
                .param("product", productId)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    int countOpen(UUID campaignId, Instant now) {
        return jdbc.sql("""
                        select count(*) from campaign.buying_group
                         where campaign_id = :campaign and state = 'OPEN' and expires_at > :now
                        """)
                .param("campaign", campaignId)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private static final String UNFINISHED = """
            select exists (select 1 from campaign.buying_group where campaign_id = :campaign and state = 'OPEN')
                or exists (select 1 from campaign.group_member
                            where campaign_id = :campaign
                              and (state in ('PAYING', 'JOINED', 'DISPLACED', 'REFUND_DUE')
                                   or (state = 'COMPLETED' and settled_at is null)))
            """;

    boolean unfinished(UUID campaignId) {
        return jdbc.sql(UNFINISHED)
                .param("campaign", campaignId)
                .query(Boolean.class)
                .single();
    }

    private static final String SAVE = """
            insert into campaign.buying_group
                (id, campaign_id, version, product_id, state, size, taken, reached, opened_at, expires_at, closed_at)
            values (:id, :campaign, :version, :product, :state, :size, :taken, :reached, :opened, :expires, :closed)
            on conflict (id) do update
               set state = excluded.state, taken = excluded.taken, reached = excluded.reached, closed_at = excluded.closed_at
            """;

    void save(Group group) {
        jdbc.sql(SAVE)
                .param("id", group.id())
                .param("campaign", group.campaignId())
                .param("version", group.version())
                .param("product", group.productId())
                .param("state", group.state().name())
                .param("size", group.size())
                .param("taken", group.taken())
                .param("reached", group.reached() == 0 ? null : group.reached())
                .param("opened", Timestamp.from(group.openedAt()))
                .param("expires", Timestamp.from(group.expiresAt()))
                .param("closed", group.closedAt() == null ? null : Timestamp.from(group.closedAt()))
                .update();
    }

    private static Group whole(Group bare, List<Member> members) {
        return new Group(
                bare.id(),
                bare.campaignId(),
                bare.version(),
                bare.productId(),
                bare.state(),
                bare.size(),
                bare.reached(),
                bare.openedAt(),
                bare.expiresAt(),
                bare.closedAt(),
                members);
    }

    private static Group bare(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Group(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("product_id", UUID.class),
                GroupState.valueOf(row.getString("state")),
                row.getInt("size"),
                row.getInt("reached"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                List.of());
    }
}

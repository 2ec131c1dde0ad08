package io.banyan.campaign.groupbuy;

import io.banyan.campaign.groupbuy.Member.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored parts that orders have in group-buys. */
@Component
class MemberRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MemberRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static final String SELECT = """
            select order_id, campaign_id, version, group_id, person_id, state, leader, perk, goods, share_code,
                   choose_by, joined_at, settled_at, placed_at
              from campaign.group_member
            """;

    Optional<Member> find(UUID orderId) {
        return jdbc.sql(SELECT + "where order_id = :order")
                .param("order", orderId)
                .query(this::member)
                .optional();
    }

    /** Members of whatever group, holding the row until the transaction ends. */
    Optional<Member> lock(UUID orderId) {
        return jdbc.sql(SELECT + "where order_id = :order for update")
                .param("order", orderId)
                .query(this::member)
                .optional();
    }

    /** All that ever had a place in the group. */
    List<Member> ofGroup(UUID groupId) {
        return jdbc.sql(SELECT + "where group_id = :group and joined_at is not null order by joined_at, order_id")
                .param("group", groupId)
                .query(this::member)
                .list();
    }

    Map<UUID, List<Member>> ofGroups(Collection<UUID> groups) {
        return jdbc
                .sql(SELECT + "where group_id = any(:groups) and joined_at is not null order by joined_at, order_id")
                .param("groups", groups.toArray(UUID[]::new))
                .query(this::member)
                .list()
                .stream()
                .collect(Collectors.groupingBy(member -> Objects.requireNonNull(member.groupId())));
    }

    /** What a person does or did in group-buys, the latest first. */
    List<Member> ofPerson(UUID personId, int limit) {
        return jdbc.sql(SELECT
                        + "where person_id = :person and state <> 'ABANDONED' order by placed_at desc limit :limit")
                .param("person", personId)
                .param("limit", limit)
                .query(this::member)
                .list();
    }

    /** The latest part of a person in a group. */
    Optional<Member> ofPersonIn(UUID personId, UUID groupId) {
        return jdbc.sql(SELECT + """
                        where person_id = :person and group_id = :group and state <> 'ABANDONED'
                        order by (state in ('JOINED', 'COMPLETED')) desc, placed_at desc limit 1
                        """)
                .param("person", personId)
                .param("group", groupId)
                .query(this::member)
                .optional();
    }

    private static final String SAVE = """
            insert into campaign.group_member (order_id, campaign_id, version, group_id, person_id, state, leader, perk,
                                               goods, share_code, choose_by, joined_at, settled_at, placed_at)
            values (:order, :campaign, :version, :group, :person, :state, :leader, :perk,
                    cast(:goods as jsonb), :share, :chooseBy, :joined, :settled, :placed)
            on conflict (order_id) do update
               set group_id = excluded.group_id, state = excluded.state, leader = excluded.leader, perk = excluded.perk,
                   choose_by = excluded.choose_by, joined_at = excluded.joined_at, settled_at = excluded.settled_at
            """;

    void save(Member member) {
        jdbc.sql(SAVE)
                .param("order", member.orderId())
                .param("campaign", member.campaignId())
                .param("version", member.version())
                .param("group", member.groupId())
                .param("person", member.personId())
                .param("state", member.state().name())
                .param("leader", member.leader())
                .param("perk", member.perk())
                .param("goods", json.writeValueAsString(member.goods()))
                .param("share", member.shareCode())
                .param("chooseBy", timestamp(member.chooseBy()))
                .param("joined", timestamp(member.joinedAt()))
                .param("settled", timestamp(member.settledAt()))
                .param("placed", Timestamp.from(member.placedAt()))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("order_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("group_id", UUID.class),
                row.getObject("person_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getBoolean("leader"),
                row.getBoolean("perk"),
                List.of(json.readValue(row.getString("goods"), Member.Item[].class)),
                row.getString("share_code"),
                instant(row, "choose_by"),
                instant(row, "joined_at"),
                instant(row, "settled_at"),
                row.getTimestamp("placed_at").toInstant());
    }
}

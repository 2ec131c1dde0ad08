package io.banyan.campaign.board;

import io.banyan.campaign.board.CampaignBoard.BoardChannel;
import io.banyan.campaign.board.CampaignBoard.BoardGroups;
import io.banyan.campaign.board.CampaignBoard.BoardPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads boards. */
@Repository
class BoardReads {

    private final JdbcClient jdbc;

    BoardReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String CHANNELS = """
            select channel, shares, visits, joins from campaign.board_channel
            where campaign_id = :campaign order by visits desc, shares desc, channel
            """;

    List<BoardChannel> channels(UUID campaignId) {
        return jdbc.sql(CHANNELS)
                .param("campaign", campaignId)
                .query((row, number) -> new BoardChannel(
                        row.getString("channel"), row.getLong("shares"), row.getLong("visits"), row.getLong("joins")))
                .list();
    }

    /** How often each step of the mechanic was told. */
    Map<String, Long> steps(UUID campaignId) {
        Map<String, Long> steps = new HashMap<>();
        jdbc.sql("select step, told from campaign.board_step where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query(row -> {
                    steps.put(row.getString("step"), row.getLong("told"));
                });
        return steps;
    }

    private static final String GROUPS = """
            select count(*) filter (where state = 'OPEN') as open, count(*) filter (where state = 'COMPLETED') as completed,
                   count(*) filter (where state = 'EXPIRED') as expired
            from campaign.board_group where campaign_id = :campaign
            """;

    BoardGroups groups(UUID campaignId) {
        return jdbc.sql(GROUPS)
                .param("campaign", campaignId)
                .query((row, number) ->
                        new BoardGroups(row.getLong("open"), row.getLong("completed"), row.getLong("expired")))
                .single();
    }

    /** Orders of a campaign: those under its offer, and if it is a referral those of the people it brought. */
    static final String ORDERS = """
            with claimed as (
                select o.* from campaign.board_order o where o.campaign_id = :campaign
                union
                select o.* from campaign.board_campaign r
                join campaign.board_person p on p.campaign_id = r.campaign_id and p.brought
                join campaign.board_order o on o.person_id = p.person_id and o.paid_at >= p.joined_at
                where r.campaign_id = :campaign and r.mechanic = 'REFERRAL')
            """;

    record Sales(long orders, long minor, long newCustomers) {}

    Sales sales(UUID campaignId, String currency) {
        return jdbc.sql(ORDERS + """
                        select count(*) filter (where not returned) as orders,
                               coalesce(sum(total_minor - refunded_minor), 0) as minor,
                               count(distinct person_id) filter (where first and not returned) as new_customers
                        from claimed where currency = :currency
                        """)
                .param("campaign", campaignId)
                .param("currency", currency)
                .query((row, number) ->
                        new Sales(row.getLong("orders"), row.getLong("minor"), row.getLong("new_customers")))
                .single();
    }

    /** Which of these people have an order in the campaign. */
    Set<UUID> ordered(UUID campaignId, Collection<UUID> people) {
        return new HashSet<>(jdbc.sql(ORDERS + """
                        select distinct person_id from claimed where not returned and person_id = any(:people::uuid[])
                        """)
                .param("campaign", campaignId)
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list());
    }

    private static final String SERIES = ORDERS + """
            , happened as (
                select minute as at, visits, joins, 0 as orders, 0 as spent
                from campaign.board_minute where campaign_id = :campaign
                union all
                select paid_at, 0, 0, 1, case when campaign_id = :campaign then discount_minor else 0 end
                from claimed where not returned
                union all
                select held_at, 0, 0, 0, amount_minor from campaign.board_reward where campaign_id = :campaign)
            select date_bin(:stretch::interval, at, :origin) as stretch,
                   sum(visits) as visits, sum(joins) as joins, sum(orders) as orders, sum(spent) as spent
            from happened group by stretch order by stretch
            """;

    /** What happened, by stretches of time; stretches in which nothing happened are left out. */
    List<BoardPoint> series(UUID campaignId, Duration stretch) {
        return jdbc.sql(SERIES)
                .param("campaign", campaignId)
                .param("stretch", stretch.toSeconds() + " seconds")
                .param("origin", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new BoardPoint(
                        time(row, "stretch"),
                        row.getLong("visits"),
                        row.getLong("joins"),
                        row.getLong("orders"),
                        row.getLong("spent")))
                .list();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

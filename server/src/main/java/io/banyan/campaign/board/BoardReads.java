package io.banyan.campaign.board;

import io.banyan.campaign.board.CampaignBoard.BoardChannel;
import io.banyan.campaign.board.CampaignBoard.BoardGroups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
                union all
                select o.* from campaign.board_campaign r
                join campaign.board_person p on p.campaign_id = r.campaign_id and p.brought
                join campaign.board_order o on o.person_id = p.person_id and o.paid_at >= p.joined_at
                where r.campaign_id = :campaign and r.mechanic = 'REFERRAL' and o.campaign_id is distinct from :campaign)
            """;

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

    /**
     * What happened in one minute.
     *
     * @param orders paid and not returned, of any currency
     * @param sold those in the campaign's currency
     * @param soldMinor what these and returned ones brought, less refunds
     * @param newCustomers people whose first paid order is among those sold; everybody has one first order
     */
    record Happened(
            Instant at,
            long visits,
            long joins,
            long orders,
            long spent,
            long sold,
            long soldMinor,
            long newCustomers) {}

    private static final String MINUTES = """
            with happened as (
                select minute as at, visits, joins, 0 as orders, 0 as spent, 0 as sold, 0 as sold_minor, 0 as new_customers
                from campaign.board_minute where campaign_id = :campaign
                union all
                select minute, 0, 0, orders, discount_minor, case when currency = :currency then orders else 0 end,
                       case when currency = :currency then sold_minor else 0 end,
                       case when currency = :currency then new_customers else 0 end
                from campaign.board_sales where campaign_id = :campaign
                union all
                select minute, 0, 0, 0, amount_minor, 0, 0, 0
                from campaign.board_rewarded where campaign_id = :campaign)
            select at, sum(visits) as visits, sum(joins) as joins, sum(orders) as orders, sum(spent) as spent,
                   sum(sold) as sold, sum(sold_minor) as sold_minor, sum(new_customers) as new_customers
            from happened group by at order by at
            """;

    /** What happened, minute by minute; minutes in which nothing happened are left out. */
    List<Happened> minutes(UUID campaignId, String currency) {
        return jdbc.sql(MINUTES)
                .param("campaign", campaignId)
                .param("currency", currency)
                .query((row, number) -> new Happened(
                        time(row, "at"),
                        row.getLong("visits"),
                        row.getLong("joins"),
                        row.getLong("orders"),
                        row.getLong("spent"),
                        row.getLong("sold"),
                        row.getLong("sold_minor"),
                        row.getLong("new_customers")))
                .list();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

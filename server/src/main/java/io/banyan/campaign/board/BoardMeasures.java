package io.banyan.campaign.board;

import io.banyan.campaign.CampaignMeasures;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lists of campaigns show, in one query for all of them; defined as on the board. */
@Component
class BoardMeasures implements CampaignMeasures {

    private final JdbcClient jdbc;

    BoardMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String MEASURES = """
            with wanted as (select unnest(:campaigns::uuid[]) as campaign_id),
            took_part as (
                select campaign_id, count(*) as participants, count(*) filter (where brought) as brought
                from campaign.board_person join wanted using (campaign_id)
                where joined_position is not null group by campaign_id),
            claimed as (
                select o.campaign_id, o.person_id, o.first, o.returned
                from campaign.board_order o join wanted using (campaign_id)
                union
                select p.campaign_id, o.person_id, o.first, o.returned
                from campaign.board_campaign r join wanted using (campaign_id)
                join campaign.board_person p on p.campaign_id = r.campaign_id and p.brought
                join campaign.board_order o on o.person_id = p.person_id and o.paid_at >= p.joined_at
                where r.mechanic = 'REFERRAL'),
            bought as (
                select campaign_id, count(distinct person_id) as customers from claimed
                where first and not returned group by campaign_id)
            select campaign_id, coalesce(participants, 0) as participants, coalesce(brought, 0) as brought,
                   coalesce(customers, 0) as customers
            from wanted left join took_part using (campaign_id) left join bought using (campaign_id)
            where participants is not null or customers is not null
            """;

    @Override
    public Map<UUID, Measures> of(Collection<UUID> campaignIds) {
        Map<UUID, Measures> measures = new HashMap<>();
        jdbc.sql(MEASURES).param("campaigns", campaignIds.toArray(UUID[]::new)).query(row -> {
            long participants = row.getLong("participants");
            measures.put(
                    row.getObject("campaign_id", UUID.class),
                    new Measures(
                            participants,
                            row.getLong("customers"),
                            Spread.ratio(row.getLong("brought"), participants)));
        });
        return measures;
    }
}

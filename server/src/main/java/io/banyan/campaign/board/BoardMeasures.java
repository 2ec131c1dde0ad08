package io.banyan.campaign.board;

import io.banyan.campaign.CampaignMeasures;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is shown of several campaigns at once, in one query; defined as on the board. */
@Component
class BoardMeasures implements CampaignMeasures {

    private final JdbcClient jdbc;

    BoardMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String MEASURES = """
            with wanted as (select unnest(:campaigns::uuid[]) as campaign_id),
            bought as (
                select campaign_id, sum(new_customers) as customers
                from campaign.board_sales join wanted using (campaign_id) group by campaign_id)
            select campaign_id, coalesce(participants, 0) as participants, coalesce(brought, 0) as brought,
                   coalesce(customers, 0) as customers
            from wanted left join campaign.board_spread using (campaign_id) left join bought using (campaign_id)
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

    private static final String GROWTH = """
            with claimed as (
                select o.person_id
                from campaign.board_order o
                where o.campaign_id is not null and o.first and not o.returned
                  and o.paid_at >= :from and o.paid_at < :until and o.currency = :currency
                union
                select o.person_id
                from campaign.board_campaign r
                join campaign.board_order o on o.paid_at >= :from and o.paid_at < :until
                join campaign.board_person p on p.campaign_id = r.campaign_id and p.person_id = o.person_id
                where r.mechanic = 'REFERRAL' and o.first and not o.returned and o.currency = :currency
                  and p.brought and o.paid_at >= p.joined_at),
            took_part as (
                select count(*) as participants, count(*) filter (where brought) as brought
                from campaign.board_person where joined_at >= :from and joined_at < :until),
            discounts as (
                select coalesce(sum(discount_minor), 0) as minor
                from campaign.board_order
                where campaign_id is not null and not returned
                  and paid_at >= :from and paid_at < :until and currency = :currency),
            rewards as (
                select coalesce(sum(w.amount_minor), 0) as minor
                from campaign.board_reward w join campaign.campaign c on c.id = w.campaign_id
                where w.held_at >= :from and w.held_at < :until and c.currency = :currency)
            select participants, brought, (select count(*) from claimed) as customers,
                   discounts.minor + rewards.minor as cost
            from took_part, discounts, rewards
            """;

    @Override
    public Growth growth(Instant from, Instant until, String currency) {
        return jdbc.sql(GROWTH)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("currency", currency)
                .query((row, number) -> new Growth(
                        row.getLong("participants"),
                        row.getLong("brought"),
                        row.getLong("customers"),
                        Money.of(row.getLong("cost"), currency)))
                .single();
    }
}

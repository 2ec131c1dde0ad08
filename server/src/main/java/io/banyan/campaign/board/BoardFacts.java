package io.banyan.campaign.board;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What had happened in a campaign by certain moments. */
@Component
public class BoardFacts {

    private final JdbcClient jdbc;

    BoardFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All counted by the minute.
     *
     * @param participants people who took part until then
     * @param orders paid until then, and not returned since
     * @param spent rewards held or granted plus discounts given until then, in minor units
     */
    public record FactPoint(Instant at, long participants, long orders, long spent) {}

    public Optional<Instant> startedAt(UUID campaignId) {
        return jdbc.sql("select started_at from campaign.board_campaign where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query((row, number) ->
                        row.getObject("started_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** What fell between two moments is counted once for the later of them, then summed up. */
    private static final String UNTIL = """
            with moments as (select unnest(:moments::text[]::timestamptz[]) as at),
            counted as (
                select minute, participants as people, 0 as orders, 0 as spent
                from campaign.board_joined where campaign_id = :campaign
                union all
                select minute, 0, orders, discount_minor from campaign.board_sales where campaign_id = :campaign
                union all
                select minute, 0, 0, amount_minor from campaign.board_rewarded where campaign_id = :campaign),
            happened as (
                select width_bucket(minute - interval '1 microsecond', :moments::text[]::timestamptz[]) as place,
                       people, orders, spent
                from counted),
            summed as (
                select place, sum(people) as people, sum(orders) as orders, sum(spent) as spent from happened group by place)
            select m.at, coalesce(sum(s.people), 0)::bigint as people, coalesce(sum(s.orders), 0)::bigint as orders,
                   coalesce(sum(s.spent), 0)::bigint as spent
            from (select at, row_number() over (order by at) - 1 as place from moments) m
            left join summed s on s.place <= m.place
            group by m.at order by m.at
            """;

    /** @param moments rising */
    public List<FactPoint> until(UUID campaignId, List<Instant> moments) {
        if (moments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(UNTIL)
                .param("campaign", campaignId)
                .param("moments", moments.stream().map(Instant::toString).toArray(String[]::new))
                .query((row, number) -> new FactPoint(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("people"),
                        row.getLong("orders"),
                        row.getLong("spent")))
                .list();
    }
}

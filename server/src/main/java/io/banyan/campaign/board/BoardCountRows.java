package io.banyan.campaign.board;

import io.banyan.campaign.board.BoardCounts.ChannelCounts;
import io.banyan.campaign.board.BoardCounts.ChannelKey;
import io.banyan.campaign.board.BoardCounts.MinuteCounts;
import io.banyan.campaign.board.BoardCounts.MinuteKey;
import io.banyan.campaign.board.BoardCounts.StepKey;
import io.banyan.campaign.board.BoardCounts.VisitorCounts;
import io.banyan.campaign.board.BoardCounts.VisitorKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds the counts of a batch to the counters: one statement for each kind. */
@Repository
class BoardCountRows {

    private final JdbcClient jdbc;

    BoardCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BoardCounts counts) {
        channels(List.copyOf(counts.channels.entrySet()));
        minutes(List.copyOf(counts.minutes.entrySet()));
        visitors(List.copyOf(counts.visitors.entrySet()));
        steps(List.copyOf(counts.steps.entrySet()));
        rewarded(List.copyOf(counts.rewarded.entrySet()));
    }

    private static final String CHANNELS = """
            insert into campaign.board_channel as c (campaign_id, channel, shares, visits, joins)
            select * from unnest(:campaigns::uuid[], :channels::text[], :shares::bigint[], :visits::bigint[], :joins::bigint[])
            on conflict (campaign_id, channel) do update
                set shares = c.shares + excluded.shares, visits = c.visits + excluded.visits, joins = c.joins + excluded.joins
            """;

    private void channels(List<Map.Entry<ChannelKey, ChannelCounts>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        jdbc.sql(CHANNELS)
                .param("campaigns", keys(counts, ChannelKey::campaignId, UUID[]::new))
                .param("channels", keys(counts, ChannelKey::channel, String[]::new))
                .param("shares", numbers(counts, ChannelCounts::shares))
                .param("visits", numbers(counts, ChannelCounts::visits))
                .param("joins", numbers(counts, ChannelCounts::joins))
                .update();
    }

    private static final String MINUTES = """
            insert into campaign.board_minute as m (campaign_id, minute, visits, joins)
            select * from unnest(:campaigns::uuid[], :minutes::text[]::timestamptz[], :visits::bigint[], :joins::bigint[])
            on conflict (campaign_id, minute) do update
                set visits = m.visits + excluded.visits, joins = m.joins + excluded.joins
            """;

    private void minutes(List<Map.Entry<MinuteKey, MinuteCounts>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        jdbc.sql(MINUTES)
                .param("campaigns", keys(counts, MinuteKey::campaignId, UUID[]::new))
                .param("minutes", keys(counts, key -> key.minute().toString(), String[]::new))
                .param("visits", numbers(counts, MinuteCounts::visits))
                .param("joins", numbers(counts, MinuteCounts::joins))
                .update();
    }

    private static final String VISITORS = """
            with counted as (
                insert into campaign.board_visitor as v (campaign_id, visitor_id, person_id, visits)
                select * from unnest(:campaigns::uuid[], :visitors::text[], :people::uuid[], :visits::bigint[])
                on conflict (campaign_id, visitor_id) do update
                    set visits = v.visits + excluded.visits, person_id = coalesce(v.person_id, excluded.person_id)
                returning new.campaign_id, old.campaign_id is null as fresh)
            insert into campaign.board_spread as s (campaign_id, visitors)
            select campaign_id, count(*) from counted where fresh group by campaign_id
            on conflict (campaign_id) do update set visitors = s.visitors + excluded.visitors
            """;

    private void visitors(List<Map.Entry<VisitorKey, VisitorCounts>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        jdbc.sql(VISITORS)
                .param("campaigns", keys(counts, VisitorKey::campaignId, UUID[]::new))
                .param("visitors", keys(counts, VisitorKey::visitorId, String[]::new))
                .param(
                        "people",
                        counts.stream()
                                .map(entry -> entry.getValue().personId())
                                .toArray(UUID[]::new))
                .param("visits", numbers(counts, VisitorCounts::visits))
                .update();
    }

    private static final String STEPS = """
            insert into campaign.board_step as s (campaign_id, step, told)
            select * from unnest(:campaigns::uuid[], :steps::text[], :told::bigint[])
            on conflict (campaign_id, step) do update set told = s.told + excluded.told
            """;

    private void steps(List<Map.Entry<StepKey, Long>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        jdbc.sql(STEPS)
                .param("campaigns", keys(counts, StepKey::campaignId, UUID[]::new))
                .param("steps", keys(counts, StepKey::step, String[]::new))
                .param("told", numbers(counts, Long::longValue))
                .update();
    }

    private static final String REWARDED = """
            insert into campaign.board_rewarded as r (campaign_id, minute, amount_minor)
            select * from unnest(:campaigns::uuid[], :minutes::text[]::timestamptz[], :amounts::bigint[])
            on conflict (campaign_id, minute) do update set amount_minor = r.amount_minor + excluded.amount_minor
            """;

    private void rewarded(List<Map.Entry<MinuteKey, Long>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        jdbc.sql(REWARDED)
                .param("campaigns", keys(counts, MinuteKey::campaignId, UUID[]::new))
                .param("minutes", keys(counts, key -> key.minute().toString(), String[]::new))
                .param("amounts", numbers(counts, Long::longValue))
                .update();
    }

    private static <K, V, T> T[] keys(List<Map.Entry<K, V>> counts, Function<K, T> part, IntFunction<T[]> newArray) {
        return counts.stream().map(entry -> part.apply(entry.getKey())).toArray(newArray);
    }

    private static <K, V> Long[] numbers(List<Map.Entry<K, V>> counts, ToLongFunction<V> number) {
        return counts.stream()
                .map(entry -> number.applyAsLong(entry.getValue()))
                .toArray(Long[]::new);
    }
}

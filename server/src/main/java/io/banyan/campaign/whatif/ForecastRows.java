package io.banyan.campaign.whatif;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What operators assumed, and the forecasts that were made with approvals. */
@Repository
class ForecastRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ForecastRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private static final String KEEP = """
            insert into campaign.what_if (campaign_id, input, kept_at, kept_by)
            values (:campaign, :input::jsonb, :at, :by)
            on conflict (campaign_id) do update
                set input = excluded.input, kept_at = excluded.kept_at, kept_by = excluded.kept_by
            """;

    void keep(UUID campaignId, WhatIfInput input, String by) {
        jdbc.sql(KEEP)
                .param("campaign", campaignId)
                .param("input", json.writeValueAsString(input))
                .param("at", now())
                .param("by", by)
                .update();
    }

    Optional<WhatIfInput> input(UUID campaignId) {
        return jdbc.sql("select input::text as input from campaign.what_if where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query((row, number) -> json.readValue(row.getString("input"), WhatIfInput.class))
                .optional();
    }

    private static final String STORE = """
            insert into campaign.forecast (campaign_id, version, made_at, forecast)
            values (:campaign, :version, :at, :forecast::jsonb)
            on conflict (campaign_id, version) do nothing
            """;

    /** Stores a forecast; the first for a version stays. */
    void store(UUID campaignId, int version, Forecast forecast) {
        jdbc.sql(STORE)
                .param("campaign", campaignId)
                .param("version", version)
                .param("at", now())
                .param("forecast", json.writeValueAsString(forecast))
                .update();
    }

    record Stored(int version, Instant madeAt, Forecast forecast) {}

    private static final String LATEST = """
            select version, made_at, forecast::text as forecast from campaign.forecast
            where campaign_id = :campaign order by version desc limit 1
            """;

    Optional<Stored> latest(UUID campaignId) {
        return jdbc.sql(LATEST)
                .param("campaign", campaignId)
                .query((row, number) -> new Stored(
                        row.getInt("version"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("forecast"), Forecast.class)))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package io.banyan.campaign.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was foretold of a campaign when it was approved, and what happened since it started.
 *
 * @param version the version that was approved
 * @param madeAt when it was foretold; absent when nothing was, or it is being computed
 * @param startedAt when the campaign started, the hour 0 of the forecast
 * @param facts one for each moment of the forecast that is past, and one for now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignForecast(
        @Nullable Integer version,
        @Nullable Instant madeAt,
        @Nullable Forecast forecast,
        @Nullable Instant startedAt,
        List<ForecastFact> facts) {

    static final CampaignForecast NONE = new CampaignForecast(null, null, null, null, List.of());

    /**
     * What happened until a moment.
     *
     * @param hours since the start
     * @param people who took part
     * @param cost rewards held or granted plus discounts given, in minor units
     * @param orders paid and not returned
     */
    public record ForecastFact(double hours, long people, long cost, long orders) {}
}

package io.banyan.campaign.whatif;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.board.BoardFacts;
import io.banyan.campaign.lifecycle.ApprovalListener;
import io.banyan.campaign.whatif.CampaignForecast.ForecastFact;
import io.banyan.campaign.whatif.ForecastRows.Stored;
import io.banyan.kernel.job.JobContext;
import io.banyan.kernel.job.JobHandler;
import io.banyan.kernel.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps what operators foretell of a campaign: with its approval the forecast is made for good, so that it can be held against what
 * happened.
 */
@Component
class Forecasts implements ApprovalListener, JobHandler {

    static final String KIND = "campaign.forecast";

    /** What is to be foretold. */
    record Order(UUID campaignId, int version) {}

    private final ForecastRows rows;
    private final WhatIfs whatIfs;
    private final Campaigns campaigns;
    private final BoardFacts facts;
    private final Jobs jobs;
    private final Clock clock;

    Forecasts(ForecastRows rows, WhatIfs whatIfs, Campaigns campaigns, BoardFacts facts, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.whatIfs = whatIfs;
        this.campaigns = campaigns;
        this.facts = facts;
        this.jobs = jobs;
        this.clock = clock;
    }

    WhatIfInput input(UUID campaignId) {
        return rows.input(campaignId).orElse(WhatIfInput.NONE);
    }

    void keep(UUID campaignId, WhatIfInput input, String by) {
        rows.keep(campaignId, input, by);
    }

    /** A campaign of which nobody assumed anything has no forecast. */
    @Override
    public void approved(Campaign campaign, String by) {
        if (rows.input(campaign.id()).isPresent()) {
            jobs.start(KIND, campaign.spec().titleEn(), new Order(campaign.id(), campaign.version()), by);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext context) {
        var order = context.parameters(Order.class);
        var spec = campaigns.specification(order.campaignId(), order.version());
        var question = whatIfs.question(spec, input(order.campaignId()), null);
        var report = whatIfs.answer(question, (done, total) -> context.progress(done, total, "runs"));
        if (report.forecast() != null) {
            rows.store(order.campaignId(), order.version(), report.forecast());
        }
        return order;
    }

    CampaignForecast of(Campaign campaign) {
        return rows.latest(campaign.id())
                .map(stored -> laidOver(campaign, stored))
                .orElse(CampaignForecast.NONE);
    }

    private CampaignForecast laidOver(Campaign campaign, Stored stored) {
        return facts.startedAt(campaign.id())
                .map(start -> new CampaignForecast(
                        stored.version(),
                        stored.madeAt(),
                        stored.forecast(),
                        start,
                        facts(campaign.id(), start, stored.forecast().hours())))
                .orElseGet(() ->
                        new CampaignForecast(stored.version(), stored.madeAt(), stored.forecast(), null, List.of()));
    }

    private List<ForecastFact> facts(UUID campaignId, Instant start, List<Double> hours) {
        Instant now = clock.instant();
        double past = Duration.between(start, now).toMillis() / 3_600_000.0;
        double last = hours.getLast();
        List<Instant> moments = new ArrayList<>();
        for (double hour : hours) {
            if (hour <= past) {
                moments.add(start.plusMillis((long) (hour * 3_600_000)));
            }
        }
        if (past < last) {
            moments.add(now);
        }
        return facts.until(campaignId, moments).stream()
                .map(point -> new ForecastFact(
                        Duration.between(start, point.at()).toMillis() / 3_600_000.0,
                        point.participants(),
                        point.spent(),
                        point.orders()))
                .toList();
    }
}

package io.banyan.campaign.attribution;

import io.banyan.campaign.Campaigns;
import io.banyan.campaign.specification.AttributionRule;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.timer.Sweep;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Forgets touches that can earn nobody credit any more: those older than the longest window of any campaign and a margin, the
 * setting {@code campaign.touch_margin_days}. What boards have counted stays counted.
 */
@Component
class TouchSweep implements Sweep {

    static final int MARGIN_DAYS = 30;
    private static final int AT_ONCE = 20_000;

    private final TouchRows rows;
    private final Campaigns campaigns;
    private final Settings settings;

    TouchSweep(TouchRows rows, Campaigns campaigns, Settings settings) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "campaign.touch";
    }

    @Override
    public void sweep(Instant now) {
        rows.forget(now.minus(kept()), AT_ONCE);
    }

    Duration kept() {
        var window = campaigns.all().stream()
                .mapToInt(campaign -> campaign.spec().attribution().windowDays())
                .max()
                .orElse(AttributionRule.STANDARD.windowDays());
        return Duration.ofDays(window + settings.get("campaign.touch_margin_days", Integer.class, MARGIN_DAYS));
    }
}

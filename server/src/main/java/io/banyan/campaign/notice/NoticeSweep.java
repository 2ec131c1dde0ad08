package io.banyan.campaign.notice;

import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.timer.Sweep;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets old messages: after half a year, or the days of the setting {@code campaign.notice_days}. */
@Component
class NoticeSweep implements Sweep {

    private static final int DAYS = 180;

    private final NoticeRows rows;
    private final Settings settings;

    NoticeSweep(NoticeRows rows, Settings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "campaign.notice";
    }

    @Override
    public void sweep(Instant now) {
        rows.forget(now.minus(Duration.ofDays(settings.get("campaign.notice_days", Integer.class, DAYS))));
    }
}

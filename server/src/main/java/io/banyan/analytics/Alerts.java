package io.banyan.analytics;

import io.banyan.kernel.attention.Alert;
import io.banyan.kernel.attention.AlertSource;
import io.banyan.kernel.job.Job;
import io.banyan.kernel.job.Jobs;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.timer.Timers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What needs somebody now. */
@Component
class Alerts {

    private static final Duration RECENT = Duration.ofDays(1);
    private static final long SLOW_MS = 10_000;

    private final JournalControl journal;
    private final Timers timers;
    private final Jobs jobs;
    private final ObjectProvider<AlertSource> sources;
    private final Clock clock;

    Alerts(JournalControl journal, Timers timers, Jobs jobs, ObjectProvider<AlertSource> sources, Clock clock) {
        this.journal = journal;
        this.timers = timers;
        this.jobs = jobs;
        this.sources = sources;
        this.clock = clock;
    }

    List<Alert> now() {
        var alerts = new ArrayList<Alert>();
        for (var subscription : journal.status()) {
            if (subscription.parked() > 0) {
                alerts.add(new Alert(
                        Alert.Level.error,
                        "有 %d 条业务事件处理失败（%s）".formatted(subscription.parked(), subscription.name()),
                        "%d business facts could not be processed (%s)"
                                .formatted(subscription.parked(), subscription.name()),
                        "/settings/system"));
            } else if (subscription.lagMs() > SLOW_MS) {
                alerts.add(new Alert(
                        Alert.Level.warn,
                        "数据更新滞后 %d 秒（%s）".formatted(subscription.lagMs() / 1_000, subscription.name()),
                        "Figures are %d seconds behind (%s)"
                                .formatted(subscription.lagMs() / 1_000, subscription.name()),
                        "/settings/system"));
            }
        }
        var failing = timers.status().failing();
        if (failing > 0) {
            alerts.add(new Alert(
                    Alert.Level.warn,
                    "有 %d 个定时任务失败，正在重试".formatted(failing),
                    "%d timers failed and are being retried".formatted(failing),
                    "/settings/system"));
        }
        var since = clock.instant().minus(RECENT);
        jobs.newest(null, 20).stream()
                .filter(job ->
                        job.state() == Job.State.FAILED && job.createdAt().isAfter(since))
                .forEach(job -> alerts.add(new Alert(
                        Alert.Level.warn,
                        "任务失败，可继续：" + job.title(),
                        "Failed and can be resumed: " + job.title(),
                        "/imports")));
        sources.orderedStream().forEach(source -> alerts.addAll(source.now()));
        return alerts;
    }
}

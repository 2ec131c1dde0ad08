package io.banyan.identity.access;

import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.kernel.timer.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what has expired, once an hour on one of the nodes. Nothing depends on it but the size of the tables. */
@Component
class Sweep implements TimerHandler {

    private static final String KIND = "identity.sweep";
    private static final Duration EVERY = Duration.ofHours(1);
    private static final List<String> EXPIRED = List.of(
            "delete from identity.session where expires_at < :now",
            "delete from identity.sign_in_code where expires_at < :now",
            "delete from identity.allowance where free_at < :now");

    private final JdbcClient jdbc;
    private final Timers timers;
    private final Clock clock;

    Sweep(JdbcClient jdbc, Timers timers, Clock clock) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (timers.dueAt(KIND, "").isEmpty()) {
            next();
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        EXPIRED.forEach(delete -> jdbc.sql(delete).param("now", now).update());
        next();
    }

    private void next() {
        timers.schedule(KIND, "", clock.instant().plus(EVERY), null);
    }
}

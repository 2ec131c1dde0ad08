package io.banyan.system;

import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.kernel.timer.Timers;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets, once an hour, what need not be remembered any longer. */
@Component
class Housekeeping implements TimerHandler {

    private static final String KIND = "system.housekeeping";
    private static final Duration EVERY = Duration.ofHours(1);

    private final Idempotency idempotency;
    private final Timers timers;
    private final Clock clock;

    Housekeeping(Idempotency idempotency, Timers timers, Clock clock) {
        this.idempotency = idempotency;
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        if (timers.dueAt(KIND, "all").isEmpty()) {
            next();
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        idempotency.forgetOld();
        next();
    }

    private void next() {
        timers.schedule(KIND, "all", clock.instant().plus(EVERY), null);
    }
}

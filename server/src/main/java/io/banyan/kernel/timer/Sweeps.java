package io.banyan.kernel.timer;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has everything swept once an hour. */
@Component
class Sweeps implements TimerHandler {

    private static final String KIND = "kernel.sweep";
    private static final Duration EVERY = Duration.ofHours(1);

    private final Map<String, Sweep> sweeps;
    private final Timers timers;
    private final Clock clock;

    Sweeps(ObjectProvider<Sweep> sweeps, Timers timers, Clock clock) {
        this.sweeps = sweeps.stream().collect(Collectors.toMap(Sweep::name, Function.identity()));
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        sweeps.keySet().stream()
                .filter(name -> timers.dueAt(KIND, name).isEmpty())
                .forEach(this::next);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        var sweep = sweeps.get(timer.key());
        if (sweep != null) {
            sweep.sweep(clock.instant());
            next(timer.key());
        }
    }

    private void next(String name) {
        timers.schedule(KIND, name, clock.instant().plus(EVERY), null);
    }
}

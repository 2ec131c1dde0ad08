package io.banyan.kernel.timer;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has each recurring task done in its time: a timer of its own, set again whenever it went off. */
@Component
class RecurringTasks implements TimerHandler {

    static final String KIND = "kernel.recurring";

    private final Map<String, RecurringTask> tasks;
    private final Timers timers;
    private final Clock clock;

    RecurringTasks(ObjectProvider<RecurringTask> tasks, Timers timers, Clock clock) {
        this.tasks = tasks.stream().collect(Collectors.toMap(RecurringTask::name, Function.identity()));
        this.timers = timers;
        this.clock = clock;
    }

    /** Sets the timers that are missing, and those that wait too long because a clock was set back. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timers.schedule(tasks.values().stream()
                .filter(task -> !waits(task))
                .map(task -> new Timers.Scheduled(KIND, task.name(), clock.instant(), null))
                .toList());
    }

    private boolean waits(RecurringTask task) {
        var latest = clock.instant().plus(task.every());
        return timers.dueAt(KIND, task.name())
                .filter(due -> !due.isAfter(latest))
                .isPresent();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        var task = tasks.get(timer.key());
        if (task != null) {
            var more = task.run(clock.instant());
            var due = more ? clock.instant() : clock.instant().plus(task.every());
            timers.schedule(KIND, task.name(), due, null);
        }
    }
}

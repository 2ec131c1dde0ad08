package io.banyan.campaign.engine;

import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import java.util.UUID;
import java.util.function.Consumer;

/** Timers of {@link Effect.Wake}: their key is the id of what they are about. */
public final class Wakeups {

    private Wakeups() {}

    /** Does the work with the id when a timer of the kind goes off. */
    public static TimerHandler of(String kind, Consumer<UUID> work) {
        return new TimerHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void fire(Timer timer) {
                work.accept(UUID.fromString(timer.key()));
            }
        };
    }
}

package io.banyan.kernel.timer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Remembers what went off, and fails as often as told. */
@Component
class Bell implements TimerHandler {
    final List<String> rung = new CopyOnWriteArrayList<>();
    final Map<String, Integer> failures = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "test.bell";
    }

    @Override
    public void fire(Timer timer) {
        if (timer.attempt() < failures.getOrDefault(timer.key(), 0)) {
            throw new IllegalStateException("not yet");
        }
        rung.add(timer.key() + "=" + timer.payload(String.class));
    }
}

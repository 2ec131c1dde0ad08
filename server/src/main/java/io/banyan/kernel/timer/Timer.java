package io.banyan.kernel.timer;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A timer that is due. */
public final class Timer {

    private final String kind;
    private final String key;
    private final Instant dueAt;
    private final int attempt;
    private final @Nullable String payload;
    private final JsonMapper json;

    Timer(String kind, String key, Instant dueAt, int attempt, @Nullable String payload, JsonMapper json) {
        this.kind = kind;
        this.key = key;
        this.dueAt = dueAt;
        this.attempt = attempt;
        this.payload = payload;
        this.json = json;
    }

    public String kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    /** When it was to go off; after a crash or a failed attempt that may be long ago. */
    public Instant dueAt() {
        return dueAt;
    }

    /** How many times it failed before. */
    public int attempt() {
        return attempt;
    }

    /** What it was scheduled with. */
    public <T> T payload(Class<T> type) {
        return json.readValue(Objects.requireNonNull(payload, "scheduled without a payload"), type);
    }
}

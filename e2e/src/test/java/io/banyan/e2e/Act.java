package io.banyan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.bench.http.Browser;
import io.banyan.bench.http.Connection.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Something that somebody does under one key, and what they see of it: an answer, or nothing because the shop went away. */
final class Act {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Browser phone;
    private final String path;
    private final Object body;
    private final String key = UUID.randomUUID().toString();
    private @Nullable Answer first;
    private @Nullable Answer last;

    /** @param phone used by nothing else at the same time */
    Act(Browser phone, String path, Object body) {
        this.phone = phone;
        this.path = path;
        this.body = body;
    }

    private Answer send() throws IOException {
        try {
            return phone.post(path, body, Map.of("Idempotency-Key", key));
        } catch (IOException gone) {
            phone.close();
            throw gone;
        }
    }

    /** Once, whatever comes of it. */
    void attempt() {
        try {
            var answer = send();
            if (answer.status() < 300) {
                first = answer;
            }
        } catch (IOException unseen) {
            // Whether it was done is not known here; that is the point.
        }
    }

    /** Again under the same key until the shop answers; what was acknowledged before is answered the same. */
    void settle() {
        Patience.within(PATIENCE, () -> {
            var answer = send();
            assertThat(answer.status()).as(path + ": " + answer.text()).isLessThan(500);
            last = answer;
        });
        if (first != null) {
            assertThat(accepted()).as(path + " was acknowledged").isTrue();
            assertThat(id(last)).as(path).isEqualTo(id(first));
        }
    }

    /** Whether the first try was acknowledged. */
    boolean acknowledged() {
        return first != null;
    }

    /** Whether it was done, as it looks after all was settled. */
    boolean accepted() {
        return last != null && last.status() < 300;
    }

    /** The id of what was made. */
    String made() {
        return id(last);
    }

    private static String id(@Nullable Answer answer) {
        return read(answer).path("id").asString("");
    }

    private static JsonNode read(@Nullable Answer answer) {
        return answer == null || answer.body().length == 0
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(answer.body());
    }

    void hangUp() {
        try {
            phone.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

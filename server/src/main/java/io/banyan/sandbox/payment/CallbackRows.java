package io.banyan.sandbox.payment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the merchant is to be told. */
@Component
class CallbackRows {

    private final JdbcClient jdbc;

    CallbackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A call about to be made for the so manieth time. */
    record Attempt(UUID id, String url, String body, int copies, int attempts, Instant createdAt) {}

    private static final String INSERT =
            "insert into sandbox.callback (id, url, body, copies, created_at) values (:id, :url, :body, :copies, :at)";

    void insert(UUID id, String url, String body, int copies, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("url", url)
                .param("body", body)
                .param("copies", copies)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String ATTEMPT = """
            update sandbox.callback set attempts = attempts + 1 where id = :id and delivered_at is null
            returning id, url, body, copies, attempts, created_at
            """;

    /** Counts an attempt at a call not yet acknowledged. */
    Optional<Attempt> attempt(UUID id) {
        return jdbc.sql(ATTEMPT)
                .param("id", id)
                .query((row, number) -> new Attempt(
                        row.getObject("id", UUID.class),
                        row.getString("url"),
                        row.getString("body"),
                        row.getInt("copies"),
                        row.getInt("attempts"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void delivered(UUID id, String answer, Instant at) {
        jdbc.sql("update sandbox.callback set delivered_at = :at, last_answer = :answer where id = :id")
                .param("id", id)
                .param("answer", answer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(UUID id, String answer) {
        jdbc.sql("update sandbox.callback set last_answer = :answer where id = :id")
                .param("id", id)
                .param("answer", answer)
                .update();
    }
}

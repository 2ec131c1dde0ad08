package io.banyan.sandbox.sms;

import io.banyan.identity.spi.SmsMessage;
import io.banyan.identity.spi.SmsSender;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps messages instead of delivering them, and says their codes in the log. */
@Component
@ConditionalOnBooleanProperty("banyan.sandbox")
class SandboxSms implements SmsSender {

    private static final Logger log = LoggerFactory.getLogger(SandboxSms.class);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    SandboxSms(JdbcClient jdbc, Vault vault, JsonMapper json, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is sealed of a message. */
    private record Content(
            String phone, String text, @Nullable String code) {}

    record Delivered(
            UUID id, String phone, String text, @Nullable String code, Instant sentAt) {}

    private static final String INSERT =
            "insert into sandbox.sms (id, phone_index, sealed, sent_at) values (:id, :index, :sealed, :now)";

    @Override
    public void send(SmsMessage message) {
        var id = ids.next();
        var code = message.parameters().get("code");
        var content = new Content(message.phone(), message.text(), code);
        jdbc.sql(INSERT)
                .param("id", id)
                .param("index", index(message.phone()))
                .param("sealed", vault.encrypt(json.writeValueAsString(content), context(id)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        log.info("Sandbox text message {} to …{}: code {}", message.template(), end(message.phone()), code);
    }

    private static final String NEWEST = """
            select id, sealed, sent_at from sandbox.sms
            where :any or phone_index = :index order by id desc limit :limit
            """;

    /**
     * The newest messages.
     *
     * @param phone whose, in E.164 form; everybody's when absent
     */
    List<Delivered> newest(@Nullable String phone, int limit) {
        return jdbc.sql(NEWEST)
                .param("any", phone == null)
                .param("index", phone == null ? new byte[0] : index(phone))
                .param("limit", limit)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var content = json.readValue(vault.decrypt(row.getBytes("sealed"), context(id)), Content.class);
                    return new Delivered(
                            id,
                            content.phone(),
                            content.text(),
                            content.code(),
                            row.getObject("sent_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private byte[] index(String phone) {
        return vault.blindIndex("sandbox.sms", phone);
    }

    private static String context(UUID id) {
        return "sandbox.sms." + id;
    }

    private static String end(String phone) {
        return phone.substring(phone.length() - 4);
    }
}

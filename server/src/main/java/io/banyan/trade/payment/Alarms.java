package io.banyan.trade.payment;

import io.banyan.kernel.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person must look at: money that is not as agreed. */
@Component
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Alarms(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something to look at. */
    record AlarmView(UUID id, String kind, @Nullable UUID paymentId, String detail, Instant raisedAt) {}

    private static final String RAISE = """
            insert into trade.alarm (id, kind, payment_id, detail, raised_at) values (:id, :kind, :payment, :detail, :at)
            on conflict do nothing
            """;

    /** Raises an alarm in the running transaction; the same one again changes nothing. */
    void raise(String kind, UUID paymentId, String detail) {
        log.error("{}: payment {}: {}", kind, paymentId, detail);
        jdbc.sql(RAISE)
                .param("id", ids.next())
                .param("kind", kind)
                .param("payment", paymentId)
                .param("detail", detail)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String LATEST =
            "select id, kind, payment_id, detail, raised_at from trade.alarm order by id desc limit :limit";

    List<AlarmView> latest(int limit) {
        return jdbc.sql(LATEST)
                .param("limit", limit)
                .query((row, number) -> new AlarmView(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("payment_id", UUID.class),
                        row.getString("detail"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

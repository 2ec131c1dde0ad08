package io.banyan.trade.desk;

import io.banyan.identity.Shopper;
import io.banyan.kernel.id.Ids;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The yardstick for placing orders: one durable row by one statement that commits itself, behind the same security as an
 * order. Only where {@code banyan.bench} is set.
 */
@RestController
@ConditionalOnBooleanProperty("banyan.bench")
@Hidden
class BareInsertController {

    private static final String INSERT =
            "insert into trade.bare_insert (id, person_id, note, placed_at) values (:id, :person, :note, :at)";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    BareInsertController(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/api/bench/insert")
    @ResponseStatus(HttpStatus.CREATED)
    Inserted insert(Shopper shopper, @RequestBody Insert request) {
        var id = ids.next();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("person", shopper.personId())
                .param("note", request.note())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Inserted(id);
    }

    record Insert(String note) {}

    record Inserted(UUID id) {}
}

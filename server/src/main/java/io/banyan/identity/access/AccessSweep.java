package io.banyan.identity.access;

import io.banyan.kernel.timer.Sweep;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes sessions, codes and allowances that have expired. */
@Component
class AccessSweep implements Sweep {

    private static final List<String> EXPIRED = List.of(
            "delete from identity.session where expires_at < :now",
            "delete from identity.sign_in_code where expires_at < :now",
            "delete from identity.allowance where free_at < :now");

    private final JdbcClient jdbc;

    AccessSweep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "identity.access";
    }

    @Override
    public void sweep(Instant now) {
        EXPIRED.forEach(delete ->
                jdbc.sql(delete).param("now", now.atOffset(ZoneOffset.UTC)).update());
    }
}

package io.banyan;

import static io.banyan.Eventually.eventually;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the deadlocks that PostgreSQL had to break in the test's database. */
public final class Deadlocks {

    private final DataSource source;
    private final JdbcClient jdbc;

    public Deadlocks(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    private static final String OLDER = """
            select count(*) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and application_name = 'banyan'
               and backend_start < cast(:since as timestamptz)
            """;

    /**
     * All of them so far. A connection tells what it counted when it ends, so that all are replaced first.
     */
    public long count() {
        var now = jdbc.sql("select clock_timestamp()::text").query(String.class).single();
        try {
            source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        eventually(() -> {
            if (jdbc.sql(OLDER).param("since", now).query(Long.class).single() > 0) {
                throw new AssertionError("connections that may have counted something are still there");
            }
        });
        return jdbc.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}

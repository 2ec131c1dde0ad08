package io.banyan.identity.operator;

import io.banyan.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of operators. */
@Component
class OperatorRows {

    private final JdbcClient jdbc;

    OperatorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            select id, username, password_hash, must_change_password, roles, active, demo,
                   totp_sealed, totp_confirmed, totp_last_step, created_at
            from identity.operator
            """;

    Optional<OperatorRow> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(OperatorRows::map)
                .optional();
    }

    /** Reads an operator and holds their row for the rest of the transaction. */
    OperatorRow lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(OperatorRows::map)
                .single();
    }

    Optional<OperatorRow> find(String username) {
        return jdbc.sql(SELECT + "where lower(username) = lower(:username)")
                .param("username", username)
                .query(OperatorRows::map)
                .optional();
    }

    List<OperatorRow> all() {
        return jdbc.sql(SELECT + "order by username").query(OperatorRows::map).list();
    }

    private static final String INSERT = """
            insert into identity.operator (id, username, password_hash, must_change_password, roles, demo, created_at)
            values (:id, :username, :hash, :change, :roles, :demo, :now)
            on conflict do nothing
            """;

    /** Adds an operator; false when the name is taken. */
    boolean insert(UUID id, String username, String hash, boolean change, Set<Role> roles, boolean demo, Instant now) {
        return jdbc.sql(INSERT)
                        .param("id", id)
                        .param("username", username)
                        .param("hash", hash)
                        .param("change", change)
                        .param("roles", names(roles))
                        .param("demo", demo)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean change(UUID id, Set<Role> roles, boolean active) {
        return jdbc.sql("update identity.operator set roles = :roles, active = :active where id = :id")
                        .param("roles", names(roles))
                        .param("active", active)
                        .param("id", id)
                        .update()
                == 1;
    }

    void setPassword(UUID id, String hash, boolean change) {
        jdbc.sql("update identity.operator set password_hash = :hash, must_change_password = :change where id = :id")
                .param("hash", hash)
                .param("change", change)
                .param("id", id)
                .update();
    }

    /** Puts a second factor on trial; false when one is in use. */
    boolean tryTotp(UUID id, byte[] sealed) {
        return jdbc.sql(
                                "update identity.operator set totp_sealed = :sealed, totp_last_step = 0 where id = :id and not totp_confirmed")
                        .param("sealed", sealed)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static final String USE_TOTP = """
            update identity.operator set totp_last_step = :step, totp_confirmed = true
            where id = :id and totp_last_step < :step
            """;

    /** Takes the code of a time step; false when it, or a later one, was taken before. */
    boolean useTotp(UUID id, long step) {
        return jdbc.sql(USE_TOTP).param("step", step).param("id", id).update() == 1;
    }

    void removeTotp(UUID id) {
        jdbc.sql("update identity.operator set totp_sealed = null, totp_confirmed = false where id = :id")
                .param("id", id)
                .update();
    }

    /** Lets changes of who is owner, and the making of the first one, follow one another on all nodes. */
    void lockOwners() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.owners'))").query(row -> {});
    }

    int activeOwners() {
        return jdbc.sql("select count(*) from identity.operator where active and not demo and 'OWNER' = any(roles)")
                .query(Integer.class)
                .single();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static OperatorRow map(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new OperatorRow(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"),
                row.getBoolean("demo"),
                row.getBytes("totp_sealed"),
                row.getBoolean("totp_confirmed"),
                row.getLong("totp_last_step"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

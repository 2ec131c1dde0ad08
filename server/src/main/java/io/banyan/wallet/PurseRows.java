package io.banyan.wallet;

import io.banyan.ledger.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps purses and their lots. */
@Component
class PurseRows {

    private final JdbcClient jdbc;

    PurseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String LOCK =
            "select unit from wallet.purse where person_id = :person and unit = :unit for update";

    private static final String OPEN =
            "insert into wallet.purse (person_id, unit) values (:person, :unit) on conflict do nothing";

    /** Holds the purse until the transaction ends. */
    void lock(UUID personId, String unit) {
        if (!locked(personId, unit)) {
            jdbc.sql(OPEN).param("person", personId).param("unit", unit).update();
            locked(personId, unit);
        }
    }

    private boolean locked(UUID personId, String unit) {
        return jdbc.sql(LOCK)
                .param("person", personId)
                .param("unit", unit)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static final String OPEN_ALL = """
            insert into wallet.purse (person_id, unit)
            select p, :unit from unnest(:people::uuid[]) as p order by p on conflict do nothing
            """;

    private static final String LOCK_ALL = """
            select person_id from wallet.purse where unit = :unit and person_id = any(:people) order by person_id for update
            """;

    /** Holds many purses, in one order everywhere. */
    void lockAll(Collection<UUID> people, String unit) {
        var all = people.toArray(UUID[]::new);
        jdbc.sql(OPEN_ALL).param("people", all).param("unit", unit).update();
        jdbc.sql(LOCK_ALL)
                .param("people", all)
                .param("unit", unit)
                .query(UUID.class)
                .list();
    }

    private static final String LOTS = """
            select id, person_id, amount_minor, remaining_minor, returned_minor, available_at, expires_at from wallet.lot
            where person_id = any(:people) and unit = :unit and remaining_minor <> 0
            """;

    /** What people have, those with nothing left out. */
    Map<UUID, Purse> purses(Collection<UUID> people, String unit) {
        record Owned(UUID personId, Lot lot) {}
        return jdbc
                .sql(LOTS)
                .param("people", people.toArray(UUID[]::new))
                .param("unit", unit)
                .query((row, number) -> new Owned(row.getObject("person_id", UUID.class), lot(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Owned::personId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Owned::lot, Collectors.toList()), lots -> new Purse(unit, lots))));
    }

    Purse purse(UUID personId, String unit) {
        return purses(List.of(personId), unit).getOrDefault(personId, new Purse(unit, List.of()));
    }

    private static final String INSERT = """
            insert into wallet.lot (id, person_id, unit, cause, source_kind, source_owner, amount_minor, remaining_minor,
                                    available_at, expires_at, created_at)
            values (:id, :person, :unit, :cause, :kind, :owner, :amount, 0, :available, :expires, :at)
            """;

    /** Makes a lot with nothing in it yet: the entry that causes it fills it. */
    void insert(Lot lot, UUID personId, String cause, Account source, Instant at) {
        var expires = lot.expiresAt();
        jdbc.sql(INSERT)
                .param("id", lot.id())
                .param("person", personId)
                .param("unit", source.currency())
                .param("cause", cause)
                .param("kind", source.kind())
                .param("owner", source.owner())
                .param("amount", lot.amount())
                .param("available", lot.availableAt().atOffset(ZoneOffset.UTC))
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A lot with whose it is and where it came from. */
    record Origin(Lot lot, UUID personId, Account source) {}

    private static final String ORIGIN = """
            select id, person_id, unit, source_kind, source_owner, amount_minor, remaining_minor, returned_minor,
                   available_at, expires_at
            from wallet.lot
            """;

    Optional<Origin> byCause(String cause) {
        return jdbc.sql(ORIGIN + "where cause = :cause")
                .param("cause", cause)
                .query((row, number) -> origin(row))
                .optional();
    }

    List<Origin> origins(Collection<UUID> lotIds) {
        return jdbc.sql(ORIGIN + "where id = any(:ids)")
                .param("ids", lotIds.toArray(UUID[]::new))
                .query((row, number) -> origin(row))
                .list();
    }

    /** Notes that the source of a lot has so much of it back. */
    void returned(UUID lotId, long amount) {
        jdbc.sql("update wallet.lot set returned_minor = returned_minor + :amount where id = :id")
                .param("amount", amount)
                .param("id", lotId)
                .update();
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                lot(row),
                row.getObject("person_id", UUID.class),
                new Account(
                        row.getString("source_kind"),
                        row.getObject("source_owner", UUID.class),
                        row.getString("unit")));
    }

    private static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                row.getObject("id", UUID.class),
                row.getLong("amount_minor"),
                row.getLong("remaining_minor"),
                row.getLong("returned_minor"),
                row.getObject("available_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("expires_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

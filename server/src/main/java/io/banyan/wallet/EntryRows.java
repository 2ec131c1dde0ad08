package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to wallets. */
@Component
class EntryRows {

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String INSERT = """
            insert into wallet.entry (id, person_id, unit, kind, cause, amount_minor, zh, en, reason, other_kind, other_owner,
                                      undoes, at)
            values (:id, :person, :unit, :kind, :cause, :amount, :zh, :en, :reason, :other_kind, :other_owner, :undoes, :at)
            """;

    private static final String INSERT_PARTS = """
            insert into wallet.part (entry_id, line, lot_id, amount_minor)
            select :entry, p.line, p.lot, p.amount
            from unnest(:lines::int[], :lots::uuid[], :amounts::bigint[]) as p (line, lot, amount)
            """;

    private static final String CHANGE_LOTS = """
            update wallet.lot l set remaining_minor = l.remaining_minor + p.amount
            from unnest(:lots::uuid[], :amounts::bigint[]) as p (lot, amount)
            where l.id = p.lot
            """;

    /** Writes down what happened and changes the lots by it. */
    void write(Entry entry, List<Part> parts) {
        var other = entry.other();
        jdbc.sql(INSERT)
                .param("id", entry.id())
                .param("person", entry.personId())
                .param("unit", entry.amount().currency())
                .param("kind", entry.kind().name())
                .param("cause", entry.kind().key(entry.cause()))
                .param("amount", entry.amount().minor())
                .param("zh", entry.zh())
                .param("en", entry.en())
                .param("reason", entry.reason())
                .param("other_kind", other == null ? null : other.kind())
                .param("other_owner", other == null ? null : other.owner())
                .param("undoes", entry.undoes())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .update();
        if (parts.isEmpty()) {
            return;
        }
        var lots = parts.stream().map(Part::lotId).toArray(UUID[]::new);
        var amounts = parts.stream().map(Part::amount).toArray(Long[]::new);
        jdbc.sql(INSERT_PARTS)
                .param("entry", entry.id())
                .param("lines", IntStream.range(0, lots.length).boxed().toArray(Integer[]::new))
                .param("lots", lots)
                .param("amounts", amounts)
                .update();
        jdbc.sql(CHANGE_LOTS).param("lots", lots).param("amounts", amounts).update();
    }

    private static final String COLUMNS = """
            e.id, e.person_id, e.unit, e.kind, e.cause, e.amount_minor, e.zh, e.en, e.reason, e.other_kind, e.other_owner,
            e.undoes, e.at
            """;

    private static final String FIND = "select " + COLUMNS + " from wallet.entry e where e.cause = :cause";

    Optional<Entry> find(Entry.Kind kind, String cause) {
        return jdbc.sql(FIND)
                .param("cause", kind.key(cause))
                .query(EntryRows::entry)
                .optional();
    }

    private static final String SPENT = """
            select p.lot_id, sum(p.amount_minor)::bigint as amount
            from wallet.part p join wallet.entry e on e.id = p.entry_id
            where e.id = :id or e.undoes = :id
            group by p.lot_id
            having sum(p.amount_minor) < 0
            order by min(p.line) filter (where p.entry_id = :id) desc
            """;

    /** What a debit took out of which lots and did not come back yet; what was taken last first. */
    List<Part> spent(UUID debitId) {
        return jdbc.sql(SPENT)
                .param("id", debitId)
                .query((row, number) -> new Part(row.getObject("lot_id", UUID.class), row.getLong("amount")))
                .list();
    }

    /** @param repaid of an entry of this kind: how much was repaid */
    record Line(Entry entry, Money repaid) {}

    private static final String STATEMENT = "select " + COLUMNS + """
            , case when e.kind = 'REPAID' then
                 (select coalesce(sum(p.amount_minor), 0) from wallet.part p where p.entry_id = e.id and p.amount_minor > 0)
              else 0 end as repaid_minor
            from wallet.entry e
            where e.person_id = :person and e.unit = :unit and (:before::uuid is null or e.id < :before)
            order by e.id desc limit :limit
            """;

    List<Line> statement(UUID personId, String unit, @Nullable UUID before, int limit) {
        return jdbc.sql(STATEMENT)
                .param("person", personId)
                .param("unit", unit)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Line(entry(row, number), Money.of(row.getLong("repaid_minor"), unit)))
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var unit = row.getString("unit");
        var kind = Entry.Kind.valueOf(row.getString("kind"));
        var otherKind = row.getString("other_kind");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                kind,
                row.getString("cause").substring(kind.key("").length()),
                Money.of(row.getLong("amount_minor"), unit),
                row.getString("zh"),
                row.getString("en"),
                row.getString("reason"),
                otherKind == null ? null : new Account(otherKind, row.getObject("other_owner", UUID.class), unit),
                row.getObject("undoes", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

package io.banyan.risk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored traces: fingerprints only. */
@Component
class SignalRows {

    private final JdbcClient jdbc;

    SignalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Trace(UUID personId, SignalKind kind, byte[] value) {}

    private static final String NOTE = """
            insert into risk.signal as s (person_id, kind, value, first_at, last_at)
            select u.person, u.kind, u.value, :at, :at
              from unnest(:people::uuid[], :kinds::text[], :values::bytea[]) u (person, kind, value)
             order by u.person, u.kind, u.value
            on conflict (person_id, kind, value) do update set last_at = greatest(s.last_at, excluded.last_at)
            """;

    void note(List<Trace> traces, Instant at) {
        jdbc.sql(NOTE)
                .param("people", traces.stream().map(Trace::personId).toArray(UUID[]::new))
                .param(
                        "kinds",
                        traces.stream().map(trace -> trace.kind().name()).toArray(String[]::new))
                .param("values", traces.stream().map(Trace::value).toArray(byte[][]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String SHARED = """
            select distinct theirs.person_id, mine.kind
              from risk.signal mine
              join risk.signal theirs on theirs.kind = mine.kind and theirs.value = mine.value
             where mine.person_id = :person and theirs.person_id = any (:others) and theirs.person_id <> :person
            """;

    /** What each of the others shares with this person. */
    Map<UUID, Set<SignalKind>> shared(UUID personId, Collection<UUID> others) {
        var shared = new HashMap<UUID, Set<SignalKind>>();
        jdbc.sql(SHARED)
                .param("person", personId)
                .param("others", others.toArray(UUID[]::new))
                .query(row -> {
                    shared.computeIfAbsent(
                                    row.getObject("person_id", UUID.class), id -> EnumSet.noneOf(SignalKind.class))
                            .add(SignalKind.valueOf(row.getString("kind")));
                });
        return shared;
    }

    record Pair(UUID one, UUID other) {}

    private static final String PAIRS = """
            select distinct a.person_id as one, b.person_id as other
              from risk.signal a
              join risk.signal b on b.kind = a.kind and b.value = a.value and b.person_id > a.person_id
             where a.person_id = any (:people) and b.person_id = any (:people) and a.kind = any (:kinds)
            """;

    /** Which of these people are taken for the same. */
    Set<Pair> same(Collection<UUID> people) {
        return new HashSet<>(jdbc.sql(PAIRS)
                .param("people", people.toArray(UUID[]::new))
                .param(
                        "kinds",
                        EnumSet.allOf(SignalKind.class).stream()
                                .filter(SignalKind::strong)
                                .map(SignalKind::name)
                                .toArray(String[]::new))
                .query((row, number) -> new Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list());
    }

    private static final String FORGET = """
            delete from risk.signal where ctid = any (array(
                select ctid from risk.signal where last_at < :before limit :most))
            """;

    int forget(Instant before, int most) {
        return jdbc.sql(FORGET)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}

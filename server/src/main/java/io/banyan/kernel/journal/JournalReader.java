package io.banyan.kernel.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the journal for followers that keep their own position, one on each node (a search index, a cache). Never
 * skips an entry that is committed late.
 */
@Component
public class JournalReader {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JournalHorizon horizon;

    JournalReader(JdbcClient jdbc, JsonMapper json, JournalHorizon horizon) {
        this.jdbc = jdbc;
        this.json = json;
        this.horizon = horizon;
    }

    private static final String READ = """
            select position, type, fact::text as fact, recorded_at from kernel.journal
            where position > :after and position <= :settled and type = any(:types::text[])
            order by position limit :limit
            """;

    /**
     * The next entries of the given facts, oldest first.
     *
     * @param afterPosition the position of the last entry taken; 0 for the beginning
     */
    public List<Entry> read(long afterPosition, int limit, Collection<Class<? extends Fact>> facts) {
        return read(afterPosition, horizon.settled(), limit, FactTypes.byName(facts));
    }

    List<Entry> read(long after, long settled, int limit, Map<String, Class<? extends Fact>> types) {
        return jdbc.sql(READ)
                .param("after", after)
                .param("settled", settled)
                .param("types", types.keySet().toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> entry(row, types))
                .list();
    }

    private Entry entry(ResultSet row, Map<String, Class<? extends Fact>> types) throws SQLException {
        var type = Objects.requireNonNull(types.get(row.getString("type")));
        return new Entry(
                row.getLong("position"),
                json.readValue(row.getString("fact"), type),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /**
     * The last position that may be read now: a follower that has read everything up to here missed nothing.
     * 0 when the journal is empty, and until this node has looked at it for the first time.
     */
    public long head() {
        return Math.max(0, horizon.settled());
    }
}

package io.banyan.kernel.setting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Settings of the shop, by key. A change is seen by every node within a second. */
@Component
public class Settings {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Transactions transactions;
    private final Cache<String, Optional<String>> cache = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(1_000)
            .build();

    Settings(JdbcClient jdbc, JsonMapper json, Clock clock, Transactions transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
    }

    public <T> T get(String key, Class<T> type, T fallback) {
        return find(key, type).orElse(fallback);
    }

    public <T> Optional<T> find(String key, Class<T> type) {
        return cache.get(key, this::read).map(value -> json.readValue(value, type));
    }

    private static final String PUT = """
            insert into kernel.setting (key, value, updated_at) values (:key, :value::jsonb, :at)
            on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at
            """;

    /** Stores the value in the running transaction. */
    public void put(String key, Object value) {
        write(PUT, key, value);
    }

    private static final String PUT_FIRST = """
            insert into kernel.setting (key, value, updated_at) values (:key, :value::jsonb, :at)
            on conflict (key) do nothing
            """;

    /** Stores the value unless the key has one already; tells whether it did. Of several nodes one wins. */
    public boolean putFirst(String key, Object value) {
        return write(PUT_FIRST, key, value) == 1;
    }

    /**
     * Goes on from one version of some settings to the next, the first being 0. Where it answers false, undo the running
     * transaction: nobody made that version, or somebody else went on from it.
     *
     * @param key of the settings' version
     */
    public boolean goOn(String key, int version, String who) {
        return (version == 0 || !putFirst(key + "." + version, who))
                && version < Integer.MAX_VALUE
                && putFirst(key + "." + (version + 1), who);
    }

    private int write(String sql, String key, Object value) {
        var rows = jdbc.sql(sql)
                .param("key", key)
                .param("value", json.writeValueAsString(value))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        transactions.afterCommit(() -> cache.invalidate(key));
        return rows;
    }

    private Optional<String> read(String key) {
        return jdbc.sql("select value::text from kernel.setting where key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }
}

package io.banyan.identity;

import io.banyan.identity.access.ClientAddress;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators did, written in the transaction of the deed: both are there, or neither is. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    Audit(JdbcClient jdbc, Transactions transactions, JsonMapper json, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    private static final String RECORD = """
            insert into identity.audit (id, at, operator_id, operator_name, action, target, detail, address)
            values (:id, :at, :operator, :name, :action, :target, :detail::jsonb, :address)
            """;

    /**
     * Records an act.
     *
     * @param action what was done, as {@code noun.verb_in_past}: {@code campaign.paused}
     * @param target what it was done to, as the kind and the id: {@code campaign 0198…}
     * @param detail anything that becomes JSON; no personal data
     * @throws IllegalStateException outside of a transaction
     */
    public void record(Operator who, String action, String target, @Nullable Object detail) {
        if (!transactions.active()) {
            throw new IllegalStateException("an act is recorded in its own transaction");
        }
        jdbc.sql(RECORD)
                .param("id", ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("operator", who.id())
                .param("name", who.name())
                .param("action", action)
                .param("target", target)
                .param("detail", detail == null ? null : json.writeValueAsString(detail))
                .param("address", ClientAddress.ofRunningRequest())
                .update();
    }

    /** An act that was recorded. */
    public record Act(
            UUID id,
            Instant at,
            String who,
            String action,
            String target,
            @Nullable JsonNode detail,
            @Nullable String address) {}

    private static final String PAGE = """
            select id, at, operator_name, action, target, detail::text, address from identity.audit
            where id < :before and (:query = '' or operator_name = :query or position(:query in action) > 0 or position(:query in target) > 0)
            order by id desc limit :limit
            """;

    /** Acts, newest first, narrowed to those whose operator, action or target has the query. */
    public Page<Act> page(@Nullable String query, @Nullable String cursor, int limit) {
        var rows = jdbc.sql(PAGE)
                .param(
                        "before",
                        cursor == null
                                ? new UUID(-1, -1)
                                : Cursor.decode(cursor, 1).id(0))
                .param("query", query == null ? "" : query.strip())
                .param("limit", limit + 1)
                .query((row, number) -> new Act(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("operator_name"),
                        row.getString("action"),
                        row.getString("target"),
                        row.getString("detail") == null ? null : json.readTree(row.getString("detail")),
                        row.getString("address")))
                .list();
        return Page.of(rows, limit, act -> Cursor.encode(act.id()));
    }
}

package io.banyan.risk;

import io.banyan.kernel.money.Money;
import io.banyan.risk.ReviewCase.State;
import io.banyan.risk.ReviewQueue.Matter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored reviews. */
@Component
class ReviewRows {

    private static final TypeReference<List<Suspicion>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static final String INSERT = """
            insert into risk.review (id, subject, state, person_id, counterpart_id, context, title_zh, title_en,
                                     amount_minor, currency, reasons, opened_at, decided_at)
            values (:id, :subject, :state, :person, :counterpart, :context, :zh, :en, :amount, :currency,
                    cast(:reasons as jsonb), :at, case :state when 'OPEN' then null else cast(:at as timestamptz) end)
            on conflict (subject) do nothing
            """;

    void insert(UUID id, Matter matter, State state, List<Suspicion> reasons, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("subject", matter.subject())
                .param("state", state.name())
                .param("person", matter.personId())
                .param("counterpart", matter.counterpartId())
                .param("context", matter.context())
                .param("zh", matter.titleZh())
                .param("en", matter.titleEn())
                .param("amount", matter.amount().minor())
                .param("currency", matter.amount().currency())
                .param("reasons", json.writeValueAsString(reasons))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(String subject, Instant at) {
        jdbc.sql("""
                        update risk.review set state = 'WITHDRAWN', decided_at = :at
                         where subject = :subject and state = 'OPEN'
                        """)
                .param("subject", subject)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String DECIDE = """
            update risk.review set state = :state, decided_at = :at, decided_by = :who, note = :note
             where id = :id and state = 'OPEN'
            """;

    /** Tells whether it was still open. */
    boolean decide(UUID id, State state, String who, String note, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("state", state.name())
                        .param("who", who)
                        .param("note", note)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String SELECT = """
            select id, subject, state, person_id, counterpart_id, context, title_zh, title_en, amount_minor, currency,
                   reasons::text, opened_at, decided_at, decided_by, note
              from risk.review
            """;

    Optional<ReviewCase> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::review)
                .optional();
    }

    private static final String PAGE = SELECT + """
            where id < :before and (cast(:state as text) is null or state = :state)
              and (cast(:person as uuid) is null or person_id = :person or counterpart_id = :person)
            order by id desc limit :limit
            """;

    List<ReviewCase> page(@Nullable State state, @Nullable UUID personId, @Nullable UUID before, int limit) {
        return jdbc.sql(PAGE)
                .param("before", before == null ? new UUID(-1, -1) : before)
                .param("state", state == null ? null : state.name())
                .param("person", personId)
                .param("limit", limit)
                .query(this::review)
                .list();
    }

    long count(State state) {
        return jdbc.sql("select count(*) from risk.review where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        jdbc.sql("select state, count(*) as number from risk.review group by state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("number"));
                });
        return counts;
    }

    private ReviewCase review(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ReviewCase(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getObject("person_id", UUID.class),
                row.getObject("counterpart_id", UUID.class),
                row.getString("context"),
                row.getString("title_zh"),
                row.getString("title_en"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                json.readValue(row.getString("reasons"), REASONS),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"),
                row.getString("note"));
    }
}

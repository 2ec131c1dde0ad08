package io.banyan.law;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The warnings that somebody answered for. Who may is for the caller to decide; here a finding of a version is
 * overridden once, by whoever was first.
 */
@Component
public class Overrides {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Overrides(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    private static final String INSERT = """
            insert into law.override (id, subject, version, finding, pack, pack_version, rule, place, fact_zh, fact_en,
                                      reason, who, carried_from, at)
            values (:id, :subject, :version, :finding, :pack, :packVersion, :rule, :place, :zh, :en, :reason, :who,
                    :carried, :at)
            on conflict (subject, version, finding) do nothing
            """;

    /** Notes that somebody answers for the finding; tells whether they were the first. */
    public boolean add(
            String subject,
            int version,
            Opinion opinion,
            LawFinding finding,
            String who,
            String reason,
            @Nullable Integer carriedFrom) {
        return jdbc.sql(INSERT)
                        .param("id", ids.next())
                        .param("subject", subject)
                        .param("version", version)
                        .param("finding", finding.key())
                        .param("pack", opinion.pack())
                        .param("packVersion", opinion.version())
                        .param("rule", finding.rule())
                        .param("place", finding.place())
                        .param("zh", finding.fact().zh())
                        .param("en", finding.fact().en())
                        .param("reason", reason)
                        .param("who", who)
                        .param("carried", carriedFrom)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String SELECT = """
            select id, subject, version, finding, pack, pack_version, rule, place, fact_zh, fact_en, reason, who,
                   carried_from, at
              from law.override
            """;

    /** Those of one version. */
    public List<LawOverride> of(String subject, int version) {
        return jdbc.sql(SELECT + "where subject = :subject and version = :version order by id")
                .param("subject", subject)
                .param("version", version)
                .query(Overrides::override)
                .list();
    }

    /** All, the latest first. */
    public Page<LawOverride> page(@Nullable String cursor, int limit) {
        var rows = jdbc.sql(SELECT + "where id < :before order by id desc limit :limit")
                .param(
                        "before",
                        cursor == null
                                ? new UUID(-1, -1)
                                : Cursor.decode(cursor, 1).id(0))
                .param("limit", limit + 1)
                .query(Overrides::override)
                .list();
        return Page.of(rows, limit, override -> Cursor.encode(override.id()));
    }

    private static LawOverride override(ResultSet row, int number) throws SQLException {
        return new LawOverride(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getInt("version"),
                row.getString("finding"),
                row.getString("pack"),
                row.getString("pack_version"),
                row.getString("rule"),
                row.getString("place"),
                new LawText(row.getString("fact_zh"), row.getString("fact_en")),
                row.getString("reason"),
                row.getString("who"),
                row.getObject("carried_from", Integer.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

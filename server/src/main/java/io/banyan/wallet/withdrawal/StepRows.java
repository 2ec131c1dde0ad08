package io.banyan.wallet.withdrawal;

import io.banyan.identity.Operator;
import io.banyan.kernel.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to withdrawals and who did it. */
@Component
class StepRows {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    StepRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What can happen. */
    enum Kind {
        REQUESTED,
        CORRECTED,
        APPROVED,
        REJECTED,
        CANCELLED,
        PAID,
        FAILED
    }

    /**
     * Something that happened.
     *
     * @param who the colleague; none when it was the person or the provider
     */
    record Step(
            Kind kind,
            @Nullable UUID operatorId,
            @Nullable String who,
            @Nullable String note,
            Instant at) {}

    private static final String INSERT = """
            insert into wallet.withdrawal_step (id, withdrawal_id, kind, operator_id, who, note, at)
            values (:id, :withdrawal, :kind, :operator, :who, :note, :at)
            on conflict (withdrawal_id, operator_id) where kind = 'APPROVED' do nothing
            """;

    /** Writes it down; false when the colleague has approved before. */
    boolean add(UUID withdrawalId, Kind kind, @Nullable Operator who, @Nullable String note) {
        return jdbc.sql(INSERT)
                        .param("id", ids.next())
                        .param("withdrawal", withdrawalId)
                        .param("kind", kind.name())
                        .param("operator", who == null ? null : who.id())
                        .param("who", who == null ? null : who.name())
                        .param("note", note)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String OF = """
            select withdrawal_id, kind, operator_id, who, note, at from wallet.withdrawal_step
            where withdrawal_id = any(:ids) order by id
            """;

    Map<UUID, List<Step>> of(Collection<UUID> withdrawals) {
        record Owned(UUID withdrawalId, Step step) {}
        return jdbc
                .sql(OF)
                .param("ids", withdrawals.toArray(UUID[]::new))
                .query((row, number) -> new Owned(
                        row.getObject("withdrawal_id", UUID.class),
                        new Step(
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("operator_id", UUID.class),
                                row.getString("who"),
                                row.getString("note"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Owned::withdrawalId, Collectors.mapping(Owned::step, Collectors.toList())));
    }

    int approvals(UUID withdrawalId) {
        return jdbc.sql("select count(*) from wallet.withdrawal_step where withdrawal_id = :id and kind = 'APPROVED'")
                .param("id", withdrawalId)
                .query(Integer.class)
                .single();
    }
}

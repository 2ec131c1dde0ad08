package io.banyan.campaign.reward;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored rewards and the steps of their lives. */
@Component
class RewardRows {

    private final JdbcClient jdbc;
    private final Ids ids;

    RewardRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    private static final String INSERT = """
            insert into campaign.reward (id, cause, campaign_id, version, person_id, counterpart_id, purpose, kind, amount_minor,
                                         currency, quantity, item_id, valid_days, state, available_at, intended_at,
                                         changed_at)
            values (:id, :cause, :campaign, :version, :person, :counterpart, :purpose, :kind, :amount, :currency, :quantity,
                    :item, :days, :state, :available, :at, :at)
            on conflict (cause) do nothing
            """;

    /** Stores it unless its cause was rewarded before. */
    boolean insert(Reward reward, Instant at) {
        return jdbc.sql(INSERT)
                        .param("id", reward.id())
                        .param("cause", reward.cause())
                        .param("campaign", reward.campaignId())
                        .param("version", reward.version())
                        .param("person", reward.personId())
                        .param("purpose", reward.purpose().name())
                        .param("counterpart", reward.counterpartId())
                        .param("kind", reward.term().kind().name())
                        .param("amount", reward.amount().minor())
                        .param("currency", reward.amount().currency())
                        .param("quantity", reward.term().quantity())
                        .param("item", reward.term().itemId())
                        .param("days", reward.term().validDays())
                        .param("state", reward.state().name())
                        .param("available", Timestamp.from(reward.availableAt()))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static final String SELECT = """
            select id, cause, campaign_id, version, person_id, counterpart_id, purpose, kind, amount_minor, currency, quantity,
                   item_id, valid_days, state, available_at
              from campaign.reward
            """;

    Optional<Reward> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(RewardRows::reward)
                .optional();
    }

    Optional<Reward> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(RewardRows::reward)
                .optional();
    }

    Optional<Reward> byCause(String cause) {
        return jdbc.sql(SELECT + "where cause = :cause")
                .param("cause", cause)
                .query(RewardRows::reward)
                .optional();
    }

    List<Reward> byCauses(Collection<String> causes) {
        return jdbc.sql(SELECT + "where cause = any(:causes)")
                .param("causes", causes.toArray(String[]::new))
                .query(RewardRows::reward)
                .list();
    }

    /** Whether the reward was not yet available when it was earned. */
    boolean wasFrozen(UUID id) {
        return jdbc.sql("select available_at > intended_at from campaign.reward where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void move(UUID id, Reward.State state, Instant at) {
        jdbc.sql("update campaign.reward set state = :state, changed_at = :at where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static final String STEP = """
            insert into campaign.reward_step (id, reward_id, person_id, kind, amount_minor, currency, reason, at)
            values (:id, :reward, :person, :kind, :amount, :currency, :reason, :at)
            """;

    void step(Reward reward, Reward.State kind, Money amount, @Nullable String reason, Instant at) {
        jdbc.sql(STEP)
                .param("id", ids.next())
                .param("reward", reward.id())
                .param("person", reward.personId())
                .param("kind", kind.name())
                .param("amount", amount.minor())
                .param("currency", amount.currency())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static final String SUM = """
            select coalesce(sum(amount_minor), 0) from campaign.reward
             where person_id = :person and currency = :currency and state = any(:states::text[])
               and purpose = any(:purposes::text[])
            """;

    Money sum(UUID personId, Set<RewardPurpose> purposes, String currency, Set<Reward.State> states) {
        return Money.of(
                jdbc.sql(SUM)
                        .param("person", personId)
                        .param("purposes", names(purposes))
                        .param("currency", currency)
                        .param("states", names(states))
                        .query(Long.class)
                        .single(),
                currency);
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    boolean anyHeld(UUID campaignId) {
        return jdbc.sql(
                        "select exists (select 1 from campaign.reward where campaign_id = :id and state in ('HELD', 'IN_REVIEW'))")
                .param("id", campaignId)
                .query(Boolean.class)
                .single();
    }

    /** What a person has earned and not got yet, the soonest first. */
    List<Reward> held(UUID personId) {
        return jdbc.sql(
                        SELECT
                                + "where person_id = :person and state in ('HELD', 'IN_REVIEW') order by available_at limit 200")
                .param("person", personId)
                .query(RewardRows::reward)
                .list();
    }

    /** One line of a statement. */
    record Line(
            UUID id,
            Instant at,
            Money amount,
            Reward.State kind,
            RewardPurpose purpose,
            @Nullable String reason,
            Instant availableAt) {}

    private static final String LINES = """
            select s.id, s.at, s.amount_minor, s.currency, s.kind, s.reason, r.purpose, r.available_at
              from campaign.reward_step s
              join campaign.reward r on r.id = s.reward_id
             where s.person_id = :person and (cast(:before as uuid) is null or s.id < :before)
             order by s.id desc
             limit :limit
            """;

    List<Line> lines(UUID personId, @Nullable UUID before, int limit) {
        return jdbc.sql(LINES)
                .param("person", personId)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        Money.of(row.getLong("amount_minor"), row.getString("currency")),
                        Reward.State.valueOf(row.getString("kind")),
                        RewardPurpose.valueOf(row.getString("purpose")),
                        row.getString("reason"),
                        row.getTimestamp("available_at").toInstant()))
                .list();
    }

    private static Reward reward(ResultSet row, int number) throws SQLException {
        return new Reward(
                row.getObject("id", UUID.class),
                row.getString("cause"),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("person_id", UUID.class),
                row.getObject("counterpart_id", UUID.class),
                RewardPurpose.valueOf(row.getString("purpose")),
                new RewardTerm(
                        RewardTerm.Kind.valueOf(row.getString("kind")),
                        Money.of(row.getLong("amount_minor"), row.getString("currency")),
                        row.getObject("quantity", Long.class),
                        row.getObject("item_id", UUID.class),
                        row.getObject("valid_days", Integer.class)),
                Reward.State.valueOf(row.getString("state")),
                row.getTimestamp("available_at").toInstant());
    }
}

package io.banyan.wallet.withdrawal;

import io.banyan.kernel.money.Money;
import io.banyan.wallet.withdrawal.WithdrawalTerms.Charge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps withdrawals. */
@Component
class WithdrawalRows {

    private final JdbcClient jdbc;

    WithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String INSERT = """
            insert into wallet.withdrawal (id, person_id, currency, amount_minor, fee_minor, tax_minor, state, payee_hint, payee,
                                           terms_version, approvals_needed, requested_at)
            values (:id, :person, :currency, :amount, :fee, :tax, :state, :hint, :payee, :terms, :needed, :at)
            """;

    void insert(Withdrawal withdrawal, int termsVersion) {
        var charge = withdrawal.charge();
        jdbc.sql(INSERT)
                .param("id", withdrawal.id())
                .param("person", withdrawal.personId())
                .param("currency", charge.amount().currency())
                .param("amount", charge.amount().minor())
                .param("fee", charge.fee().minor())
                .param("tax", charge.tax().minor())
                .param("state", withdrawal.state().name())
                .param("hint", withdrawal.payeeHint())
                .param("payee", withdrawal.payee())
                .param("terms", termsVersion)
                .param("needed", withdrawal.approvalsNeeded())
                .param("at", withdrawal.requestedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String COLUMNS = """
            select id, person_id, currency, amount_minor, fee_minor, tax_minor, state, payee_hint, payee, approvals_needed,
                   corrected_by, provider, reference, attempts, last_error, reason, requested_at, ended_at
            from wallet.withdrawal
            """;

    long count(WithdrawalState state) {
        return jdbc.sql("select count(*) from wallet.withdrawal where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    Optional<Withdrawal> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(WithdrawalRows::withdrawal)
                .optional();
    }

    Optional<Withdrawal> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(WithdrawalRows::withdrawal)
                .optional();
    }

    private static final String STATE = """
            update wallet.withdrawal set state = :state, reason = :reason, reference = coalesce(:reference, reference),
                   ended_at = :ended
            where id = :id
            """;

    void end(UUID id, WithdrawalState state, @Nullable String reason, @Nullable String reference, Instant at) {
        jdbc.sql(STATE)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("reference", reference)
                .param("ended", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void approved(UUID id, String provider) {
        jdbc.sql("update wallet.withdrawal set state = 'APPROVED', provider = :provider where id = :id")
                .param("id", id)
                .param("provider", provider)
                .update();
    }

    void corrected(UUID id, Money tax, UUID by) {
        jdbc.sql("update wallet.withdrawal set tax_minor = :tax, corrected_by = :by where id = :id")
                .param("id", id)
                .param("tax", tax.minor())
                .param("by", by)
                .update();
    }

    void asked(UUID id, int attempts) {
        jdbc.sql("update wallet.withdrawal set attempts = :attempts where id = :id")
                .param("id", id)
                .param("attempts", attempts)
                .update();
    }

    void unanswered(UUID id, @Nullable String error) {
        jdbc.sql("update wallet.withdrawal set last_error = :error where id = :id")
                .param("id", id)
                .param("error", error)
                .update();
    }

    /** What a person withdraws since a moment, refused and failed ones left out. */
    record Earlier(Money amount, Money tax) {}

    private static final String SINCE = """
            select coalesce(sum(amount_minor), 0)::bigint as amount, coalesce(sum(tax_minor), 0)::bigint as tax
            from wallet.withdrawal
            where person_id = :person and currency = :currency and requested_at >= :from
              and state in ('REQUESTED', 'APPROVED', 'PAID')
            """;

    Earlier since(UUID personId, String currency, Instant from) {
        return jdbc.sql(SINCE)
                .param("person", personId)
                .param("currency", currency)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Earlier(Money.of(row.getLong("amount"), currency), Money.of(row.getLong("tax"), currency)))
                .single();
    }

    private static final String OF_PERSON = COLUMNS + """
            where person_id = :person and (:before::uuid is null or id < :before) order by id desc limit :limit
            """;

    List<Withdrawal> ofPerson(UUID personId, @Nullable UUID before, int limit) {
        return jdbc.sql(OF_PERSON)
                .param("person", personId)
                .param("before", before)
                .param("limit", limit)
                .query(WithdrawalRows::withdrawal)
                .list();
    }

    private static final String BY_STATE = COLUMNS + """
            where (:state::text is null or state = :state) and (:before::uuid is null or id < :before)
            order by id desc limit :limit
            """;

    List<Withdrawal> byState(@Nullable WithdrawalState state, @Nullable UUID before, int limit) {
        return jdbc.sql(BY_STATE)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(WithdrawalRows::withdrawal)
                .list();
    }

    private static Withdrawal withdrawal(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var amount = Money.of(row.getLong("amount_minor"), currency);
        var fee = Money.of(row.getLong("fee_minor"), currency);
        var tax = Money.of(row.getLong("tax_minor"), currency);
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Withdrawal(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Charge(amount, fee, tax, amount.minus(fee).minus(tax)),
                WithdrawalState.valueOf(row.getString("state")),
                row.getString("payee_hint"),
                row.getBytes("payee"),
                row.getInt("approvals_needed"),
                row.getObject("corrected_by", UUID.class),
                row.getString("provider"),
                row.getString("reference"),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getString("reason"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}

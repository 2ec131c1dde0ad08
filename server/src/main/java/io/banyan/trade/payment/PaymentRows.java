package io.banyan.trade.payment;

import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps payments. Who changes one holds the lock of its order. */
@Component
public class PaymentRows {

    private static final String COLUMNS =
            "id, order_id, provider, pay_url, state, currency, amount_minor, refunded_minor, created_at, paid_at";

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String INSERT = """
            insert into trade.payment (id, order_id, provider, state, currency, amount_minor, created_at, check_at)
            values (:id, :order, :provider, 'PENDING', :currency, :amount, :at, :check_at)
            """;

    void insert(UUID id, UUID orderId, String provider, Money amount, Instant at, Instant checkAt) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("order", orderId)
                .param("provider", provider)
                .param("currency", amount.currency())
                .param("amount", amount.minor())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("check_at", checkAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Payment> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from trade.payment where id = :id")
                .param("id", id)
                .query(PaymentRows::payment)
                .optional();
    }

    private static final String OF_ORDER =
            "select " + COLUMNS + " from trade.payment where order_id = :order order by created_at, id";

    /** All payments of an order, oldest first. */
    public List<Payment> ofOrder(UUID orderId) {
        return jdbc.sql(OF_ORDER)
                .param("order", orderId)
                .query(PaymentRows::payment)
                .list();
    }

    private static final String OPENED =
            "update trade.payment set provider_ref = :reference, pay_url = :url where id = :id and pay_url is null";

    void opened(UUID id, String providerReference, String payUrl) {
        jdbc.sql(OPENED)
                .param("id", id)
                .param("reference", providerReference)
                .param("url", payUrl)
                .update();
    }

    private static final String STATE =
            "update trade.payment set state = :state, paid_at = :paid_at, check_at = :check_at where id = :id";

    /** Sets where the payment stands, and when the provider is to be asked about it again, if at all. */
    void state(UUID id, Payment.State state, @Nullable Instant paidAt, @Nullable Instant checkAt) {
        jdbc.sql(STATE)
                .param("id", id)
                .param("state", state.name())
                .param("paid_at", paidAt == null ? null : paidAt.atOffset(ZoneOffset.UTC))
                .param("check_at", checkAt == null ? null : checkAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String CLOSE_OPEN = """
            update trade.payment set state = 'CLOSED', check_at = :at
            where order_id = :order and state in ('PENDING', 'FAILED')
            """;

    /** Closes whatever could still be paid for an order; the provider is told at the next check. */
    void closeOpen(UUID orderId, Instant at) {
        jdbc.sql(CLOSE_OPEN)
                .param("order", orderId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String REFUNDED = """
            update trade.payment set refunded_minor = refunded_minor + :amount
            where id = :id and state = 'PAID' and refunded_minor + :amount <= amount_minor
            """;

    /** Counts money that goes back against the payment; throws when more would go back than came. */
    public void countRefund(UUID id, Money amount) {
        var counted = jdbc.sql(REFUNDED)
                .param("id", id)
                .param("amount", amount.minor())
                .update();
        if (counted != 1) {
            throw new IllegalStateException("payment " + id + " cannot give back " + amount);
        }
    }

    private static final String DUE = """
            update trade.payment p set checks = p.checks + 1,
                check_at = case when p.created_at < :give_up then null
                           else :now::timestamptz + least(power(2, p.checks) * :pause::interval, interval '1 hour') end
            where p.id in (select id from trade.payment where check_at <= :now order by check_at limit :limit for update skip locked)
            returning p.id, p.state, p.provider
            """;

    /** A payment the provider is to be asked about. */
    record Due(UUID id, Payment.State state, String provider) {}

    /** Payments whose provider is to be asked now; each pauses twice as long as before until it is asked again. */
    List<Due> takeDue(Instant now, Duration pause, Duration patience, int limit) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("give_up", now.minus(patience).atOffset(ZoneOffset.UTC))
                .param("pause", pause.toSeconds() + " seconds")
                .param("limit", limit)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        Payment.State.valueOf(row.getString("state")),
                        row.getString("provider")))
                .list();
    }

    private static final String CHECKED = "update trade.payment set check_at = null where id = :id";

    /** Nothing more is to be asked about this payment. */
    void checked(UUID id) {
        jdbc.sql(CHECKED).param("id", id).update();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var paidAt = row.getObject("paid_at", OffsetDateTime.class);
        return new Payment(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("provider"),
                row.getString("pay_url"),
                Payment.State.valueOf(row.getString("state")),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("refunded_minor"), currency),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                paidAt == null ? null : paidAt.toInstant());
    }
}

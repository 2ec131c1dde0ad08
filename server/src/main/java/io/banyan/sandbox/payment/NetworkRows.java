package io.banyan.sandbox.payment;

import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the network's payments and refunds. */
@Component
class NetworkRows {

    private final JdbcClient jdbc;

    NetworkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A payment; {@code state} is OPEN, DECLINED, PAID or CLOSED. */
    record PaymentRow(
            UUID id,
            UUID reference,
            String subject,
            Money amount,
            String state,
            String notifyUrl,
            String returnPath,
            @Nullable String payer) {}

    /** A refund; {@code state} is PENDING, SUCCEEDED or FAILED. */
    record RefundRow(
            UUID id,
            UUID reference,
            UUID paymentId,
            Money amount,
            String state,
            @Nullable String reason) {}

    private static final String INSERT_PAYMENT = """
            insert into sandbox.payment (id, reference, subject, currency, amount_minor, state, notify_url, return_path, created_at)
            values (:id, :reference, :subject, :currency, :amount, 'OPEN', :notify, :return, :at)
            on conflict (reference) do nothing
            """;

    void insertPayment(
            UUID id, UUID reference, String subject, Money amount, String notifyUrl, String returnPath, Instant at) {
        jdbc.sql(INSERT_PAYMENT)
                .param("id", id)
                .param("reference", reference)
                .param("subject", subject)
                .param("currency", amount.currency())
                .param("amount", amount.minor())
                .param("notify", notifyUrl)
                .param("return", returnPath)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String PAYMENT =
            "select id, reference, subject, currency, amount_minor, state, notify_url, return_path, payer from sandbox.payment ";

    Optional<PaymentRow> payment(UUID id) {
        return jdbc.sql(PAYMENT + "where id = :id")
                .param("id", id)
                .query(NetworkRows::payment)
                .optional();
    }

    Optional<PaymentRow> paymentByReference(UUID reference) {
        return jdbc.sql(PAYMENT + "where reference = :reference")
                .param("reference", reference)
                .query(NetworkRows::payment)
                .optional();
    }

    Optional<PaymentRow> lockPayment(UUID id) {
        return jdbc.sql(PAYMENT + "where id = :id for update")
                .param("id", id)
                .query(NetworkRows::payment)
                .optional();
    }

    void state(UUID id, String state, @Nullable String payer, @Nullable Instant paidAt) {
        jdbc.sql("update sandbox.payment set state = :state, payer = :payer, paid_at = :paid_at where id = :id")
                .param("id", id)
                .param("state", state)
                .param("payer", payer)
                .param("paid_at", paidAt == null ? null : paidAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts one more event about a payment; returns how many there were before. */
    int countEvent(UUID id) {
        return jdbc.sql("update sandbox.payment set events = events + 1 where id = :id returning events - 1")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static final String COUNT_REFUND = """
            update sandbox.payment set refunded_minor = refunded_minor + :amount
            where id = :id and state = 'PAID' and currency = :currency and refunded_minor + :amount <= amount_minor
            """;

    /** Counts a refund against its payment; tells whether so much was left. */
    boolean countRefund(UUID paymentId, Money amount) {
        return jdbc.sql(COUNT_REFUND)
                        .param("id", paymentId)
                        .param("amount", amount.minor())
                        .param("currency", amount.currency())
                        .update()
                == 1;
    }

    private static final String PUT_REFUND = """
            insert into sandbox.refund (id, reference, payment_id, currency, amount_minor, state, reason, created_at)
            values (:id, :reference, :payment, :currency, :amount, 'PENDING', :reason, :at)
            on conflict (reference) do update set state = 'PENDING'
            """;

    void putRefund(UUID id, UUID reference, UUID paymentId, Money amount, @Nullable String reason, Instant at) {
        jdbc.sql(PUT_REFUND)
                .param("id", id)
                .param("reference", reference)
                .param("payment", paymentId)
                .param("currency", amount.currency())
                .param("amount", amount.minor())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String REFUND =
            "select id, reference, payment_id, currency, amount_minor, state, reason from sandbox.refund ";

    Optional<RefundRow> refundByReference(UUID reference) {
        return jdbc.sql(REFUND + "where reference = :reference")
                .param("reference", reference)
                .query(NetworkRows::refund)
                .optional();
    }

    private static final String SETTLE = """
            update sandbox.refund set state = 'SUCCEEDED', settled_at = :at where id = :id and state = 'PENDING'
            returning id, reference, payment_id, currency, amount_minor, state, reason
            """;

    Optional<RefundRow> settleRefund(UUID id, Instant at) {
        return jdbc.sql(SETTLE)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(NetworkRows::refund)
                .optional();
    }

    private static PaymentRow payment(ResultSet row, int number) throws SQLException {
        return new PaymentRow(
                row.getObject("id", UUID.class),
                row.getObject("reference", UUID.class),
                row.getString("subject"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("state"),
                row.getString("notify_url"),
                row.getString("return_path"),
                row.getString("payer"));
    }

    private static RefundRow refund(ResultSet row, int number) throws SQLException {
        return new RefundRow(
                row.getObject("id", UUID.class),
                row.getObject("reference", UUID.class),
                row.getObject("payment_id", UUID.class),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("state"),
                row.getString("reason"));
    }
}

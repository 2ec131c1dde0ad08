package io.banyan.trade.payment;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.PaymentProvider.PaymentOutcome;
import io.banyan.trade.spi.PaymentProvider.PaymentReport;
import io.banyan.trade.spi.PaymentProvider.ProviderReport;
import io.banyan.trade.spi.PaymentProvider.RefundOutcome;
import io.banyan.trade.spi.PaymentProvider.RefundReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the sandbox network says, in its own words and in ours. */
final class SandboxMessages {

    private final JsonMapper json;

    SandboxMessages(JsonMapper json) {
        this.json = json;
    }

    /** The network's view of a payment; {@code reference} is our id of it. */
    record NetworkPayment(
            @Nullable UUID id,
            @Nullable UUID reference,
            @Nullable String state,
            @Nullable Money amount,
            @Nullable String payer,
            @Nullable String cashierPath) {}

    /** The network's view of a refund. */
    record NetworkRefund(
            @Nullable UUID id,
            @Nullable UUID reference,
            @Nullable String state,
            @Nullable String reason) {}

    /** What a callback carries: one of the two. */
    record NetworkEvent(
            @Nullable String type,
            @Nullable Instant occurredAt,
            @Nullable NetworkPayment payment,
            @Nullable NetworkRefund refund) {}

    /** Reads a callback's body; anything that is not what was agreed is refused, never an error of ours. */
    ProviderReport event(String body) {
        NetworkEvent event;
        try {
            event = json.readValue(body, NetworkEvent.class);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw invalid("not readable");
        }
        if (event == null || event.occurredAt() == null) {
            throw invalid("no event");
        }
        var payment = event.payment();
        if (payment != null) {
            return report(payment, event.occurredAt());
        }
        var refund = event.refund();
        if (refund != null) {
            return report(refund, event.occurredAt());
        }
        throw invalid("neither payment nor refund");
    }

    PaymentReport report(NetworkPayment payment, Instant at) {
        var reference = payment.reference();
        var state = payment.state();
        if (reference == null || state == null) {
            throw invalid("no reference or state");
        }
        var outcome = switch (state) {
            case "OPEN" -> PaymentOutcome.OPEN;
            case "PAID" -> PaymentOutcome.PAID;
            case "DECLINED" -> PaymentOutcome.FAILED;
            case "CLOSED" -> PaymentOutcome.CLOSED;
            default -> throw invalid("unknown state");
        };
        return new PaymentReport(reference, outcome, payment.amount(), payment.payer(), at);
    }

    RefundReport report(NetworkRefund refund, Instant at) {
        var reference = refund.reference();
        var state = refund.state();
        if (reference == null || state == null) {
            throw invalid("no reference or state");
        }
        var outcome = switch (state) {
            case "PENDING" -> RefundOutcome.PENDING;
            case "SUCCEEDED" -> RefundOutcome.SETTLED;
            case "FAILED" -> RefundOutcome.FAILED;
            default -> throw invalid("unknown state");
        };
        return new RefundReport(reference, outcome, refund.reason(), at);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(TradeProblem.CALLBACK_INVALID, detail);
    }
}

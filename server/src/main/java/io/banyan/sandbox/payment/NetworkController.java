package io.banyan.sandbox.payment;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.sandbox.payment.NetworkRows.PaymentRow;
import io.banyan.sandbox.payment.NetworkRows.RefundRow;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The network's surface for merchants. Every request is signed over its time, method, path and body. */
@RestController
@RequestMapping("/sandbox/api")
@ConditionalOnBooleanProperty("banyan.sandbox")
@Hidden
class NetworkController {

    private final Network network;
    private final Signatures signatures;
    private final Behaviours behaviours;
    private final JsonMapper json;

    NetworkController(Network network, Signatures signatures, Behaviours behaviours, JsonMapper json) {
        this.network = network;
        this.signatures = signatures;
        this.behaviours = behaviours;
        this.json = json;
    }

    /** Opens a payment. */
    @PostMapping("/payments")
    PaymentAnswer open(HttpServletRequest request, @RequestBody(required = false) @Nullable String body) {
        var asked = checked(request, body, OpenPayment.class);
        var amount = asked.amount();
        if (asked.reference() == null || amount == null || !amount.isPositive() || !callable(asked.notifyUrl())) {
            throw new ProblemException(CommonProblem.INVALID);
        }
        var subject = asked.subject() == null ? "" : asked.subject();
        var back = asked.returnPath() == null ? "/" : asked.returnPath();
        return PaymentAnswer.of(
                network.open(asked.reference(), subject, amount, String.valueOf(asked.notifyUrl()), back));
    }

    private static boolean callable(@Nullable String url) {
        try {
            return url != null
                    && ("http".equals(URI.create(url).getScheme())
                            || "https".equals(URI.create(url).getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    @GetMapping("/payments/{reference}")
    PaymentAnswer payment(HttpServletRequest request, @PathVariable UUID reference) {
        check(request, "");
        return network.byReference(reference)
                .map(PaymentAnswer::of)
                .orElseThrow(() -> new ProblemException(NetworkProblem.PAYMENT_UNKNOWN));
    }

    /** Makes sure that a payment can no longer be made. */
    @PostMapping("/payments/{reference}/close")
    PaymentAnswer close(HttpServletRequest request, @PathVariable UUID reference) {
        check(request, "");
        return PaymentAnswer.of(network.close(reference));
    }

    /** Gives money back. */
    @PostMapping("/refunds")
    RefundAnswer refund(HttpServletRequest request, @RequestBody(required = false) @Nullable String body) {
        var asked = checked(request, body, AskRefund.class);
        var amount = asked.amount();
        if (asked.reference() == null || asked.payment() == null || amount == null || !amount.isPositive()) {
            throw new ProblemException(CommonProblem.INVALID);
        }
        return RefundAnswer.of(network.refund(asked.reference(), asked.payment(), amount, asked.reason()));
    }

    private <T> T checked(HttpServletRequest request, @Nullable String body, Class<T> type) {
        var text = body == null ? "" : body;
        check(request, text);
        try {
            var read = json.readValue(text, type);
            if (read == null) {
                throw new ProblemException(CommonProblem.UNREADABLE);
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new ProblemException(CommonProblem.UNREADABLE);
        }
    }

    private void check(HttpServletRequest request, String body) {
        var timestamp = String.valueOf(request.getHeader("Sandbox-Timestamp"));
        var signature = String.valueOf(request.getHeader("Sandbox-Signature"));
        if (!signatures.signed(timestamp, signature, request.getMethod(), request.getRequestURI(), body)) {
            throw new ProblemException(NetworkProblem.UNSIGNED);
        }
        if (behaviours.fails()) {
            throw new ProblemException(NetworkProblem.DOWN);
        }
    }

    record OpenPayment(
            @Nullable UUID reference,
            @Nullable String subject,
            @Nullable Money amount,
            @Nullable String notifyUrl,
            @Nullable String returnPath) {}

    record AskRefund(
            @Nullable UUID reference,
            @Nullable UUID payment,
            @Nullable Money amount,
            @Nullable String reason) {}

    record PaymentAnswer(
            UUID id,
            UUID reference,
            String state,
            Money amount,
            @Nullable String payer,
            String cashierPath) {

        static PaymentAnswer of(PaymentRow row) {
            return new PaymentAnswer(
                    row.id(), row.reference(), row.state(), row.amount(), row.payer(), "/sandbox/cashier/" + row.id());
        }
    }

    record RefundAnswer(UUID id, UUID reference, String state, Money amount) {

        static RefundAnswer of(RefundRow row) {
            return new RefundAnswer(row.id(), row.reference(), row.state(), row.amount());
        }
    }
}

package io.banyan.trade.payment;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.vault.Vault;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.payment.SandboxMessages.NetworkPayment;
import io.banyan.trade.payment.SandboxMessages.NetworkRefund;
import io.banyan.trade.spi.PaymentProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pays with play money at the sandbox network, over HTTP like with any other provider. Only where the sandbox is on.
 */
@Component
@ConditionalOnBooleanProperty("banyan.sandbox")
class SandboxProvider implements PaymentProvider {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Environment environment;
    private final JsonMapper json;
    private final SandboxMessages messages;
    private final SandboxSignature signature;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    /** The secret shared with the network is derived from the installation's keys, so every node has the same one. */
    SandboxProvider(Environment environment, JsonMapper json, Vault vault, Clock clock) {
        this.environment = environment;
        this.json = json;
        this.messages = new SandboxMessages(json);
        this.signature = new SandboxSignature(vault.blindIndex("sandbox.payment.secret", "banyan"));
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    /** What the network is asked to let somebody pay. */
    record OpenPayment(UUID reference, String subject, Money amount, String notifyUrl, String returnPath) {}

    @Override
    public PaymentPage open(PaymentIntent intent) {
        var request = new OpenPayment(
                intent.paymentId(),
                intent.orderNumber(),
                intent.amount(),
                here() + "/api/payments/callbacks/sandbox",
                intent.returnPath());
        var payment =
                answer(call("POST", "/sandbox/api/payments", json.writeValueAsString(request)), NetworkPayment.class);
        var id = payment.id();
        var path = payment.cashierPath();
        if (id == null || path == null) {
            throw new Unavailable("the network answered without a page", null);
        }
        return new PaymentPage(id.toString(), path);
    }

    @Override
    public PaymentReport query(UUID paymentId) {
        return payment(paymentId, call("GET", "/sandbox/api/payments/" + paymentId, ""));
    }

    @Override
    public PaymentReport close(UUID paymentId) {
        return payment(paymentId, call("POST", "/sandbox/api/payments/" + paymentId + "/close", ""));
    }

    private PaymentReport payment(UUID paymentId, HttpResponse<String> response) {
        if (response.statusCode() == 404) {
            return new PaymentReport(paymentId, PaymentOutcome.UNKNOWN, null, null, clock.instant());
        }
        return messages.report(answer(response, NetworkPayment.class), clock.instant());
    }

    /** What the network is asked to give back. */
    record AskRefund(UUID reference, UUID payment, Money amount, String reason) {}

    @Override
    public RefundReport refund(RefundIntent intent) {
        var request = new AskRefund(intent.refundId(), intent.paymentId(), intent.amount(), intent.reason());
        var response = call("POST", "/sandbox/api/refunds", json.writeValueAsString(request));
        if (response.statusCode() == 404 || response.statusCode() == 409) {
            return new RefundReport(intent.refundId(), RefundOutcome.FAILED, response.body(), clock.instant());
        }
        return messages.report(answer(response, NetworkRefund.class), clock.instant());
    }

    @Override
    public ProviderReport read(Callback callback) {
        var id = callback.headers().getOrDefault("webhook-id", "");
        var timestamp = callback.headers().getOrDefault("webhook-timestamp", "");
        var signatures = callback.headers().getOrDefault("webhook-signature", "");
        if (!signature.signed(id, timestamp, signatures, callback.body(), clock.instant())) {
            throw new ProblemException(TradeProblem.CALLBACK_UNTRUSTED);
        }
        return messages.event(callback.body());
    }

    private HttpResponse<String> call(String method, String path, String body) {
        var timestamp = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(here() + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Sandbox-Timestamp", Long.toString(timestamp))
                .header("Sandbox-Signature", signature.request(timestamp, method, path, body))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Unavailable("the network cannot be reached", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", stopping);
        }
    }

    private <T> T answer(HttpResponse<String> response, Class<T> type) {
        if (response.statusCode() / 100 != 2) {
            throw new Unavailable("the network answered " + response.statusCode(), null);
        }
        try {
            return json.readValue(response.body(), type);
        } catch (JacksonException unreadable) {
            throw new Unavailable("the network's answer cannot be read", unreadable);
        }
    }

    /** The network lives in this very server, but is reached like any other: over HTTP. */
    private String here() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }
}

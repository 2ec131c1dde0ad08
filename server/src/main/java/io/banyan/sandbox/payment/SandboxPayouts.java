package io.banyan.sandbox.payment;

import io.banyan.kernel.money.Money;
import io.banyan.wallet.spi.PayoutProvider;
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
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Pays out play money at the sandbox network, over HTTP like at any other provider. Only where the sandbox is on. */
@Component
@ConditionalOnBooleanProperty("banyan.sandbox")
class SandboxPayouts implements PayoutProvider {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String PATH = "/sandbox/api/payouts";

    private final Environment environment;
    private final Signatures signatures;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    SandboxPayouts(Environment environment, Signatures signatures, JsonMapper json, Clock clock) {
        this.environment = environment;
        this.signatures = signatures;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    /** What the network is asked to pay. */
    record Asked(UUID reference, Money amount, String name, String account) {}

    /** What it answers. */
    record Answer(@Nullable UUID id, @Nullable String state) {}

    @Override
    public PayoutReport pay(PayoutIntent intent) {
        var body = json.writeValueAsString(
                new Asked(intent.withdrawalId(), intent.amount(), intent.payeeName(), intent.payeeAccount()));
        var answer = read(call(body));
        var reference = String.valueOf(answer.id());
        return switch (String.valueOf(answer.state())) {
            case "SUCCEEDED" -> new PayoutReport(PayoutOutcome.PAID, reference, null);
            case "REFUSED" -> new PayoutReport(PayoutOutcome.REFUSED, reference, "收款账户已关闭 / The account is closed");
            default -> new PayoutReport(PayoutOutcome.PENDING, reference, null);
        };
    }

    private Answer read(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new Unavailable("the network answered " + response.statusCode(), null);
        }
        try {
            return json.readValue(response.body(), Answer.class);
        } catch (JacksonException unreadable) {
            throw new Unavailable("the network's answer cannot be read", unreadable);
        }
    }

    private HttpResponse<String> call(String body) {
        var timestamp = clock.instant().getEpochSecond();
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Sandbox-Timestamp", Long.toString(timestamp))
                .header("Sandbox-Signature", signatures.request(timestamp, "POST", PATH, body))
                .POST(BodyPublishers.ofString(body))
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
}

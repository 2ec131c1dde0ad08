package io.banyan.sandbox.payment;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.sandbox.payment.NetworkRows.PaymentRow;
import io.banyan.sandbox.payment.NetworkRows.RefundRow;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the merchant what happened, by signed calls, each repeated with growing pauses until it is acknowledged. A call is
 * written down with what it tells and its next attempt is a stored timer, so none is forgotten when the server dies.
 */
@Component
@ConditionalOnBooleanProperty("banyan.sandbox")
class Callbacks implements TimerHandler, DisposableBean {

    static final String KIND = "sandbox.callback";

    /** How much later than the next one an event is told, when the network is to reorder. */
    static final Duration HELD_BACK = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    private final NetworkRows rows;
    private final CallbackRows callbacks;
    private final Behaviours behaviours;
    private final Signatures signatures;
    private final Timers timers;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    Callbacks(
            NetworkRows rows,
            CallbackRows callbacks,
            Behaviours behaviours,
            Signatures signatures,
            Timers timers,
            Transactions transactions,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.callbacks = callbacks;
        this.behaviours = behaviours;
        this.signatures = signatures;
        this.timers = timers;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the merchant is told: about a payment or about a refund. */
    record Event(
            String type,
            Instant occurredAt,
            @Nullable PaymentPart payment,
            @Nullable RefundPart refund) {}

    record PaymentPart(
            UUID id,
            UUID reference,
            String state,
            Money amount,
            @Nullable String payer) {}

    record RefundPart(UUID id, UUID reference, String state, Money amount) {}

    /** Tells how a payment stands. */
    void tell(PaymentRow payment) {
        var part =
                new PaymentPart(payment.id(), payment.reference(), payment.state(), payment.amount(), payment.payer());
        tell(payment, new Event("payment", clock.instant(), part, null));
    }

    /** Tells how a refund stands. */
    void tell(RefundRow refund, PaymentRow payment) {
        var part = new RefundPart(refund.id(), refund.reference(), refund.state(), refund.amount());
        tell(payment, new Event("refund", clock.instant(), null, part));
    }

    private void tell(PaymentRow payment, Event event) {
        var behaviour = behaviours.now();
        var earlierEvents = rows.countEvent(payment.id());
        var due = clock.instant().plusMillis(behaviour.delayMs());
        if (behaviour.reorder() && earlierEvents % 2 == 0) {
            due = due.plus(HELD_BACK);
        }
        var id = ids.next();
        callbacks.insert(
                id, payment.notifyUrl(), json.writeValueAsString(event), 1 + behaviour.duplicates(), clock.instant());
        timers.schedule(KIND, id.toString(), due, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        var now = clock.instant();
        var attempt = callbacks.attempt(UUID.fromString(timer.key()));
        if (attempt.isEmpty() || attempt.get().createdAt().plus(GIVE_UP_AFTER).isBefore(now)) {
            return;
        }
        var callback = attempt.get();
        timers.schedule(KIND, timer.key(), now.plus(pause(callback.attempts())), null);
        transactions.afterCommit(() -> later(callback));
    }

    private static Duration pause(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void later(CallbackRows.Attempt callback) {
        try {
            calls.execute(() -> deliver(callback));
        } catch (RejectedExecutionException shuttingDown) {
            log.info("Callback {} is left for the next start", callback.id());
        }
    }

    private void deliver(CallbackRows.Attempt callback) {
        var answer = "lost";
        var acknowledged = false;
        if (!behaviours.fails()) {
            for (int copy = 0; copy < callback.copies(); copy++) {
                answer = call(callback);
                acknowledged |= answer.startsWith("2");
            }
        }
        var result = answer;
        if (acknowledged) {
            transactions.run(() -> {
                callbacks.delivered(callback.id(), result, clock.instant());
                timers.cancel(KIND, callback.id().toString());
            });
        } else {
            transactions.run(() -> callbacks.failed(callback.id(), result));
        }
    }

    private String call(CallbackRows.Attempt callback) {
        var timestamp = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(callback.url()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("webhook-id", callback.id().toString())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signatures.callback(callback.id(), timestamp, callback.body()))
                .POST(BodyPublishers.ofString(callback.body()))
                .build();
        try {
            return Integer.toString(
                    http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException unreachable) {
            return unreachable.toString();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Override
    public void destroy() {
        calls.shutdownNow();
    }
}

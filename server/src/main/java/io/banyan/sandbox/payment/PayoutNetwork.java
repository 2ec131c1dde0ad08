package io.banyan.sandbox.payment;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pays people on the merchant's behalf, a moment after it was asked to, each payout once. To try out what can go wrong: accounts
 * that end in 0000 are closed, and the first answer about one that ends in 9999 gets lost after the deed.
 */
@RestController
@RequestMapping("/sandbox/api/payouts")
@ConditionalOnBooleanProperty("banyan.sandbox")
@Hidden
class PayoutNetwork implements TimerHandler {

    static final String PAYING = "sandbox.payout";

    private static final Duration TAKES = Duration.ofMillis(300);

    private final PayoutRows rows;
    private final Signatures signatures;
    private final Behaviours behaviours;
    private final Timers timers;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    PayoutNetwork(
            PayoutRows rows,
            Signatures signatures,
            Behaviours behaviours,
            Timers timers,
            Transactions transactions,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.signatures = signatures;
        this.behaviours = behaviours;
        this.timers = timers;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be paid to whom; asked again it answers how far it is. */
    record AskPayout(
            @Nullable UUID reference,
            @Nullable Money amount,
            @Nullable String name,
            @Nullable String account) {}

    record PayoutAnswer(UUID id, UUID reference, String state) {}

    @PostMapping
    PayoutAnswer pay(HttpServletRequest request, @RequestBody(required = false) @Nullable String body) {
        var asked = checked(request, body == null ? "" : body);
        var reference = asked.reference();
        var amount = asked.amount();
        var account = asked.account();
        if (reference == null || amount == null || !amount.isPositive() || account == null || account.isBlank()) {
            throw new ProblemException(CommonProblem.INVALID);
        }
        var payout = transactions.call(() -> {
            var id = ids.next();
            var row = rows.ask(id, reference, account, amount, clock.instant());
            if (row.id().equals(id)) {
                timers.schedule(PAYING, id.toString(), clock.instant().plus(TAKES), null);
            }
            return row;
        });
        if (payout.asked() == 1 && account.endsWith("9999")) {
            throw new ProblemException(NetworkProblem.DOWN);
        }
        return new PayoutAnswer(payout.id(), payout.reference(), payout.state());
    }

    private AskPayout checked(HttpServletRequest request, String body) {
        var timestamp = String.valueOf(request.getHeader("Sandbox-Timestamp"));
        var signature = String.valueOf(request.getHeader("Sandbox-Signature"));
        if (!signatures.signed(timestamp, signature, request.getMethod(), request.getRequestURI(), body)) {
            throw new ProblemException(NetworkProblem.UNSIGNED);
        }
        if (behaviours.fails()) {
            throw new ProblemException(NetworkProblem.DOWN);
        }
        try {
            return json.readValue(body, AskPayout.class);
        } catch (JacksonException unreadable) {
            throw new ProblemException(CommonProblem.UNREADABLE);
        }
    }

    @Override
    public String kind() {
        return PAYING;
    }

    @Override
    public void fire(Timer timer) {
        rows.settle(UUID.fromString(timer.key()), clock.instant());
    }
}

package io.banyan.campaign.flash;

import io.banyan.identity.Shopper;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A yardstick for flash sales: what shops of this kind usually do. One transaction an order, which locks the row of the
 * stock, looks whether something is left and whether the person may have it, writes itself and takes it. It takes the same
 * request and keeps the same promises as the real thing: a key makes one order, a person has a limit, the address is sealed.
 * Only where {@code banyan.bench} is set.
 */
@RestController
@ConditionalOnBooleanProperty("banyan.bench")
@Hidden
class RowLockController {

    private static final int PER_PERSON = 1_000_000;

    private final RowLockRows rows;
    private final Attempts attempts;
    private final Vault vault;
    private final Transactions transactions;
    private final Ids ids;

    RowLockController(RowLockRows rows, Attempts attempts, Vault vault, Transactions transactions, Ids ids) {
        this.rows = rows;
        this.attempts = attempts;
        this.vault = vault;
        this.transactions = transactions;
        this.ids = ids;
    }

    record RowLockAnswer(UUID id) {}

    @PostMapping("/api/bench/row-lock/stock/{units}")
    @ResponseStatus(HttpStatus.CREATED)
    RowLockAnswer stock(Shopper shopper, @PathVariable int units) {
        var id = ids.next();
        rows.stock(id, units);
        return new RowLockAnswer(id);
    }

    @PostMapping("/api/bench/row-lock/{stock}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    RowLockAnswer order(
            @PathVariable UUID stock,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody FlashController.FlashOrderRequest request,
            Shopper shopper) {
        var wish = new Wish(stock, stock, request.quantity(), request.address().contact(), request.shareCode());
        var buyer = new Buyer(shopper.personId(), shopper.visitorId());
        var attempt = attempts.prepare(wish, buyer, Idempotency.checked(key), stock);
        var contact = vault.encrypt(attempt.address(), Placement.context(attempt.claimId()));
        return new RowLockAnswer(transactions.call(() -> order(attempt, contact)));
    }

    private UUID order(Attempt attempt, byte[] contact) {
        var left = rows.lockedLeft(attempt.shelfId());
        var before = rows.find(attempt);
        if (before.isPresent()) {
            if (!MessageDigest.isEqual(before.get().fingerprint(), attempt.fingerprint())) {
                throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return before.get().id();
        }
        if (left < attempt.quantity()) {
            throw new ProblemException(FlashProblem.SOLD_OUT);
        }
        if (rows.had(attempt) + attempt.quantity() > PER_PERSON) {
            throw new ProblemException(FlashProblem.PERSON_LIMIT);
        }
        rows.insert(attempt, contact);
        rows.count(attempt);
        rows.take(attempt);
        return attempt.claimId();
    }
}

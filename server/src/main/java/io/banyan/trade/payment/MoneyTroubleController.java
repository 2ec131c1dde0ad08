package io.banyan.trade.payment;

import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.kernel.money.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators the money that needs a person: refunds refused for good, payments over another amount than agreed. */
@Tag(name = "Payments")
@RestController
class MoneyTroubleController {

    private final RefundRows refunds;
    private final Alarms alarms;

    MoneyTroubleController(RefundRows refunds, Alarms alarms) {
        this.refunds = refunds;
        this.alarms = alarms;
    }

    @Operation(summary = "Payments and refunds that need somebody")
    @GetMapping("/api/console/payments/troubles")
    @Allowed({Role.SERVICE, Role.RISK})
    MoneyTroubles troubles() {
        var failed = refunds.failed(100).stream()
                .map(refund -> new FailedRefund(
                        refund.id(),
                        refund.orderId(),
                        refund.amount(),
                        refund.requestedAt(),
                        refund.attempts(),
                        refund.lastError()))
                .toList();
        return new MoneyTroubles(failed, alarms.latest(100));
    }

    /** What needs a person, newest first. */
    record MoneyTroubles(List<FailedRefund> refunds, List<Alarms.AlarmView> alarms) {}

    /** A refund that the provider refused for good; it can be tried again from its order. */
    record FailedRefund(
            UUID id,
            @Nullable UUID orderId,
            Money amount,
            Instant requestedAt,
            int attempts,
            @Nullable String error) {}
}

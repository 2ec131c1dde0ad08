package io.banyan.trade.payment;

import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.trade.TradeProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lets shoppers pay. */
@Tag(name = "Payments")
@RestController
class PaymentController {

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    /** Begins to pay, or goes on with what was begun; the shopper pays at {@code payUrl}. */
    @Operation(summary = "Begin to pay an order, or go on with what was begun")
    @PostMapping("/api/orders/{orderId}/payment")
    PaymentView start(
            Shopper shopper,
            @PathVariable UUID orderId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody StartPayment request) {
        return view(payments.start(shopper.personId(), orderId, request.provider(), key));
    }

    /** How the payment of an order stands. */
    @Operation(summary = "The latest payment of an order")
    @GetMapping("/api/orders/{orderId}/payment")
    PaymentView latest(Shopper shopper, @PathVariable UUID orderId) {
        return payments.latest(shopper.personId(), orderId)
                .map(PaymentController::view)
                .orElseThrow(() -> new ProblemException(TradeProblem.PAYMENT_NOT_FOUND));
    }

    private static PaymentView view(Payment payment) {
        var url = payment.payUrl();
        return new PaymentView(payment.id(), payment.state(), url == null ? "" : url, payment.amount());
    }

    /** Which way to pay, such as {@code sandbox}. */
    record StartPayment(@NotBlank String provider) {}

    /** A payment; {@code payUrl} is where the shopper's browser goes to pay it. */
    record PaymentView(UUID id, Payment.State state, String payUrl, Money amount) {}
}

package io.banyan.trade.payment;

import io.banyan.kernel.problem.ProblemException;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.PaymentProvider;
import io.banyan.trade.spi.PaymentProvider.PaymentReport;
import io.banyan.trade.spi.PaymentProvider.RefundReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the calls of payment providers. Acknowledged only after what they report is committed; anything else makes the
 * provider call again, which changes nothing the second time.
 */
@Tag(name = "Payments")
@RestController
class CallbackController {

    private static final int LARGEST_BODY = 64 * 1024;

    private final Providers providers;
    private final Payments payments;
    private final RefundDispatch refunds;

    CallbackController(Providers providers, Payments payments, RefundDispatch refunds) {
        this.providers = providers;
        this.payments = payments;
        this.refunds = refunds;
    }

    @Operation(summary = "What a payment network tells us, signed by it")
    @PostMapping("/api/payments/callbacks/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callback(@PathVariable String provider, @RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(TradeProblem.CALLBACK_INVALID, "larger than " + LARGEST_BODY);
        }
        var byName = new HashMap<String, String>();
        headers.forEach((name, values) -> byName.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var callback = new PaymentProvider.Callback(byName, new String(body, StandardCharsets.UTF_8));
        switch (providers.named(provider).read(callback)) {
            case PaymentReport report -> payments.settle(report);
            case RefundReport report -> refunds.settle(report);
        }
    }
}

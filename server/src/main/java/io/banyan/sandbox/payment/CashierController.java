package io.banyan.sandbox.payment;

import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The network's own page, where shoppers pay or decline. Whoever knows a payment's id may pay it, as with a payment link;
 * nobody can take anything by it.
 */
@RestController
@RequestMapping("/sandbox/cashier/{paymentId}")
@ConditionalOnBooleanProperty("banyan.sandbox")
@Hidden
class CashierController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Network network;
    private final SecureRandom random = new SecureRandom();

    CashierController(Network network) {
        this.network = network;
    }

    /** The page. {@code return} is where to go afterwards, a path on this server. */
    @GetMapping
    ResponseEntity<String> page(
            @PathVariable UUID paymentId,
            @RequestParam(name = "return", required = false) @Nullable String back,
            Locale reader) {
        var payment = network.find(paymentId);
        if (payment.isEmpty()) {
            return html(HttpStatus.NOT_FOUND, CashierPage.unknown(reader));
        }
        return html(
                HttpStatus.OK,
                CashierPage.of(payment.get(), backTo(back, payment.get().returnPath()), reader));
    }

    @PostMapping("/pay")
    ResponseEntity<String> pay(
            @PathVariable UUID paymentId,
            @RequestParam(name = "return", required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable String card,
            @CookieValue(name = Payer.COOKIE, required = false) @Nullable String wallet,
            HttpServletResponse response,
            Locale reader) {
        var payer = Payer.of(card, wallet, random);
        response.addHeader(HttpHeaders.SET_COOKIE, payer.cookie());
        try {
            return seeOther(backTo(back, network.pay(paymentId, payer.token()).returnPath()));
        } catch (ProblemException over) {
            return over(paymentId, back, over, reader);
        }
    }

    @PostMapping("/fail")
    ResponseEntity<String> fail(
            @PathVariable UUID paymentId,
            @RequestParam(name = "return", required = false) @Nullable String back,
            Locale reader) {
        try {
            return seeOther(backTo(back, network.decline(paymentId).returnPath()));
        } catch (ProblemException over) {
            return over(paymentId, back, over, reader);
        }
    }

    private ResponseEntity<String> over(UUID paymentId, @Nullable String back, ProblemException why, Locale reader) {
        var page = network.find(paymentId)
                .map(payment -> CashierPage.of(payment, backTo(back, payment.returnPath()), reader))
                .orElseGet(() -> CashierPage.unknown(reader));
        return html(HttpStatus.valueOf(why.type().status().value()), page);
    }

    /** Only a path on this server; anything else would let somebody send shoppers elsewhere. */
    static String backTo(@Nullable String asked, String otherwise) {
        return isLocal(asked) ? String.valueOf(asked) : isLocal(otherwise) ? otherwise : "/";
    }

    private static boolean isLocal(@Nullable String path) {
        return path != null && path.matches("/(?![/\\\\])[A-Za-z0-9/_?=&%.~-]*");
    }

    private static ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}

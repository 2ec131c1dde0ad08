package io.banyan.campaign.flash;

import io.banyan.kernel.problem.Problem;
import io.banyan.kernel.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers "sold out" before anything else is done for the request: no session is looked up, no body is read. It says nothing
 * that the page of the sale does not say to everybody.
 */
final class SoldOutFilter extends OncePerRequestFilter {

    static final String PATHS = "/api/flash-sales/*";

    private static final Pattern ORDERS =
            Pattern.compile("/api/flash-sales/([0-9a-f-]{36})/items/([0-9a-f-]{36})/orders");

    private final Sales sales;
    private final SoldOut soldOut;
    private final byte[] zh;
    private final byte[] en;

    SoldOutFilter(Sales sales, SoldOut soldOut, JsonMapper json) {
        this.sales = sales;
        this.soldOut = soldOut;
        this.zh = body(json, Locale.CHINESE);
        this.en = body(json, Locale.ENGLISH);
    }

    private static byte[] body(JsonMapper json, Locale reader) {
        return json.writeValueAsBytes(Problem.of(new ProblemException(FlashProblem.SOLD_OUT), reader));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && known(request)) {
            var body = request.getLocale().getLanguage().equals("zh") ? zh : en;
            response.setStatus(FlashProblem.SOLD_OUT.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean known(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        return key != null
                && shelf(request.getRequestURI())
                        .filter(shelf -> soldOut.covers(shelf.id(), key))
                        .isPresent();
    }

    private Optional<Shelf> shelf(String path) {
        var orders = ORDERS.matcher(path);
        if (!orders.matches()) {
            return Optional.empty();
        }
        try {
            return sales.remembered(UUID.fromString(orders.group(1)), UUID.fromString(orders.group(2)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

package io.banyan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What the path and the headers of a request say about how it is to be secured. */
final class Paths {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String BEARER = "Bearer ";

    private Paths() {}

    static boolean api(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static boolean console(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/console/");
    }

    static boolean share(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/s/");
    }

    /**
     * Whether a browser could be made to send this by another site: it changes something, and it is told apart by
     * cookies. Payment providers sign their calls and hold no cookies.
     */
    static boolean forgeable(HttpServletRequest request) {
        return api(request)
                && !SAFE.contains(request.getMethod())
                && bearer(request) == null
                && !request.getRequestURI().startsWith("/api/payments/callbacks/");
    }

    static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}

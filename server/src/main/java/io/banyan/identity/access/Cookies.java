package io.banyan.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookies that say who somebody is: out of reach of scripts, kept to https where there is https. */
@Component
public class Cookies {

    public static final String SHOPPER = "banyan_session";
    public static final String OPERATOR = "banyan_console";
    public static final String VISITOR = "banyan_visitor";

    /** Browsers keep no cookie longer. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Installation installation;

    Cookies(Installation installation) {
        this.installation = installation;
    }

    public static @Nullable String read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    public void shopper(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, SHOPPER, "/", token, Account.PERSON.longest());
    }

    public void operator(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, OPERATOR, "/api/console", token, Account.OPERATOR.longest());
    }

    public void visitor(HttpServletRequest request, HttpServletResponse response, String id) {
        set(request, response, VISITOR, "/", id, LONGEST);
    }

    public void forgetShopper(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, SHOPPER, "/", "", Duration.ZERO);
    }

    public void forgetOperator(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, OPERATOR, "/api/console", "", Duration.ZERO);
    }

    private void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String path,
            String value,
            Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .path(path)
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure() || installation.secure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package io.banyan.identity.web;

import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.identity.access.Account;
import io.banyan.identity.access.Cookies;
import io.banyan.identity.access.Secrets;
import io.banyan.identity.access.Sessions;
import io.banyan.identity.operator.Login;
import io.banyan.identity.operator.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who makes a request, and hands new browsers their visitor cookie and their token against cross-site
 * requests. Files that are the same for everybody pass by untouched.
 */
final class CallerFilter extends OncePerRequestFilter {

    private static final Pattern VISITOR_ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Sessions sessions;
    private final Logins logins;
    private final Cookies cookies;
    private final Secrets secrets;

    CallerFilter(Sessions sessions, Logins logins, Cookies cookies, Secrets secrets) {
        this.sessions = sessions;
        this.logins = logins;
        this.cookies = cookies;
        this.secrets = secrets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.api(request) && !Paths.share(request) && !navigation(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var visitorId = visitorId(request, response);
        if (Paths.console(request)) {
            var login = login(request);
            new Caller(login == null ? new Visitor(visitorId) : login.operator(), login, visitorId).on(request);
        } else {
            var session = sessions.find(Account.PERSON, Cookies.read(request, Cookies.SHOPPER));
            var actor = session.isPresent() ? new Shopper(session.get().id(), visitorId) : new Visitor(visitorId);
            new Caller(actor, null, visitorId).on(request);
        }
        offerToken(request);
        chain.doFilter(request, response);
    }

    private @Nullable Login login(HttpServletRequest request) {
        var bearer = Paths.bearer(request);
        return (bearer == null ? logins.bySession(Cookies.read(request, Cookies.OPERATOR)) : logins.byKey(bearer))
                .orElse(null);
    }

    private String visitorId(HttpServletRequest request, HttpServletResponse response) {
        var sent = Cookies.read(request, Cookies.VISITOR);
        if (sent != null && VISITOR_ID.matcher(sent).matches()) {
            return sent;
        }
        var fresh = secrets.visitorId();
        if (Paths.bearer(request) == null) {
            cookies.visitor(request, response, fresh);
        }
        return fresh;
    }

    /** Asking for the token is what makes the framework send it. */
    private static void offerToken(HttpServletRequest request) {
        if (Paths.bearer(request) == null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    private static boolean navigation(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html");
    }
}

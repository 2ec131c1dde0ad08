package io.banyan.identity.web;

import io.banyan.identity.Allowed;
import io.banyan.identity.IdentityProblem;
import io.banyan.identity.operator.Login;
import io.banyan.kernel.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets operators call the console handlers that their roles allow. It goes by the handler that was found, not by the
 * path as it was spelled, and a handler that names no roles is closed to everybody.
 */
final class ConsoleGuard implements HandlerInterceptor {

    static final String CONSOLE = "/api/console/";

    private static final Set<String> BEFORE_FIRST_PASSWORD =
            Set.of("/api/console/me", "/api/console/me/password", "/api/console/session");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                && pattern.startsWith(CONSOLE)
                && !(pattern.equals("/api/console/session")
                        && request.getMethod().equals("POST"))) {
            var caller = Caller.of(request);
            admit(caller == null ? null : caller.login(), pattern, allowed(method));
        }
        return true;
    }

    static @Nullable Allowed allowed(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        return own == null ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class) : own;
    }

    static void admit(@Nullable Login login, String pattern, @Nullable Allowed allowed) {
        if (login == null) {
            throw new ProblemException(IdentityProblem.SESSION_REQUIRED);
        }
        if (login.mustChangePassword() && !BEFORE_FIRST_PASSWORD.contains(pattern)) {
            throw new ProblemException(IdentityProblem.PASSWORD_CHANGE_REQUIRED);
        }
        if (allowed == null || (allowed.value().length > 0 && !login.operator().holds(allowed.value()))) {
            throw new ProblemException(IdentityProblem.ROLE_MISSING);
        }
    }
}

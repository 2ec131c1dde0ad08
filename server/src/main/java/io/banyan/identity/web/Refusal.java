package io.banyan.identity.web;

import io.banyan.identity.IdentityProblem;
import io.banyan.kernel.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers a cross-site request with the same problem details as a controller would. */
final class Refusal implements AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    Refusal(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
        problems.resolveException(request, response, null, new ProblemException(IdentityProblem.CROSS_SITE));
    }
}

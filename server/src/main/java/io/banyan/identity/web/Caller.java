package io.banyan.identity.web;

import io.banyan.identity.Actor;
import io.banyan.identity.operator.Login;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the sender of a request, kept as an attribute of the request.
 *
 * @param actor who they are on this path
 * @param login how they are signed in to the console, on console paths
 * @param visitorId their browser
 */
record Caller(Actor actor, @Nullable Login login, String visitorId) {

    private static final String ATTRIBUTE = Caller.class.getName();

    void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }
}

package io.banyan.identity.web;

import io.banyan.identity.access.Installation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser itself says comes from another site. The token alone does not stop a neighbouring subdomain
 * that can set cookies; this does.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private final Installation installation;
    private final AccessDeniedHandler refusal;

    SameOriginFilter(Installation installation, AccessDeniedHandler refusal) {
        this.installation = installation;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.forgeable(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (foreign(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader(HttpHeaders.HOST))) {
            refusal.handle(request, response, new AccessDeniedException("sent by another site"));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What the browser says of the sender; the origin counts where it says nothing (plain http, old browsers). */
    private boolean foreign(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        if (origin == null) {
            return false;
        }
        var sender = authority(origin);
        return sender == null
                || !(sender.equals(host)
                        || sender.equals(installation.publicUrl().getAuthority()));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}

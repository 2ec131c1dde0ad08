package io.banyan.identity.web;

import io.banyan.identity.access.Cookies;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Secrets;
import io.banyan.identity.access.Sessions;
import io.banyan.identity.operator.Logins;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * One short chain for the whole product. Who may call a console handler is decided where the handler is known, see
 * {@link ConsoleGuard}; here stand the headers, the protection against cross-site requests, and the finding of the
 * caller.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Styles may be inline because the charts' tooltips are; scripts may not. */
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Sessions sessions,
            Logins logins,
            Cookies cookies,
            Secrets secrets,
            Installation installation,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var refusal = new Refusal(problems);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(installation))
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(Paths::forgeable))
                .exceptionHandling(handling -> handling.accessDeniedHandler(refusal))
                .addFilterBefore(new SameOriginFilter(installation, refusal), CsrfFilter.class)
                .addFilterAfter(new CallerFilter(sessions, logins, cookies, secrets), CsrfFilter.class)
                .headers(SecurityConfiguration::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What the firewall refuses, such as a path with a line break, is answered like everything that cannot be read. */
    @Bean
    RequestRejectedHandler refusedByTheFirewall(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, _) ->
                problems.resolveException(request, response, null, new ProblemException(CommonProblem.UNREADABLE));
    }

    /** There is no sign-in through the framework; with this it makes no user of its own. */
    @Bean
    AuthenticationManager noSignInThroughTheFramework() {
        return authentication -> {
            throw new AuthenticationServiceException("sign in through /api");
        };
    }

    /** A request is measured as a whole; measuring each of its filters apart costs every request and tells nobody anything. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }

    private static CookieCsrfTokenRepository tokens(Installation installation) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (installation.secure()) {
                cookie.secure(true);
            }
        });
        return tokens;
    }
}

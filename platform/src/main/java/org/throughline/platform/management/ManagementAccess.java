package org.throughline.platform.management;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.problem.ProblemWriter;

/**
 * Opens health without details to everybody, metrics to administrators and the bearer of the token, and the rest of the
 * management endpoints to administrators. The description of the API is for signed-in users.
 */
@Component
public class ManagementAccess {

    private static final String METRICS = "/actuator/prometheus";
    private static final String COLLECTOR = "metrics";
    private static final String ADMINISTRATOR = "ROLE_ADMINISTRATOR";
    private static final String BEARER = "Bearer ";

    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };
    private static final String[] DESCRIPTION = {
        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**"
    };

    private final MetricsToken token;
    private final boolean descriptionOpen;
    private final ProblemWriter problems;

    ManagementAccess(
            MetricsToken token,
            @Value("${throughline.api-description.open:false}") boolean descriptionOpen,
            ProblemWriter problems) {
        this.token = token;
        this.descriptionOpen = descriptionOpen;
        this.problems = problems;
    }

    /** Adds the rules, which come before those of the application. */
    public void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HEALTH)
                .permitAll()
                .requestMatchers(METRICS)
                .hasAnyAuthority(ADMINISTRATOR, COLLECTOR)
                .requestMatchers("/actuator", "/actuator/**")
                .hasAuthority(ADMINISTRATOR);
        if (descriptionOpen) requests.requestMatchers(DESCRIPTION).permitAll();
        else requests.requestMatchers(DESCRIPTION).authenticated();
    }

    /** Signs in the bearer of the token, for metrics only. */
    public OncePerRequestFilter bearer() {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !request.getRequestURI().equals(METRICS)
                        || bearerToken(request).isEmpty();
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (!token.is(bearerToken(request))) {
                    problems.write(response, 401, "unauthenticated", "this is not the token for metrics");
                    return;
                }
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        COLLECTOR, "", List.of(new SimpleGrantedAuthority(COLLECTOR))));
                SecurityContextHolder.setContext(context);
                chain.doFilter(request, response);
            }
        };
    }

    private static String bearerToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }
}

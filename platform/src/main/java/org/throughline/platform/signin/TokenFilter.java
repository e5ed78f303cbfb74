package org.throughline.platform.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.problem.Outage;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.problem.Refused;

/**
 * Signs in a program that shows a token of a user (RFC 6750), for the API and its description only. A token is random, so
 * nothing has to slow guessing down.
 */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final SignInRecords records;
    private final ProblemWriter problems;

    TokenFilter(Tokens tokens, SignInRecords records, ProblemWriter problems) {
        this.tokens = tokens;
        this.records = records;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return bearer(request).isEmpty() || !(path.startsWith("/api/") || path.startsWith("/v3/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TokenUser> found;
        try {
            found = tokens.find(bearer(request).orElseThrow());
            found.ifPresent(user ->
                    records.signedIn(user.user().getUsername(), request.getRemoteAddr(), "token " + user.token()));
        } catch (Refused full) {
            problems.write(response, full);
            return;
        } catch (RuntimeException failed) {
            if (!Outage.isBehind(failed)) throw failed;
            problems.write(response, Refused.storeIsUnavailable(request.getMethod()));
            return;
        }
        if (found.isEmpty()) {
            records.failed(null, request.getRemoteAddr());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Throughline\", error=\"invalid_token\"");
            problems.write(
                    response,
                    401,
                    "token-is-not-valid",
                    "this token is unknown, has ended, or was made for a role that its user no longer has");
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(found.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}

package org.throughline.platform.transport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.catalina.Globals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.problem.ProblemWriter;

/**
 * Refuses requests from other machines that are not encrypted, before a password is looked at and before a browser is asked
 * for one. Probes of the program's health have no password and are answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class EncryptedOnly extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_LOGIN =
            Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    private final boolean plainAllowed;
    private final ProblemWriter problems;

    EncryptedOnly(@Value("${throughline.plain-http:false}") boolean plainAllowed, ProblemWriter problems) {
        this.plainAllowed = plainAllowed;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return plainAllowed || request.isSecure() || WITHOUT_LOGIN.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOfUnknownProxy(request))
            refuse(
                    response,
                    "the request came through a proxy that this program does not know, so it cannot know whether your"
                            + " password was encrypted on its way. The operator names the proxy in throughline.proxies");
        else if (isOfThisMachine(request)) chain.doFilter(request, response);
        else
            refuse(
                    response,
                    "this connection is not encrypted, and your password would be readable on its way. Use https. How"
                            + " the operator sets it up is in docs/operator/tls.md");
    }

    private void refuse(HttpServletResponse response, String detail) throws IOException {
        problems.write(response, 403, "connection-is-not-encrypted", detail);
    }

    private static boolean isOfThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** A proxy on this machine would look like this machine. */
    private static boolean isOfUnknownProxy(HttpServletRequest request) {
        return request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null
                && Stream.of("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded")
                        .anyMatch(name -> request.getHeader(name) != null);
    }
}

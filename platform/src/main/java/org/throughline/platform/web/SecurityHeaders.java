package org.throughline.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers for browsers on every answer: it is not kept, not framed, not guessed at, and no script of it runs. What answers a
 * request may replace them, because they are set before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** The page that tries the API: its own scripts and styles, and requests to this program. */
    private static final String SWAGGER = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'none'";

    private static final String A_YEAR = "max-age=31536000";

    private static final Map<String, String> ALWAYS = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), display-capture=(), fullscreen=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        set(request.getRequestURI(), request.isSecure(), response::setHeader);
        chain.doFilter(request, response);
    }

    /** The server forgets all headers before it calls the error page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static void set(String path, boolean secure, BiConsumer<String, String> header) {
        ALWAYS.forEach(header);
        header.accept("Content-Security-Policy", path.startsWith("/swagger-ui") ? SWAGGER : NOTHING);
        if (secure) header.accept("Strict-Transport-Security", A_YEAR);
    }
}

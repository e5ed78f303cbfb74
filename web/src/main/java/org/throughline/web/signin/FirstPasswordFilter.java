package org.throughline.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.signin.SignedInUser;

/**
 * Sends a user whose password was set by another person to the page that replaces it, and then to the page they asked for. The
 * one-time password of an account ends when a work account is connected with it.
 */
class FirstPasswordFilter extends OncePerRequestFilter {

    private final AskedPage asked;

    FirstPasswordFilter(AskedPage asked) {
        this.asked = asked;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mustChange()
                && !isAllowed(request.getRequestURI()
                        .substring(request.getContextPath().length()))) {
            asked.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + PageSecurity.PASSWORD);
        } else chain.doFilter(request, response);
    }

    private static boolean isAllowed(String path) {
        return path.equals(PageSecurity.PASSWORD) || path.startsWith(PageSecurity.ASSETS);
    }

    private static boolean mustChange() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedInUser user && user.mustChangePassword();
    }
}

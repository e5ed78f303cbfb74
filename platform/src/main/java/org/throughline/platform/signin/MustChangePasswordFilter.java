package org.throughline.platform.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request but the replacement of a password that an administrator set. A program's token ends when that happens,
 * so one that is shown was made since.
 */
class MustChangePasswordFilter extends OncePerRequestFilter {

    private final SignInProblems problems;

    MustChangePasswordFilter(SignInProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mustChange() && !request.getRequestURI().equals("/api/accounts/me/password"))
            problems.passwordFirst(response);
        else chain.doFilter(request, response);
    }

    private static boolean mustChange() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && !(authentication instanceof TokenAuthentication)
                && authentication.getPrincipal() instanceof SignedInUser user
                && user.mustChangePassword();
    }
}

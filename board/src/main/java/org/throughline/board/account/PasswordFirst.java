package org.throughline.board.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody do anything with a password that was given to them but replace it. */
class PasswordFirst extends OncePerRequestFilter {

    private final AccessProblems problems;

    PasswordFirst(AccessProblems problems) {
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
                && authentication.getPrincipal() instanceof KnownUser user
                && user.account().mustChange();
    }
}

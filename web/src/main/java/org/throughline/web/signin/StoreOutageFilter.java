package org.throughline.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.problem.Outage;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.problem.Refused;

/** Looks up who is signed in before anything else does. While sessions and accounts cannot be reached, no page is shown. */
class StoreOutageFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    StoreOutageFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(PageSecurity.ASSETS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            SecurityContextHolder.getContext().getAuthentication();
        } catch (RuntimeException unreachable) {
            if (!Outage.isBehind(unreachable)) throw unreachable;
            problems.write(response, Refused.storeIsUnavailable(request.getMethod()));
            return;
        }
        chain.doFilter(request, response);
    }
}

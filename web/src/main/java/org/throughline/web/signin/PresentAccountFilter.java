package org.throughline.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.web.Outage;
import org.throughline.platform.web.ProblemWriter;
import org.throughline.platform.web.Refused;

/**
 * Sees to it that a session is worth what its account is worth now. A session ends when the account is disabled or its
 * password is replaced, and gets another role with the account. While the accounts cannot be reached, no page is shown.
 */
class PresentAccountFilter extends OncePerRequestFilter {

    private final UserDetailsService users;
    private final ProblemWriter problems;

    PresentAccountFilter(UserDetailsService users, ProblemWriter problems) {
        this.users = users;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() instanceof UsernamePasswordAuthenticationToken signedIn
                && signedIn.getPrincipal() instanceof UserDetails user) {
            Optional<UserDetails> present;
            try {
                present = present(user);
            } catch (RuntimeException unreachable) {
                if (!Outage.isBehind(unreachable)) throw unreachable;
                problems.write(response, Refused.storeIsUnavailable());
                return;
            }
            if (present.isEmpty()) {
                var session = request.getSession(false);
                if (session != null) session.invalidate();
                SecurityContextHolder.clearContext();
            } else {
                // Not stored: the session keeps the account as it was when the password was checked.
                var now = SecurityContextHolder.createEmptyContext();
                now.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        present.get(), null, present.get().getAuthorities()));
                SecurityContextHolder.setContext(now);
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<UserDetails> present(UserDetails user) {
        try {
            return Optional.of(users.loadUserByUsername(user.getUsername()))
                    .filter(UserDetails::isEnabled)
                    .filter(account -> Objects.equals(account.getPassword(), user.getPassword()));
        } catch (UsernameNotFoundException removed) {
            return Optional.empty();
        }
    }
}

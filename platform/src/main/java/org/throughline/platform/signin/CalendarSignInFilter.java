package org.throughline.platform.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.problem.Outage;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.problem.Refused;

/**
 * Signs in the user of a calendar's secret address, for the calendar only. What is unknown, revoked or not for its user any more
 * is answered like an address that never was. It is no failed sign-in: a calendar program goes on asking for years.
 */
class CalendarSignInFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final CalendarSecrets secrets;
    private final SignInRecords records;
    private final ProblemWriter problems;

    CalendarSignInFilter(CalendarSecrets secrets, SignInRecords records, ProblemWriter problems) {
        this.secrets = secrets;
        this.records = records;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CalendarRequest.secret(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TokenUser> found;
        try {
            found = READING.contains(request.getMethod())
                    ? CalendarRequest.secret(request).flatMap(secrets::find)
                    : Optional.empty();
            found.ifPresent(user -> records.signedIn(
                    user.user().getUsername(), request.getRemoteAddr(), "calendar address " + user.token()));
        } catch (Refused full) {
            problems.write(response, full);
            return;
        } catch (RuntimeException failed) {
            if (!Outage.isBehind(failed)) throw failed;
            problems.write(response, Refused.storeIsUnavailable(request.getMethod()));
            return;
        }
        if (found.isEmpty()) {
            problems.write(response, Refused.unknown());
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(found.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(new CalendarRequest(request, found.get().token()), response);
    }
}

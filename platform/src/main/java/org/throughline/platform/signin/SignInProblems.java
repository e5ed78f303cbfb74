package org.throughline.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.problem.Refused;

/** Problem responses for 401, 403 and 429. */
@Component
class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    SignInProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (unknown instanceof InternalAuthenticationServiceException) {
            problems.write(response, Refused.storeIsUnavailable(request.getMethod()));
            return;
        }
        if (unknown instanceof CredentialsExpiredException) {
            problems.write(
                    response,
                    401,
                    "one-time-password-has-expired",
                    "this one-time password was not replaced in time; ask for another one");
            return;
        }
        if (unknown instanceof TooManyFailedLogins putOff) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(putOff.waitSeconds()));
            problems.write(
                    response,
                    429,
                    "too-many-failed-logins",
                    "too many sign-ins failed; the password was not looked at; try again in %d s"
                            .formatted(putOff.waitSeconds()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Throughline\", charset=\"UTF-8\"");
        problems.write(response, 401, "unauthenticated", "sign in with a login and its password");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(response, 403, "role-may-not", "this role may not do this");
    }

    void passwordFirst(HttpServletResponse response) throws IOException {
        problems.write(
                response,
                403,
                "password-must-be-changed",
                "this password was given to you; replace it first: PUT /api/accounts/me/password");
    }
}

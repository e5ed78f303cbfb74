package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.throughline.platform.signin.TooManyFailedLogins;

/** Says why signing in failed, as far as that helps nobody else: not whether there is such a login. */
class FailedSignIn implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        response.sendRedirect(request.getContextPath() + PageSecurity.SIGN_IN + "?" + why(failed));
    }

    private static String why(AuthenticationException failed) {
        return switch (failed) {
            case BadCredentialsException _, DisabledException _ -> "wrong";
            case CredentialsExpiredException _ -> "expired";
            case TooManyFailedLogins putOff -> "wait=" + putOff.waitSeconds();
            default -> "unavailable";
        };
    }
}

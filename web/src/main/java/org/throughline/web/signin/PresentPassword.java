package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.BrowserSession;
import org.throughline.board.account.BrowserSession.Way;

/** Asks for the password again before something that is hard to take back: a person who finds a signed-in browser does not know it. */
@Component
public class PresentPassword {

    private final AuthenticationProvider credentials;
    private final AskerResolver askers;

    PresentPassword(AuthenticationProvider credentials, AskerResolver askers) {
        this.credentials = credentials;
        this.askers = askers;
    }

    /** Whether the user signed in with a password. Who signed in elsewhere may have none. */
    public boolean isAsked() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null
                || !(signedIn.getDetails() instanceof BrowserSession session)
                || session.way() == Way.PASSWORD;
    }

    public boolean is(String password, HttpServletRequest request) {
        return signedIn(password, request).isPresent();
    }

    /** The user as they would be signed in with the password; empty if it is not theirs. */
    Optional<Authentication> signedIn(String password, HttpServletRequest request) {
        var tried = UsernamePasswordAuthenticationToken.unauthenticated(
                askers.asker().user(), password);
        tried.setDetails(new WebAuthenticationDetails(request));
        try {
            return Optional.ofNullable(credentials.authenticate(tried));
        } catch (AuthenticationException wrong) {
            return Optional.empty();
        }
    }
}

package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.throughline.board.account.BrowserSession.Way;

/** Signs users in on pages, whatever way they came. */
@Component
public class PageSignIn {

    private final PageSessions sessions;
    private final AskedPage asked;

    PageSignIn(PageSessions sessions, AskedPage asked) {
        this.sessions = sessions;
        this.asked = asked;
    }

    /**
     * Begins a session of the browser.
     *
     * @return the page that the user asked for before, or the first page
     */
    public String begin(UserDetails user, Way way, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(user, way, request, response);
        var address = asked.address(request).orElse("/");
        asked.removeRequest(request, response);
        return address;
    }

    /** Why a password was refused, as a sentence. */
    public String whyNot(AuthenticationException failed) {
        return SignInErrors.sentence(SignInErrors.codeOf(failed));
    }
}

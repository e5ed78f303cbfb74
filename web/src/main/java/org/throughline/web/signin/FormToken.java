package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The token that each form sends back. It is in a cookie, so that no session is needed before signing in. */
class FormToken implements CsrfTokenRepository {

    private static final PageCookie COOKIE = new PageCookie("throughline-form");

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private static CookieCsrfTokenRepository of(HttpServletRequest request) {
        var token = new CookieCsrfTokenRepository();
        token.setCookieName(COOKIE.name(request));
        token.setCookiePath("/");
        token.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return token;
    }
}

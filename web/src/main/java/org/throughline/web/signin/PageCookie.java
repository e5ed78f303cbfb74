package org.throughline.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A cookie of pages: for this program only, out of reach of scripts, and sent with links from elsewhere but not with forms. */
public final class PageCookie {

    /** A browser takes a cookie with such a name over TLS only, from this host only, and for all of its paths. */
    private static final String OVER_TLS = "__Host-";

    private final String name;

    public PageCookie(String name) {
        this.name = name;
    }

    /** What the browser sent; empty if it has no such cookie. */
    public Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /**
     * Gives it to the browser.
     *
     * @param kept how long; null for until the browser is closed
     */
    public void write(String value, @Nullable Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        if (kept != null) cookie.maxAge(kept);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    String name(HttpServletRequest request) {
        return request.isSecure() ? OVER_TLS + name : name;
    }
}

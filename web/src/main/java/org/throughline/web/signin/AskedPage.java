package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that was asked for before signing in, such as from a link in a mail, as far as its address fits into a cookie. It is
 * a path of this program, whatever the cookie says.
 */
class AskedPage implements RequestCache {

    private static final int ADDRESS_MAX = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final PageCookie cookie = new PageCookie("throughline-asked");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") || isOfSignOut(request)) return;
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (address.length() > ADDRESS_MAX || !isPath(address)) return;
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
        cookie.write(value, KEPT, request, response);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return address(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** A page is asked for again by its address, so nothing else of the first request is needed. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (cookie.read(request).isPresent()) cookie.remove(request, response);
    }

    /** The path and query; empty if no page was asked for. */
    Optional<String> address(HttpServletRequest request) {
        return cookie.read(request).flatMap(AskedPage::decoded).filter(AskedPage::isPath);
    }

    /** Nobody wants to come back to it. */
    private static boolean isOfSignOut(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + PageSecurity.SIGN_OUT);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Of this program: browsers take what begins with two slashes, or a slash and a backslash, for another host. */
    private static boolean isPath(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '\\');
    }
}

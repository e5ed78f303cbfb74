package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Names of cookies. */
final class CookieName {

    /** A browser takes a cookie with such a name over TLS only, from this host only, and for all of its paths. */
    private static final String OVER_TLS = "__Host-";

    private CookieName() {}

    static String of(String name, HttpServletRequest request) {
        return request.isSecure() ? OVER_TLS + name : name;
    }
}

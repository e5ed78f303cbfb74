package org.throughline.web.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Who has signed in at the provider and is connected with no user yet. The browser keeps it, sealed, for ten minutes. */
class ToConnect {

    /** Issuer and subject of an account at the provider. */
    record Somebody(String issuer, String subject) {}

    private final SealedCookie cookie = new SealedCookie("throughline-connect");

    void keep(Somebody somebody, HttpServletRequest request, HttpServletResponse response) {
        cookie.write(somebody.issuer() + "\n" + somebody.subject(), request, response);
    }

    Optional<Somebody> somebody(HttpServletRequest request) {
        return cookie.read(request).map(kept -> {
            int end = kept.indexOf('\n');
            return new Somebody(kept.substring(0, end), kept.substring(end + 1));
        });
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        cookie.remove(request, response);
    }
}

package org.throughline.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sends a request, as far as shares go.
 *
 * @param user the login; without one, the address takes its place
 */
record Asking(String user, String address, boolean signedIn) {

    static Asking of(HttpServletRequest request) {
        var address = ClientAddress.of(request.getRemoteAddr());
        var login = login();
        return login == null ? new Asking("address " + address, address, false) : new Asking(login, address, true);
    }

    private static @Nullable String login() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || authentication instanceof AnonymousAuthenticationToken
                        || !authentication.isAuthenticated()
                ? null
                : authentication.getName();
    }
}

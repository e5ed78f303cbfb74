package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.throughline.board.account.BrowserSession;
import org.throughline.board.account.BrowserSession.Way;
import org.throughline.board.account.BrowserSessions;
import org.throughline.platform.access.Network;

/**
 * Who is signed in in a browser, by the secret in its cookie. The account is looked up for each request, so that a session is
 * worth what its account is worth now: it ends when the account is disabled, and gets another role with the account.
 *
 * <p>The cookie has no end of its own; the browser forgets it when it is closed, and the session ends on the server.
 */
class PageSessions implements SecurityContextRepository {

    private final BrowserSessions sessions;
    private final UserDetailsService users;
    private final PageCookie cookie = new PageCookie("throughline");

    PageSessions(BrowserSessions sessions, UserDetailsService users) {
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> present(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return present(holder.getRequest()).orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return present(request).isPresent();
    }

    /** Begins a session for who has just signed in; the one of the browser before, if there was one, ends. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof UsernamePasswordAuthenticationToken signedIn
                && signedIn.getPrincipal() instanceof UserDetails user) {
            begin(user, Way.PASSWORD, request, response);
            return;
        }
        if (context.getAuthentication() != null) return; // an account at a provider is not a user yet
        cookie.read(request).ifPresent(secret -> {
            sessions.end(secret);
            cookie.remove(request, response);
        });
    }

    void begin(UserDetails user, Way way, HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::end);
        var secret = sessions.begin(
                user.getUsername(),
                way,
                Network.of(request.getRemoteAddr()),
                BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT)));
        cookie.write(secret, null, request, response);
    }

    private Optional<SecurityContext> present(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(sessions::use)
                .flatMap(session -> user(session).map(user -> {
                    var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
                    signedIn.setDetails(session);
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(signedIn);
                    return context;
                }));
    }

    private Optional<UserDetails> user(BrowserSession session) {
        try {
            return Optional.of(users.loadUserByUsername(session.login())).filter(UserDetails::isEnabled);
        } catch (UsernameNotFoundException removed) {
            return Optional.empty();
        }
    }

    /** Looked up once a request, and only when it is needed: files of pages need no session. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<Optional<SecurityContext>> lookUp;
        private @Nullable SecurityContext found;
        private boolean generated;

        Deferred(Supplier<Optional<SecurityContext>> lookUp) {
            this.lookUp = lookUp;
        }

        @Override
        public SecurityContext get() {
            if (found == null) {
                var present = lookUp.get();
                generated = present.isEmpty();
                found = present.orElseGet(SecurityContextHolder::createEmptyContext);
            }
            return found;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}

package org.throughline.web.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.throughline.board.account.BrowserSession.Way;
import org.throughline.board.account.WorkAccounts;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.signin.SignInRecords;
import org.throughline.web.openid.ToConnect.Somebody;
import org.throughline.web.signin.PageSignIn;

/**
 * Signs in who the provider says has signed in there, as the user that their work account is connected with. An account that is
 * connected with none is offered to be connected.
 */
class SignedInAtProvider implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignedInAtProvider.class);

    private final WorkAccounts workAccounts;
    private final UserDetailsService users;
    private final PageSignIn pages;
    private final ToConnect toConnect;
    private final SignInRecords records;
    private final ProblemWriter problems;
    private final @Nullable String loginClaim;

    SignedInAtProvider(
            WorkAccounts workAccounts,
            UserDetailsService users,
            PageSignIn pages,
            ToConnect toConnect,
            SignInRecords records,
            ProblemWriter problems,
            @Nullable String loginClaim) {
        this.workAccounts = workAccounts;
        this.users = users;
        this.pages = pages;
        this.toConnect = toConnect;
        this.records = records;
        this.problems = problems;
        this.loginClaim = loginClaim;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication atProvider) throws IOException {
        if (!(atProvider.getPrincipal() instanceof OidcUser somebody)
                || somebody.getIssuer() == null
                || somebody.getSubject() == null) {
            response.sendRedirect("/sign-in?openid");
            return;
        }
        try {
            var issuer = somebody.getIssuer().toString();
            answer(new Somebody(issuer, somebody.getSubject()), loginOf(somebody), request, response);
        } catch (Refused refused) {
            problems.write(response, refused);
        }
    }

    private void answer(
            Somebody somebody, Optional<String> claimed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var login = workAccounts
                .login(somebody.issuer(), somebody.subject())
                .or(() -> claimed.filter(each -> isConnectedNow(somebody, each, request)));
        if (login.isEmpty()) {
            toConnect.keep(somebody, request, response);
            response.sendRedirect(ConnectController.CONNECT);
            return;
        }
        var user = enabled(login.get());
        if (user.isEmpty()) {
            records.failed(login.get(), request.getRemoteAddr());
            response.sendRedirect("/sign-in?disabled");
            return;
        }
        records.signedIn(login.get(), request.getRemoteAddr(), "OpenID Connect");
        response.sendRedirect(pages.begin(user.get(), Way.OPENID_CONNECT, request, response));
    }

    /** The login that the provider says; empty if it says none, or is not asked to. */
    private Optional<String> loginOf(OidcUser somebody) {
        return loginClaim != null && somebody.getClaims().get(loginClaim) instanceof String login
                ? Optional.of(login)
                : Optional.empty();
    }

    /** The first sign-in of a user whose login the provider says; an account that is in use is not connected by a claim. */
    private boolean isConnectedNow(Somebody somebody, String login, HttpServletRequest request) {
        return enabled(login).isPresent()
                && workAccounts.connectUnused(somebody.issuer(), somebody.subject(), login, request.getRemoteAddr());
    }

    private Optional<UserDetails> enabled(String login) {
        try {
            return Optional.of(users.loadUserByUsername(login)).filter(UserDetails::isEnabled);
        } catch (UsernameNotFoundException unknown) {
            return Optional.empty();
        }
    }

    /** The provider's words may hold what a user typed; only its code is logged. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        records.failed(null, request.getRemoteAddr());
        if (failed instanceof OAuth2AuthenticationException refused)
            log.info(
                    "Signing in at the OpenID Connect provider failed: {}",
                    refused.getError().getErrorCode());
        else log.warn("The OpenID Connect provider cannot be used: {}", rootOf(failed));
        response.sendRedirect("/sign-in?openid");
    }

    private static String rootOf(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}

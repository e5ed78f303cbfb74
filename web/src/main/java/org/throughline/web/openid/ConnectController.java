package org.throughline.web.openid;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.account.BrowserSession.Way;
import org.throughline.board.account.WorkAccounts;
import org.throughline.platform.problem.Refused;
import org.throughline.web.openid.ToConnect.Somebody;
import org.throughline.web.question.Redirect;
import org.throughline.web.signin.PageSignIn;
import org.throughline.web.words.Sentences;

/** Connects a work account with the user whose password is typed, once. From then on the work account signs in as that user. */
@Hidden
@Controller
@Conditional(IssuerIsGiven.class)
class ConnectController {

    static final String CONNECT = "/sign-in/connect";

    private final AuthenticationProvider credentials;
    private final WorkAccounts workAccounts;
    private final ToConnect toConnect;
    private final PageSignIn pages;
    private final OpenIdSettings settings;

    ConnectController(
            AuthenticationProvider credentials,
            WorkAccounts workAccounts,
            ToConnect toConnect,
            PageSignIn pages,
            OpenIdSettings settings) {
        this.credentials = credentials;
        this.workAccounts = workAccounts;
        this.toConnect = toConnect;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping(CONNECT)
    ModelAndView form(HttpServletRequest request) {
        return toConnect.somebody(request).isPresent() ? page(null) : new ModelAndView("redirect:/sign-in");
    }

    @PostMapping(CONNECT)
    ModelAndView connect(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password) {
        var somebody = toConnect.somebody(request);
        if (somebody.isEmpty()) return new ModelAndView("redirect:/sign-in?openid");
        try {
            var tried = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
            tried.setDetails(new WebAuthenticationDetails(request));
            var signedIn = credentials.authenticate(tried);
            if (signedIn == null || !(signedIn.getPrincipal() instanceof UserDetails user))
                return refused("The login and the password do not match");
            return connected(somebody.get(), user, request, response);
        } catch (AuthenticationException failed) {
            return refused(pages.whyNot(failed));
        } catch (Refused refused) {
            return refused(Sentences.capital(String.valueOf(refused.getMessage())));
        }
    }

    private ModelAndView connected(
            Somebody somebody, UserDetails user, HttpServletRequest request, HttpServletResponse response) {
        workAccounts.connect(somebody.issuer(), somebody.subject(), user.getUsername(), request.getRemoteAddr());
        toConnect.forget(request, response);
        return Redirect.to(pages.begin(user, Way.OPENID_CONNECT, request, response));
    }

    private ModelAndView refused(String why) {
        var page = page(why);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(@Nullable String error) {
        return new ModelAndView("openid/connect", "page", new ConnectPage(settings.name(), error));
    }
}

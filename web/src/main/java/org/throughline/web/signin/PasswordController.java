package org.throughline.web.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.account.AskerResolver;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.layout.Sentences;
import tools.jackson.databind.json.JsonMapper;

/** The page on which users replace their own passwords. Every session of theirs ends with the old one. */
@Hidden
@Controller
class PasswordController {

    private final Api api;
    private final AuthenticationProvider credentials;
    private final AskerResolver askers;
    private final JsonMapper json;

    PasswordController(Api api, AuthenticationProvider credentials, AskerResolver askers, JsonMapper json) {
        this.api = api;
        this.credentials = credentials;
        this.askers = askers;
        this.json = json;
    }

    @GetMapping(PageSecurity.PASSWORD)
    ModelAndView form() {
        return page(null);
    }

    @PostMapping(PageSecurity.PASSWORD)
    ModelAndView replace(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated)
            throws ServletException {
        if (!isPresent(present, request)) return refused("The present password is not right.");
        if (!password.equals(repeated)) return refused("The two passwords differ. Type the same one twice.");
        try {
            api.put("/api/accounts/me/password", json.createObjectNode().put("password", password));
        } catch (ApiRefusal refused) {
            return refused(Sentences.of(refused));
        }
        request.logout();
        return new ModelAndView("redirect:" + PageSecurity.SIGN_IN + "?replaced");
    }

    /** Whoever finds a signed-in browser does not know it. */
    private boolean isPresent(String password, HttpServletRequest request) {
        var tried = UsernamePasswordAuthenticationToken.unauthenticated(
                askers.asker().user(), password);
        tried.setDetails(new WebAuthenticationDetails(request));
        try {
            return credentials.authenticate(tried) != null;
        } catch (AuthenticationException wrong) {
            return false;
        }
    }

    private static ModelAndView refused(String why) {
        var page = page(why);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(@Nullable String error) {
        return new ModelAndView("signin/password", "page", new PasswordPage(error));
    }
}

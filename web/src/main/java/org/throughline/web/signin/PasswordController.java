package org.throughline.web.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.question.Redirect;
import org.throughline.web.words.Refusals;
import tools.jackson.databind.json.JsonMapper;

/** The page on which users replace their own passwords. Every session of theirs ends with the old one, and this browser gets a new one. */
@Hidden
@Controller
class PasswordController {

    private final Api api;
    private final PresentPassword presentPassword;
    private final PageSessions sessions;
    private final AskedPage asked;
    private final JsonMapper json;
    private final Refusals refusals;

    PasswordController(
            Api api,
            PresentPassword presentPassword,
            PageSessions sessions,
            AskedPage asked,
            JsonMapper json,
            Refusals refusals) {
        this.refusals = refusals;
        this.api = api;
        this.presentPassword = presentPassword;
        this.sessions = sessions;
        this.asked = asked;
        this.json = json;
    }

    @GetMapping(PageSecurity.PASSWORD)
    ModelAndView form() {
        return page(null, true);
    }

    @PostMapping(PageSecurity.PASSWORD)
    ModelAndView replace(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(defaultValue = "false") boolean alone) {
        if (!presentPassword.is(present, request)) return refused("The present password is not right.", alone);
        if (!password.equals(repeated)) return refused("The two passwords differ. Type the same one twice.", alone);
        try {
            api.put(
                    "/api/accounts/me/password",
                    json.createObjectNode().put("password", password).put("endsTokensAndWorkAccounts", alone));
        } catch (ApiRefusal refused) {
            return refused(refusals.of(refused), alone);
        }
        var address = asked.address(request).orElse("/account?replaced");
        asked.removeRequest(request, response);
        presentPassword.signedIn(password, request).ifPresent(user -> begin(user, request, response));
        return Redirect.to(address);
    }

    private void begin(Authentication user, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(user);
        sessions.saveContext(context, request, response);
    }

    private static ModelAndView refused(String why, boolean alone) {
        var page = page(why, alone);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(@Nullable String error, boolean alone) {
        return new ModelAndView("signin/password", "page", new PasswordPage(error, alone));
    }
}

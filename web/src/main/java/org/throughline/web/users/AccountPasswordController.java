package org.throughline.web.users;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.board.account.OneTimePassword;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.office.OneFieldPage;
import org.throughline.web.words.Refusals;
import tools.jackson.databind.json.JsonMapper;

/** A new password for another user's account, for one use. */
@Hidden
@Controller
class AccountPasswordController {

    private static final String PATH = "/accounts/{login}/password";

    private final Api api;
    private final OfficeDecisions decisions;
    private final JsonMapper json;
    private final Refusals refusals;

    AccountPasswordController(Api api, OfficeDecisions decisions, JsonMapper json, Refusals refusals) {
        this.refusals = refusals;
        this.api = api;
        this.decisions = decisions;
        this.json = json;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String login) {
        if (!decisions.may(RequestMethod.PUT, "/api" + PATH)) throw ApiRefusal.of(403, "your role sets no passwords");
        api.get("/api/accounts/" + login + "/history", Object.class); // unknown if there is no such account
        return page(login, null);
    }

    @PostMapping(PATH)
    ModelAndView set(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes afterwards) {
        var body = json.createObjectNode();
        if (!password.isEmpty()) body.put("password", password);
        try {
            var answer = api.put("/api/accounts/" + login + "/password", body);
            afterwards.addFlashAttribute(
                    "recorded",
                    answer instanceof OneTimePassword given && given.oneTimePassword() != null
                            ? "The one-time password is shown once, so note it now: %s"
                                    .formatted(given.oneTimePassword())
                            : "The account has the password that you gave, for one use.");
            return new ModelAndView("redirect:/accounts/{login}/history");
        } catch (ApiRefusal refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) throw refused;
            var page = page(login, refusals.of(refused));
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
    }

    private static ModelAndView page(String login, @Nullable String error) {
        return new ModelAndView(
                "office/field",
                "page",
                new OneFieldPage(
                        "New password for " + login,
                        "Its user has to replace it within a week, at the next sign-in.",
                        "Account " + login,
                        "/accounts/" + login + "/history",
                        "/accounts/" + login + "/password",
                        "password",
                        "Password for one use",
                        "At least 15 characters; several words are easy to remember. Leave it empty, and the next page shows one",
                        "",
                        "password",
                        true,
                        "Set it",
                        error,
                        null));
    }
}

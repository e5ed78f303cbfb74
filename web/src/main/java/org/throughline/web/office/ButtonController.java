package org.throughline.web.office;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.query.projection.Retried;
import org.throughline.web.api.Api;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Buttons: what the API does without a body. The address of a button is that of the API without {@code /api}. */
@Hidden
@Controller
class ButtonController {

    private static final String ACCOUNT = "redirect:/accounts/{login}/history";
    private static final String VIEW = "redirect:/views/{view}";
    private static final String PARKED = "redirect:/views/{view}/parked";

    private final Api api;

    ButtonController(Api api) {
        this.api = api;
    }

    @PostMapping("/views/{view}/rebuild")
    ModelAndView rebuild(HttpServletRequest request, RedirectAttributes afterwards) {
        return done(request, afterwards, "The build has begun.", VIEW);
    }

    @PostMapping("/views/{view}/rebuild/pause")
    ModelAndView pause(HttpServletRequest request, RedirectAttributes afterwards) {
        return done(request, afterwards, "The build is paused.", VIEW);
    }

    @PostMapping("/views/{view}/rebuild/resumption")
    ModelAndView resume(HttpServletRequest request, RedirectAttributes afterwards) {
        return done(request, afterwards, "The build goes on.", VIEW);
    }

    @PostMapping("/views/{view}/rebuild/cancellation")
    ModelAndView cancel(HttpServletRequest request, RedirectAttributes afterwards) {
        return done(request, afterwards, "The build is cancelled. The present version stays.", VIEW);
    }

    @PostMapping({"/views/{view}/parked/retry", "/views/{view}/parked/{id}/retry"})
    ModelAndView retry(HttpServletRequest request, RedirectAttributes afterwards) {
        return api.post(apiPath(request)) instanceof Retried retried
                ? redirect(afterwards, inWords(retried), PARKED)
                : redirect(afterwards, "Tried again.", PARKED);
    }

    @PostMapping("/accounts/{login}/sessions/end")
    ModelAndView signOut(HttpServletRequest request, RedirectAttributes afterwards) {
        return done(request, afterwards, "The account is signed out in every browser.", ACCOUNT);
    }

    @PostMapping("/accounts/{login}/tokens/{token}/revocation")
    ModelAndView revoke(
            HttpServletRequest request,
            @PathVariable String login,
            @RequestParam(defaultValue = "false") boolean checked,
            RedirectAttributes afterwards) {
        if (!checked)
            return check(request, login, "A token of the account %s is revoked.", "Its program is refused at once.");
        return done(request, afterwards, "The token is revoked.", ACCOUNT);
    }

    @PostMapping("/accounts/{login}/work-accounts/{workAccount}/removal")
    ModelAndView disconnect(
            HttpServletRequest request,
            @PathVariable String login,
            @RequestParam(defaultValue = "false") boolean checked,
            RedirectAttributes afterwards) {
        if (!checked)
            return check(
                    request,
                    login,
                    "A work account of the account %s is disconnected.",
                    "Its user signs in with the password until they connect it again.");
        return done(request, afterwards, "The work account is disconnected.", ACCOUNT);
    }

    @PostMapping("/alerts/watch")
    ModelAndView watch(HttpServletRequest request, RedirectAttributes afterwards) {
        return done(request, afterwards, "Today’s watch has run.", "redirect:/alerts");
    }

    @PostMapping("/alerts/digests/{digest}/retry")
    ModelAndView deliver(HttpServletRequest request, RedirectAttributes afterwards) {
        return done(request, afterwards, "The digest is sent again.", "redirect:/alerts/digests/{digest}");
    }

    private static ModelAndView check(HttpServletRequest request, String login, String what, String consequence) {
        return PressPage.toCheck(
                what.formatted(login),
                consequence,
                new Link("Account " + login, "/accounts/" + login + "/history"),
                request.getRequestURI().substring(request.getContextPath().length()),
                "Do it");
    }

    private static String inWords(Retried retried) {
        return "%s no longer parked. %s still parked."
                .formatted(
                        Words.count(retried.retried(), "stream is", "streams are"),
                        Words.count(retried.stillParked(), "stream is", "streams are"));
    }

    private ModelAndView done(HttpServletRequest request, RedirectAttributes afterwards, String says, String page) {
        api.post(apiPath(request));
        return redirect(afterwards, says, page);
    }

    private static ModelAndView redirect(RedirectAttributes afterwards, String says, String page) {
        afterwards.addFlashAttribute("recorded", says);
        return new ModelAndView(page);
    }

    private static String apiPath(HttpServletRequest request) {
        return "/api"
                + request.getRequestURI().substring(request.getContextPath().length());
    }
}

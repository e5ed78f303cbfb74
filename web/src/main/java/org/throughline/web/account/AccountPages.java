package org.throughline.web.account;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.account.BrowserSession;
import org.throughline.board.account.OwnSession;
import org.throughline.board.account.WorkAccount;
import org.throughline.web.account.SessionsPage.AtProvider;
import org.throughline.web.account.SessionsPage.Session;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.words.Words;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a user's own account, and of the browsers in which they are signed in. */
@Hidden
@Controller
class AccountPages {

    private static final String SESSIONS = "/account/sessions";

    static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{16}");

    private final Api api;
    private final Board board;
    private final JsonMapper json;

    AccountPages(Api api, Board board, JsonMapper json) {
        this.api = api;
        this.board = board;
        this.json = json;
    }

    @GetMapping("/account")
    ModelAndView account(@RequestParam(required = false) @Nullable String replaced) {
        return new ModelAndView(
                "account/account",
                "page",
                new AccountPage(
                        replaced == null
                                ? null
                                : "Your password is replaced. You are signed out in every other browser."));
    }

    @GetMapping(SESSIONS)
    ModelAndView sessions(@RequestParam(required = false) @Nullable String ended) {
        var present = present();
        var sessions = ((List<?>) api.get("/api/accounts/me/sessions", List.class))
                .stream()
                        .map(OwnSession.class::cast)
                        .map(session -> shown(session, session.id().equals(present)))
                        .toList();
        return new ModelAndView(
                "account/sessions",
                "page",
                new SessionsPage(sessions, workAccounts(), ended == null ? null : "That browser is signed out."));
    }

    @PostMapping(SESSIONS + "/end")
    ModelAndView end(HttpServletRequest request, @RequestParam(defaultValue = "") String session)
            throws ServletException {
        if (session.isEmpty()) {
            api.post("/api/accounts/me/sessions/end", json.createObjectNode(), key(), null);
            request.logout();
            return new ModelAndView("redirect:/sign-in?everywhere");
        }
        if (!IDENTIFIER.matcher(session).matches()) throw ApiRefusal.of(404, "there is no such session");
        api.post("/api/accounts/me/sessions/" + session + "/end", json.createObjectNode(), key(), null);
        if (!session.equals(present())) return new ModelAndView("redirect:" + SESSIONS + "?ended");
        request.logout();
        return new ModelAndView("redirect:/sign-in?out");
    }

    @PostMapping("/account/work-accounts/removal")
    ModelAndView remove(HttpServletRequest request, @RequestParam(defaultValue = "") String workAccount)
            throws ServletException {
        if (!IDENTIFIER.matcher(workAccount).matches()) throw ApiRefusal.of(404, "there is no such work account");
        api.post("/api/accounts/me/work-accounts/" + workAccount + "/removal", json.createObjectNode(), key(), null);
        request.logout();
        return new ModelAndView("redirect:/sign-in?everywhere");
    }

    private List<AtProvider> workAccounts() {
        return ((List<?>) api.get("/api/accounts/me/work-accounts", List.class))
                .stream()
                        .map(WorkAccount.class::cast)
                        .map(each ->
                                new AtProvider(each.id(), each.issuer(), Words.moment(each.connected(), board.zone())))
                        .toList();
    }

    private Session shown(OwnSession session, boolean present) {
        var browser = session.browser();
        var network = session.network();
        return new Session(
                session.id(),
                browser == null ? "A browser that does not say what it is" : browser,
                present,
                "Signed in %s, %s%s"
                        .formatted(
                                Words.moment(session.began(), board.zone()),
                                session.way() == BrowserSession.Way.PASSWORD
                                        ? "with a password"
                                        : "with a work account",
                                network == null ? "" : ", from " + network),
                "Last used " + Words.moment(session.lastUsed(), board.zone()));
    }

    private static @Nullable String present() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getDetails() instanceof BrowserSession session ? session.id() : null;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

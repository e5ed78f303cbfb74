package org.throughline.web.account;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.board.Board;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.IssuedToken;
import org.throughline.board.account.ProgramToken;
import org.throughline.events.Role;
import org.throughline.platform.signin.TokenScope;
import org.throughline.web.account.TokensPage.Filled;
import org.throughline.web.account.TokensPage.Token;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.signin.PresentPassword;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Refusals;
import org.throughline.web.words.Words;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a user's programs: made, listed, revoked. */
@Hidden
@Controller
class TokenPages {

    private static final String TOKENS = "/account/tokens";
    private static final String API = "/api/accounts/me/tokens";
    private static final int DAYS = 90;

    private static final Set<Role> RECORDING = EnumSet.of(Role.SECRETARY, Role.CHAIR, Role.AGENCY_LEAD);
    private static final Set<Role> ADMINISTERING =
            EnumSet.of(Role.SECRETARY, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR);

    private final Api api;
    private final AskerResolver askers;
    private final PresentPassword presentPassword;
    private final Board board;
    private final Clock clock;
    private final JsonMapper json;
    private final Refusals refusals;

    TokenPages(
            Api api,
            AskerResolver askers,
            PresentPassword presentPassword,
            Board board,
            Clock clock,
            JsonMapper json,
            Refusals refusals) {
        this.refusals = refusals;
        this.api = api;
        this.askers = askers;
        this.presentPassword = presentPassword;
        this.board = board;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping(TOKENS)
    ModelAndView tokens(
            @ModelAttribute("secret") @Nullable String secret,
            @RequestParam(required = false) @Nullable String revoked) {
        return page(secret, revoked == null ? null : "That token is revoked.", List.of(), unfilled());
    }

    @PostMapping(TOKENS)
    ModelAndView make(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "", name = "lastDay.day") String day,
            @RequestParam(defaultValue = "", name = "lastDay.month") String month,
            @RequestParam(defaultValue = "", name = "lastDay.year") String year,
            @RequestParam(defaultValue = "") String present,
            RedirectAttributes afterwards) {
        var filled = new Filled(purpose, scopes, day, month, year);
        var lastDay = day(filled);
        var errors = new ArrayList<String>();
        if (purpose.isBlank()) errors.add("Say what the program does");
        if (scopes.isEmpty()) errors.add("Choose what the program may do");
        if (lastDay.isEmpty()) errors.add("The last day is not a day");
        if (presentPassword.isAsked() && !presentPassword.is(present, request))
            errors.add("Your password is not right");
        if (!errors.isEmpty()) return refused(errors, filled);
        var body = json.createObjectNode()
                .put("purpose", purpose)
                .put("lastDay", lastDay.orElseThrow().toString());
        var chosen = body.putArray("scopes");
        scopes.forEach(chosen::add);
        try {
            var made = api.post(API, body, UUID.randomUUID().toString(), null);
            if (made instanceof IssuedToken issued) afterwards.addFlashAttribute("secret", issued.secret());
            return new ModelAndView("redirect:" + TOKENS);
        } catch (ApiRefusal refused) {
            return refused(List.of(refusals.of(refused)), filled);
        }
    }

    @PostMapping(TOKENS + "/revocation")
    ModelAndView revoke(@RequestParam(defaultValue = "") String token) {
        if (!AccountPages.IDENTIFIER.matcher(token).matches()) throw ApiRefusal.of(404, "there is no such token");
        api.post(
                API + "/" + token + "/revocation",
                json.createObjectNode(),
                UUID.randomUUID().toString(),
                null);
        return new ModelAndView("redirect:" + TOKENS + "?revoked");
    }

    private ModelAndView refused(List<String> errors, Filled filled) {
        var page = page(null, null, errors, filled);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(@Nullable String secret, @Nullable String done, List<String> errors, Filled filled) {
        var today = LocalDate.now(clock);
        var tokens = ((List<?>) api.get(API, List.class))
                .stream().map(ProgramToken.class::cast).toList();
        return new ModelAndView(
                "account/tokens",
                "page",
                new TokensPage(
                        secret == null || secret.isEmpty() ? null : secret,
                        done,
                        errors,
                        tokens.stream()
                                .filter(token -> token.isInForce(today))
                                .map(this::shown)
                                .toList(),
                        tokens.stream()
                                .filter(token -> !token.isInForce(today))
                                .map(this::shown)
                                .toList(),
                        scopes(),
                        filled,
                        presentPassword.isAsked()));
    }

    private Token shown(ProgramToken token) {
        var revoked = token.revoked();
        var lastUsed = token.lastUsed();
        return new Token(
                token.id(),
                token.purpose(),
                token.scopes().stream().map(TokenPages::inWords).collect(Collectors.joining("; ")),
                Words.moment(token.made(), board.zone()),
                revoked == null
                        ? "Until " + Words.day(token.lastDay())
                        : "Revoked %s by %s".formatted(Words.moment(revoked, board.zone()), token.revokedBy()),
                lastUsed == null ? "Never used" : "Last used " + Words.moment(lastUsed, board.zone()));
    }

    private List<Choice> scopes() {
        var role = askers.asker().role();
        var offered = new ArrayList<TokenScope>();
        offered.add(TokenScope.READ);
        if (RECORDING.contains(role)) offered.add(TokenScope.RECORD);
        if (ADMINISTERING.contains(role)) offered.add(TokenScope.ADMINISTER);
        return offered.stream()
                .map(scope -> new Choice(scope.name(), inWords(scope)))
                .toList();
    }

    private static String inWords(TokenScope scope) {
        return switch (scope) {
            case READ -> "Read what you may read";
            case RECORD -> "Record decisions that you may record";
            case ADMINISTER -> "Ask and do what runs the program, as far as you may";
        };
    }

    private Filled unfilled() {
        var last = LocalDate.now(clock).plusDays(DAYS);
        return new Filled(
                "",
                List.of(),
                Integer.toString(last.getDayOfMonth()),
                Integer.toString(last.getMonthValue()),
                Integer.toString(last.getYear()));
    }

    private static Optional<LocalDate> day(Filled filled) {
        try {
            return Optional.of(LocalDate.of(number(filled.year()), number(filled.month()), number(filled.day())));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }
}

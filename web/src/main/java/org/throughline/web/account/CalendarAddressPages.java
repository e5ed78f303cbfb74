package org.throughline.web.account;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.throughline.query.calendar.CalendarKind;
import org.throughline.query.calendar.ShownCalendarAddress;
import org.throughline.web.account.CalendarAddressesPage.Address;
import org.throughline.web.account.CalendarAddressesPage.Filled;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.signin.PresentPassword;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Refusals;
import org.throughline.web.words.Words;
import tools.jackson.databind.json.JsonMapper;

/** The secret addresses of a user's calendar: made, listed, replaced, revoked. */
@Hidden
@Controller
class CalendarAddressPages {

    private static final String CALENDARS = "/account/calendars";
    private static final String API = "/api/me/calendar-addresses";
    private static final String WRONG_PASSWORD = "Your password is not right";

    private final Api api;
    private final PresentPassword presentPassword;
    private final Board board;
    private final DirectoryNames names;
    private final JsonMapper json;
    private final Refusals refusals;

    CalendarAddressPages(
            Api api,
            PresentPassword presentPassword,
            Board board,
            DirectoryNames names,
            JsonMapper json,
            Refusals refusals) {
        this.api = api;
        this.presentPassword = presentPassword;
        this.board = board;
        this.names = names;
        this.json = json;
        this.refusals = refusals;
    }

    @GetMapping(CALENDARS)
    ModelAndView calendars(
            @ModelAttribute("url") @Nullable String url,
            @RequestParam(required = false) @Nullable String revoked,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String committee,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") List<String> kind) {
        return page(
                url,
                revoked == null ? null : "That address is revoked.",
                List.of(),
                new Filled("", agency, committee, review, kind));
    }

    @PostMapping(CALENDARS)
    ModelAndView make(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String committee,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") List<String> kinds,
            @RequestParam(defaultValue = "") String present,
            RedirectAttributes afterwards) {
        var filled = new Filled(name, agency, committee, review, kinds);
        var errors = new ArrayList<String>();
        if (name.isBlank()) errors.add("Say what the calendar is called");
        if (isWrong(present, request)) errors.add(WRONG_PASSWORD);
        if (!errors.isEmpty()) return refused(errors, filled);
        var body = json.createObjectNode().put("name", name);
        if (!agency.isBlank()) body.put("agency", agency);
        if (!committee.isBlank()) body.put("committee", committee);
        if (!review.isBlank()) body.put("review", review.strip());
        var chosen = body.putArray("kinds");
        kinds.forEach(chosen::add);
        try {
            return issued(api.post(API, body, UUID.randomUUID().toString(), null), afterwards);
        } catch (ApiRefusal refused) {
            return refused(List.of(refusals.of(refused)), filled);
        }
    }

    @PostMapping(CALENDARS + "/rotation")
    ModelAndView rotate(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String present,
            RedirectAttributes afterwards) {
        if (isWrong(present, request)) return refused(List.of(WRONG_PASSWORD), unfilled());
        return issued(api.post(path(address) + "/rotation"), afterwards);
    }

    @PostMapping(CALENDARS + "/revocation")
    ModelAndView revoke(@RequestParam(defaultValue = "") String address) {
        api.post(path(address) + "/revocation");
        return new ModelAndView("redirect:" + CALENDARS + "?revoked");
    }

    private boolean isWrong(String present, HttpServletRequest request) {
        return presentPassword.isAsked() && !presentPassword.is(present, request);
    }

    private static ModelAndView issued(@Nullable Object answer, RedirectAttributes afterwards) {
        if (answer instanceof ShownCalendarAddress.Issued issued) afterwards.addFlashAttribute("url", issued.url());
        return new ModelAndView("redirect:" + CALENDARS);
    }

    private static String path(String address) {
        if (!AccountPages.IDENTIFIER.matcher(address).matches())
            throw ApiRefusal.of(404, "there is no such address of a calendar");
        return API + "/" + address;
    }

    private ModelAndView refused(List<String> errors, Filled filled) {
        var page = page(null, null, errors, filled);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static Filled unfilled() {
        return new Filled("", "", "", "", List.of());
    }

    private ModelAndView page(@Nullable String url, @Nullable String done, List<String> errors, Filled filled) {
        var addresses = ((List<?>) api.get(API, List.class))
                .stream().map(ShownCalendarAddress.class::cast).map(this::shown).toList();
        return new ModelAndView(
                "account/calendars",
                "page",
                new CalendarAddressesPage(
                        url == null || url.isEmpty() ? null : url,
                        done,
                        errors,
                        addresses,
                        names.agencies(),
                        names.committees(),
                        Arrays.stream(CalendarKind.values())
                                .map(kind -> new Choice(kind.name(), kind.words()))
                                .toList(),
                        filled,
                        presentPassword.isAsked()));
    }

    private Address shown(ShownCalendarAddress address) {
        var rotated = address.rotated();
        var lastUsed = address.lastUsed();
        return new Address(
                address.id(),
                address.name(),
                shows(address),
                "Made %s%s"
                        .formatted(
                                Words.moment(address.made(), board.zone()),
                                rotated == null ? "" : ", replaced " + Words.moment(rotated, board.zone())),
                lastUsed == null ? "Never used" : "Last used " + Words.moment(lastUsed, board.zone()));
    }

    private String shows(ShownCalendarAddress address) {
        var of = Stream.of(
                        Stream.ofNullable(address.agency()).map(names::of),
                        Stream.ofNullable(address.committee()).map(names::of),
                        Stream.ofNullable(address.review()).map(review -> "review " + review))
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
        var kinds = address.kinds().stream().map(CalendarKind::words).collect(Collectors.joining(", "));
        return "%s: %s".formatted(of.isEmpty() ? "Everything you may read" : of, kinds.isEmpty() ? "all days" : kinds);
    }
}

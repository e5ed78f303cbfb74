package org.throughline.web.keeping;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.board.Board;
import org.throughline.board.contact.MissingContact;
import org.throughline.board.contact.ShownContact;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.PersonId;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Lists;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.office.OfficePage;
import org.throughline.web.office.OfficePage.Part;
import org.throughline.web.office.OneFieldPage;
import org.throughline.web.office.PressPage;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.PersonNames;
import tools.jackson.databind.json.JsonMapper;

/** Mail addresses: where digests go, whose are missing, and a form for each. */
@Hidden
@Controller
class ContactsController {

    private static final String PATH = "/contacts";
    private static final String MISSING = "/contacts/missing";

    private static final String AGENCY = "/contacts/agencies/{id}";
    private static final String COMMITTEE = "/contacts/committees/{id}";
    private static final String PERSON = "/contacts/people/{id}";
    private static final String REMOVAL = "/removal";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final PersonNames people;
    private final JsonMapper json;

    ContactsController(Api api, Board board, DirectoryNames names, PersonNames people, JsonMapper json) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.people = people;
        this.json = json;
    }

    @GetMapping(PATH)
    ModelAndView contacts(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var list = Lists.page(all(), question, LocalDate.now(board.zone()));
        return page(OfficePage.titled(
                        "Mail addresses", "Where digests go. Give the mailbox of a desk rather than that of a person.")
                .part(Part.of(
                        new Table(
                                "contacts",
                                "Mail addresses",
                                List.of(
                                        Column.plain("Reader"),
                                        Column.plain("Mail address"),
                                        Column.plain("What you may do")),
                                list.items().stream()
                                        .map(contact -> Row.of(
                                                reader(contact.reader(), name(contact)),
                                                Cell.of(contact.address()),
                                                Cell.link("Change or remove", address(contact.reader(), contact.id()))))
                                        .toList()),
                        Pages.of(list, question)))
                .related(List.of(new Link("Missing addresses", MISSING)))
                .page());
    }

    @GetMapping(MISSING)
    ModelAndView missing(@RequestParam Map<String, String> asked) {
        var question = Question.of(MISSING, asked);
        var missing = Lists.all(api.get("/api/contacts/missing", List.class), MissingContact.class);
        var list = Lists.page(missing, question, LocalDate.now(board.zone()));
        return page(OfficePage.titled(
                        "Missing addresses",
                        "Agencies and committees of today without a mail address. Where digests are sent by mail, theirs wait.",
                        "Owners are not listed. An owner’s address is set on the page of people.")
                .below("Mail addresses", PATH)
                .part(Part.of(
                        new Table(
                                "missing",
                                "Missing addresses",
                                List.of(Column.plain("Reader"), Column.plain("What you may do")),
                                list.items().stream()
                                        .map(reader -> Row.of(
                                                reader(reader.reader(), name(reader.reader(), reader.id())),
                                                Cell.link("Set the address", address(reader.reader(), reader.id()))))
                                        .toList()),
                        Pages.of(list, question)))
                .page());
    }

    private static Cell reader(Reader reader, String name) {
        return Cell.of(name)
                .quietly(
                        switch (reader) {
                            case LEAD -> "Lead of the agency";
                            case COMMITTEE -> "Committee";
                            case OWNER -> "Owner of actions";
                        });
    }

    private String name(ShownContact contact) {
        if (contact.reader() != Reader.OWNER) return name(contact.reader(), contact.id());
        return contact.name() == null ? contact.id() : contact.name();
    }

    private String name(Reader reader, String id) {
        return switch (reader) {
            case LEAD -> names.of(new AgencyId(id));
            case COMMITTEE -> names.of(new CommitteeId(id));
            case OWNER -> people.of(id);
        };
    }

    private static String address(Reader reader, String id) {
        return PATH
                + switch (reader) {
                    case LEAD -> "/agencies/";
                    case COMMITTEE -> "/committees/";
                    case OWNER -> "/people/";
                }
                + id;
    }

    private List<ShownContact> all() {
        return Lists.all(api.get("/api/contacts", List.class), ShownContact.class);
    }

    @GetMapping(AGENCY)
    ModelAndView agency(@PathVariable AgencyId id) {
        if (!board.knows(id)) throw unknown();
        return form(Reader.LEAD, id.value(), null, null);
    }

    @GetMapping(COMMITTEE)
    ModelAndView committee(@PathVariable CommitteeId id) {
        if (!board.knows(id)) throw unknown();
        return form(Reader.COMMITTEE, id.value(), null, null);
    }

    @GetMapping(PERSON)
    ModelAndView person(@PathVariable PersonId id) {
        return form(Reader.OWNER, id.value(), null, null);
    }

    @PostMapping(AGENCY)
    ModelAndView ofAgency(
            @PathVariable AgencyId id, @RequestParam(defaultValue = "") String address, RedirectAttributes afterwards) {
        return set(Reader.LEAD, id.value(), address, afterwards);
    }

    @PostMapping(COMMITTEE)
    ModelAndView ofCommittee(
            @PathVariable CommitteeId id,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes afterwards) {
        return set(Reader.COMMITTEE, id.value(), address, afterwards);
    }

    @PostMapping(PERSON)
    ModelAndView ofPerson(
            @PathVariable PersonId id, @RequestParam(defaultValue = "") String address, RedirectAttributes afterwards) {
        return set(Reader.OWNER, id.value(), address, afterwards);
    }

    @PostMapping(AGENCY + REMOVAL)
    ModelAndView noAgency(
            @PathVariable AgencyId id,
            @RequestParam(defaultValue = "false") boolean checked,
            RedirectAttributes afterwards) {
        return remove(Reader.LEAD, id.value(), checked, afterwards);
    }

    @PostMapping(COMMITTEE + REMOVAL)
    ModelAndView noCommittee(
            @PathVariable CommitteeId id,
            @RequestParam(defaultValue = "false") boolean checked,
            RedirectAttributes afterwards) {
        return remove(Reader.COMMITTEE, id.value(), checked, afterwards);
    }

    @PostMapping(PERSON + REMOVAL)
    ModelAndView noPerson(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "false") boolean checked,
            RedirectAttributes afterwards) {
        return remove(Reader.OWNER, id.value(), checked, afterwards);
    }

    private static ApiRefusal unknown() {
        return ApiRefusal.of(HttpStatus.NOT_FOUND.value(), "the directory has no such entry");
    }

    private ModelAndView set(Reader reader, String id, String address, RedirectAttributes afterwards) {
        var body = json.createObjectNode();
        if (!address.isBlank()) body.put("address", address.strip());
        try {
            api.put("/api" + address(reader, id), body);
        } catch (ApiRefusal refused) {
            if (refused.violations().isEmpty()) throw refused;
            var page = form(
                    reader,
                    id,
                    address,
                    address.isBlank()
                            ? "Give an address."
                            : "This is not a mail address such as lead@csc.example.org.");
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
        afterwards.addFlashAttribute("recorded", "The mail address is set.");
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView remove(Reader reader, String id, boolean checked, RedirectAttributes afterwards) {
        if (!checked)
            return PressPage.toCheck(
                    "The mail address of %s is removed.".formatted(name(reader, id)),
                    "Digests by mail to this reader wait until another address is set.",
                    new Link("Mail addresses", PATH),
                    address(reader, id) + REMOVAL,
                    "Remove it");
        api.delete("/api" + address(reader, id));
        afterwards.addFlashAttribute("recorded", "The mail address is removed.");
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView form(Reader reader, String id, @Nullable String typed, @Nullable String error) {
        var present = all().stream()
                .filter(contact -> contact.reader() == reader && contact.id().equals(id))
                .map(ShownContact::address)
                .findFirst();
        return new ModelAndView(
                "office/field",
                "page",
                new OneFieldPage(
                        "Mail address of " + name(reader, id),
                        "Digests go there from now on. The address is stored encrypted, and can be erased.",
                        "Mail addresses",
                        PATH,
                        address(reader, id),
                        "address",
                        "Mail address",
                        "One address, of a desk rather than of a person",
                        typed == null ? present.orElse("") : typed,
                        "email",
                        false,
                        "Set it",
                        error,
                        present.isPresent() ? address(reader, id) + REMOVAL : null));
    }

    private static ModelAndView page(OfficePage page) {
        return new ModelAndView("office/office", "page", page);
    }
}

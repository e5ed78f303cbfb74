package org.throughline.web.directory;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.events.ActionId;
import org.throughline.query.directory.PersonRow;
import org.throughline.query.directory.PersonRow.RoleHeld;
import org.throughline.web.api.Api;
import org.throughline.web.keeping.Erasing;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.office.Links;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The register of people: their roles, and what they own. */
@Hidden
@Controller
class PeopleController {

    private static final String PATH = "/directory/people";
    private static final String THINGS = "/api/directory/people/{person}";
    /** The person whose record is merged into one of the list. */
    private static final String MERGED = "merge";

    /** An address with more would be too long. */
    private static final int FILLED_IN_MAX = 20;

    private static final Called CALLED = new Called("People", "person", "people");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final OfficeDecisions decisions;

    PeopleController(Api api, Board board, DirectoryNames names, OfficeDecisions decisions) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.decisions = decisions;
    }

    @GetMapping(PATH)
    ModelAndView people(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api/directory/people", question.without(MERGED).parameters(), PersonRow.class);
        boolean past = question.isPast();
        var register = Register.of(CALLED, question, found, board.zone(), filters(question), columns(question, past));
        return new ModelAndView(
                "office/people",
                "page",
                new PeoplePage(
                        register,
                        found.items().stream()
                                .map(person -> row(question, person, past))
                                .toList(),
                        past ? List.of() : decisions.at("/api/directory/people"),
                        question.has(MERGED)));
    }

    private Filters filters(Question question) {
        return Filters.of(
                Filter.words(question, "q", "Name"),
                Filter.choice(question, "agency", "Agency", names.agencies()),
                Filter.text(question, "role", "Role"),
                Filter.choice(
                                question,
                                "present",
                                "On the board",
                                List.of(
                                        new Choice("true", "Has a role or an open action"),
                                        new Choice("false", "No longer")))
                        .orElse("Now or before"),
                Filter.yesOrNo(question, "owns", "Owns an open action").orElse("Either"));
    }

    private static List<Column> columns(Question question, boolean past) {
        var columns = new ArrayList<>(List.of(
                Column.sorted(question, "Person", "name"),
                Column.sorted(question, "Roles", "role"),
                Column.number(question, "Open actions", "open"),
                Column.number(question, "Late", "late"),
                Column.number(question, "Drifting", "drifting"),
                Column.number(question, "Ended", "ended")));
        if (!past) columns.add(Column.plain("What you may record"));
        return columns;
    }

    private Row row(Question question, PersonRow person, boolean past) {
        var id = person.person().value();
        var name = person.name() == null ? "No name on record" : person.name();
        var may = question.has(MERGED) ? mayStay(question.value(MERGED), person) : may(question, person);
        var cells = new ArrayList<>(List.of(
                Cell.of(name).quietly(id),
                roles(person),
                Cell.number(person.open(), actionsOf(question, id)),
                Cell.number(person.late()),
                Cell.number(person.drifting()),
                Cell.number(person.ended())));
        if (!past) cells.add(Links.cell(may));
        return new Row(cells);
    }

    /** Those who own nothing have none. */
    private static String actionsOf(Question question, String person) {
        return question.standpoint()
                .at("/actions")
                .with("person", person)
                .with("open", "true")
                .address();
    }

    private Cell roles(PersonRow person) {
        var cell = Cell.of(role(person.roles().getFirst()));
        for (var held : person.roles().subList(1, person.roles().size())) cell = cell.then(role(held));
        return cell;
    }

    private List<Link> may(Question question, PersonRow person) {
        var id = person.person().value();
        var may = new ArrayList<Link>();
        for (var link : decisions.about(THINGS, id)) may.add(prefilled(link, question, person));
        if (decisions.may(RequestMethod.PUT, "/api/contacts/people/{person}"))
            may.add(new Link("Set the mail address", "/contacts/people/" + id));
        if (decisions.may(RequestMethod.POST, "/api/erasures"))
            may.add(new Link("Erase the name", Erasing.ofPerson(id)));
        return may;
    }

    /** With what is known of the person filled in. */
    private static Link prefilled(Link link, Question question, PersonRow person) {
        var fields = new LinkedHashMap<String, String>();
        if (link.address().endsWith("/merger"))
            return new Link(
                    link.text(),
                    question.standpoint().with(MERGED, person.person().value()).address());
        if (link.address().endsWith("/departure")) {
            var agencies = person.roles().stream()
                    .filter(held -> held.to() == null)
                    .map(held -> held.agency().value())
                    .distinct()
                    .toList();
            if (agencies.size() == 1) fields.put("agency", agencies.getFirst());
        }
        if (link.address().endsWith("/split") && person.owns().size() <= FILLED_IN_MAX)
            fields.put("actions", person.owns().stream().map(ActionId::value).collect(Collectors.joining("\n")));
        return new Link(link.text(), Question.of(link.address(), fields).address());
    }

    /** In place of what else may be recorded, while the record that stays is chosen for another one. */
    private List<Link> mayStay(String merged, PersonRow person) {
        var id = person.person().value();
        return id.equals(merged)
                ? List.of()
                : List.of(new Link(
                        "This one stays",
                        Question.of("/decide/directory/people/" + merged + "/merger", Map.of("into", id))
                                .address()));
    }

    private String role(RoleHeld held) {
        var role = held.role() + ", " + names.of(held.agency());
        if (held.to() != null) return role + ", until " + Words.day(held.to());
        return held.from() == null ? role + ", as an action names it" : role;
    }
}

package org.throughline.web.office;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.directory.PersonRow;
import org.throughline.query.directory.PersonRow.RoleHeld;
import org.throughline.web.api.Api;
import org.throughline.web.layout.Cell;
import org.throughline.web.layout.Choice;
import org.throughline.web.layout.Column;
import org.throughline.web.layout.DirectoryNames;
import org.throughline.web.layout.Filter;
import org.throughline.web.layout.Link;
import org.throughline.web.layout.Question;
import org.throughline.web.layout.Register;
import org.throughline.web.layout.Register.Called;
import org.throughline.web.layout.Register.Filters;
import org.throughline.web.layout.Row;
import org.throughline.web.layout.Words;

/** The register of people: their roles, and what they own. */
@Hidden
@Controller
class PeopleController {

    private static final String PATH = "/directory/people";
    private static final String THINGS = "/api/directory/people/{person}";
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
        var found = api.list("/api/directory/people", question.parameters(), PersonRow.class);
        boolean past = question.has("asOf") || question.has("knownAt");
        var register = Register.of(CALLED, question, found, board.zone(), filters(question), columns(question, past));
        return new ModelAndView(
                "office/people",
                "page",
                new PeoplePage(
                        register,
                        found.items().stream()
                                .map(person -> row(question, person, past))
                                .toList(),
                        past ? List.of() : decisions.at("/api/directory/people")));
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
        var cells = new ArrayList<>(List.of(
                Cell.of(name).quietly(id),
                roles(person),
                Cell.number(person.open(), actionsOf(question, id)),
                Cell.number(person.late()),
                Cell.number(person.drifting()),
                Cell.number(person.ended())));
        if (!past) cells.add(Links.cell(may(id)));
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

    private List<Link> may(String id) {
        var may = new ArrayList<>(decisions.about(THINGS, id));
        if (decisions.may(RequestMethod.PUT, "/api/contacts/people/{person}"))
            may.add(new Link("Set the mail address", "/contacts/people/" + id));
        if (decisions.may(RequestMethod.POST, "/api/erasures"))
            may.add(new Link("Erase the name", Erasing.ofPerson(id)));
        return may;
    }

    private String role(RoleHeld held) {
        var role = held.role() + ", " + names.of(held.agency());
        if (held.to() != null) return role + ", until " + Words.day(held.to());
        return held.from() == null ? role + ", as an action names it" : role;
    }
}

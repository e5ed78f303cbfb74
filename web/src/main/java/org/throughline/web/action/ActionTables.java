package org.throughline.web.action;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.action.register.ActionRow;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Row;
import org.throughline.web.list.Section;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The actions of a review or of a finding, on its page. */
@Component
public class ActionTables {

    /** More are in the register. */
    private static final int SHOWN_MAX = 25;

    private final Api api;
    private final DirectoryNames names;

    ActionTables(Api api, DirectoryNames names) {
        this.api = api;
        this.names = names;
    }

    /**
     * A section with the first of them.
     *
     * @param question a standpoint and one filter of actions
     */
    public Section of(Question question) {
        var found = api.list(
                "/api/actions",
                question.with("size", Integer.toString(SHOWN_MAX)).parameters(),
                ActionRow.class);
        var register = new Link(
                "Show %s in the register".formatted(found.total() == 1 ? "it" : "them"),
                question.at("/actions").address());
        if (found.total() == 0)
            return Section.of("actions", "Actions", "No agreed action that you may read is on record.");
        var section = Section.of(
                "actions",
                Words.count(found.total(), "action", "actions"),
                new Table(
                        "actions-table",
                        "Actions, their dates and their signals",
                        columns(),
                        rows(question, found.items())));
        return found.total() > SHOWN_MAX
                ? section.saying("The first %d of %s are shown.".formatted(SHOWN_MAX, Words.number(found.total())))
                        .opening(new Link(
                                "Show all %s".formatted(Words.number(found.total())),
                                question.at("/actions").address()))
                : section.opening(register);
    }

    private static List<Column> columns() {
        return List.of(
                Column.plain("Action and lead agency"),
                Column.plain("Due"),
                Column.plainNumber("Days late"),
                Column.plainNumber("Days hidden"),
                Column.plain("Signals"),
                Column.plain("Status"));
    }

    private List<Row> rows(Question question, List<ActionRow> actions) {
        return actions.stream().map(action -> row(question, action)).toList();
    }

    private Row row(Question question, ActionRow action) {
        var due = ContextualDate.of(action);
        var date = Cell.of(due.date());
        if (due.context() != null) date = date.quietly(due.context());
        return Row.of(
                Cell.link(
                                action.statement(),
                                question.to("/actions/" + action.id().value()))
                        .quietly(action.id().value() + ", " + names.of(action.leadAgency())),
                date,
                Cell.numberOr(action.assessment().delayDays(), "not known, there is no date"),
                Cell.numberOr(action.assessment().maskedDelayDays(), "not known, there is no date"),
                Cell.marks(action.assessment().signals().stream()
                        .map(signal -> Words.of(signal.kind()))
                        .toList()),
                marked(Cell.of(Words.of(action.status())), action));
    }

    private static Cell marked(Cell status, ActionRow action) {
        var marks = new ArrayList<String>();
        if (action.disputed()) marks.add("Disputed");
        if (!action.toBeRatified().isEmpty()) marks.add("To be ratified");
        for (var mark : marks) status = status.marked(mark);
        return status;
    }
}

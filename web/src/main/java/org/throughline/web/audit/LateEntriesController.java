package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.lateentry.LateEntryRow;
import org.throughline.web.api.Api;
import org.throughline.web.history.Entries;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Effects;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Words;

/** Entries that were recorded long after their day, with what that did to figures. */
@Hidden
@Controller
class LateEntriesController {

    private static final String PATH = "/late-entries";
    private static final Called CALLED = new Called("Late entries", "late entry", "late entries");
    private static final String ABOUT =
            "Entries that were recorded at least 14 days after the day they took effect, or another"
                    + " number of days that you choose. They change what was so on that day, and not what was known then. What was"
                    + " taken over from another record is late too.";
    private static final List<Choice> LAGS = List.of(
            new Choice("1", "1 day or more"),
            new Choice("30", "30 days or more"),
            new Choice("90", "90 days or more"),
            new Choice("365", "365 days or more"));

    /** Fewer than other lists have, because each says much. */
    private static final String SIZE = "30";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final FieldValues values;
    private final Entries entries;

    LateEntriesController(Api api, Board board, DirectoryNames names, FieldValues values, Entries entries) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.values = values;
        this.entries = entries;
    }

    @GetMapping(PATH)
    ModelAndView lateEntries(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var sized = question.has("size") ? question : question.with("size", SIZE);
        var found = api.list("/api" + PATH, sized.parameters(), LateEntryRow.class);
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                        found.items().stream().map(each -> row(question, each)).toList(),
                        ABOUT,
                        AuditController.ABOVE));
    }

    private Filters filters(Question question) {
        return Filters.of(
                Filter.choice(question, "lagDays", "Recorded after", LAGS).orElse("14 days or more"),
                Filter.choice(question, "agency", "Lead agency", names.agencies()),
                Filter.day(question, "from", "Recorded from"),
                Filter.day(question, "to", "Recorded until"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "What it is about", "id"),
                Column.sorted(question, "Took effect", "effectiveOn"),
                Column.number(question, "Days later", "lagDays"),
                Column.plain("What happened"),
                Column.plain("What it did"),
                Column.sorted(question, "Recorded", "recordedAt"));
    }

    private Row row(Question question, LateEntryRow row) {
        var address = question.to(Addresses.ofThing(row.id()));
        var happened = Cell.link(FieldValues.event(row.type()), address + "#e" + row.version())
                .quietly(names.inSentence(row.happened()));
        var took = Cell.of(Words.day(row.effectiveOn()));
        return Row.of(
                Cell.link(row.what(), address).quietly(row.id()),
                row.dayRestsOn() == null ? took : took.marked(Words.of(row.dayRestsOn())),
                Cell.number(row.lagDays()),
                row.restates() ? happened.marked("In place of a corrected one") : happened,
                effects(row),
                Cell.of(Words.moment(row.recordedAt(), board.zone()))
                        .quietly(entries.by(row.recordedBy()))
                        .quietly(row.authority() == null ? "No minute" : entries.underMinute(row.authority())));
    }

    private Cell effects(LateEntryRow row) {
        if (row.effects().isEmpty()) return Cell.none("no figure changed on that day, or it began with this entry");
        var cell = Cell.marks(List.of());
        for (var effect : row.effects()) cell = cell.then(Effects.inWords(effect, values));
        return row.lowered() ? cell.marked("Lowered a figure") : cell;
    }
}

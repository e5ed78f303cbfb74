package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.events.CorrectionReason;
import org.throughline.query.history.MadeCorrection;
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
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Effects;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** Every correction, with what it did to figures. */
@Hidden
@Controller
class CorrectionsController {

    private static final String PATH = "/corrections";
    private static final Called CALLED = new Called("Corrections", "correction", "corrections");
    private static final String ABOUT =
            "Each field as it was recorded first and as it is now, and what that did to figures"
                    + " on the day on which it was corrected. Both stay in the history.";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final FieldValues values;
    private final Entries entries;

    CorrectionsController(Api api, Board board, DirectoryNames names, FieldValues values, Entries entries) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.values = values;
        this.entries = entries;
    }

    @GetMapping(PATH)
    ModelAndView corrections(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api/corrections", question.parameters(), MadeCorrection.class);
        var register = Register.of(CALLED, question, found, board.zone(), filters(question), columns(question));
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        register,
                        found.items().stream().map(made -> row(question, made)).toList(),
                        ABOUT,
                        AuditController.ABOVE));
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.yesOrNo(question, "lowered", "Lowered a figure"),
                        Filter.choice(question, "reason", "Reason", CorrectionReason.values()),
                        Filter.day(question, "from", "Recorded from"),
                        Filter.day(question, "to", "Recorded until"))
                .more(
                        Filter.choice(question, "agency", "Agency", names.agencies()),
                        Filter.choice(question, "committee", "Under a minute of", names.committees()),
                        Filter.yesOrNo(question, "retracted", "Taken back altogether"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "What was corrected", "id"),
                Column.plain("Before and after"),
                Column.sorted(question, "What it did", "lowered"),
                Column.sorted(question, "Why", "reason"),
                Column.sorted(question, "Recorded", "recordedAt"));
    }

    private Row row(Question question, MadeCorrection made) {
        var address = question.to(Addresses.ofThing(made.id()));
        return Row.of(
                Cell.link(made.what(), address)
                        .quietly(made.id())
                        .thenLink(
                                "%s, entry %d".formatted(FieldValues.event(made.type()), made.corrects()),
                                address + "#e" + made.corrects()),
                fields(made),
                effects(made),
                Cell.of(Words.of(made.reason())).quietly(Sentences.of(made.why())),
                Cell.of(Words.moment(made.recordedAt(), board.zone()))
                        .quietly(entries.by(made.recordedBy()))
                        .quietly(made.authority() == null ? "No minute" : entries.underMinute(made.authority())));
    }

    private Cell fields(MadeCorrection made) {
        var cell = made.restatedBy() == null ? Cell.marks(List.of("Taken back altogether")) : Cell.marks(List.of());
        for (var field : made.fields())
            cell = cell.then("%s: %s → %s"
                    .formatted(
                            FieldValues.label(field.field()),
                            orNothing(field.field(), field.before()),
                            orNothing(field.field(), field.after())));
        return cell.parts().isEmpty() ? Cell.none("no field that you may read") : cell;
    }

    private Cell effects(MadeCorrection made) {
        if (made.effects().isEmpty()) return Cell.none("no figure changed on that day");
        var cell = Cell.marks(List.of());
        for (var effect : made.effects())
            cell = cell.then(
                    (effect.id().equals(made.id()) ? "" : effect.id() + ": ") + Effects.inWords(effect, values));
        return made.lowered() ? cell.marked("Lowered a figure") : cell;
    }

    private String orNothing(String field, @Nullable String value) {
        return value == null ? "nothing" : values.value(field, value);
    }
}

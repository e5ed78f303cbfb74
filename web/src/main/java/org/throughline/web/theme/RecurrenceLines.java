package org.throughline.web.theme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.theme.ThemeDetail;
import org.throughline.query.theme.ThemeDetail.OnTheme;
import org.throughline.web.drawing.RecurrenceLine;
import org.throughline.web.drawing.RecurrenceLine.Raised;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.ReviewNames.Titles;
import org.throughline.web.list.Row;
import org.throughline.web.list.Section;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.theme.ThemePage.Recurrence;
import org.throughline.web.words.Words;

/** Draws the reviews that raised a theme as a line, with the same in a table. */
public final class RecurrenceLines {

    /** So many findings that a review repeats are named. */
    private static final int NAMED_MAX = 10;

    private RecurrenceLines() {}

    /** Null while no review has raised it. */
    public static @Nullable Recurrence of(Question question, ThemeDetail theme, Titles titles) {
        if (theme.findings().isEmpty()) return null;
        var byReview = new LinkedHashMap<String, List<OnTheme>>();
        for (var finding : theme.findings())
            byReview.computeIfAbsent(finding.review().value(), _ -> new ArrayList<>())
                    .add(finding);
        var raised = new ArrayList<Raised>();
        var rows = new ArrayList<Row>();
        for (var findings : byReview.values()) {
            var first = findings.getFirst();
            boolean again =
                    findings.stream().anyMatch(finding -> !finding.repeats().isEmpty());
            var each = new Raised(raised.size() + 1, titles.of(first.review()), first.raisedOn(), again);
            raised.add(each);
            rows.add(row(question, each, findings));
        }
        return new Recurrence(
                RecurrenceLine.of("line", theme.name(), raised, signedOff(theme), theme.asOf()),
                Section.of(
                        "recurrence",
                        title(theme),
                        new Table(
                                "reviews",
                                "Each review once, in the order of its first finding on the theme; it repeats an earlier finding only where that is named",
                                List.of(
                                        Column.plainNumber("Number"),
                                        Column.plain("Review"),
                                        Column.plain("Raised"),
                                        Column.plain("Findings"),
                                        Column.plain("Repeats"),
                                        Column.plainNumber("Actions signed off")),
                                rows)));
    }

    /** They share the theme; what one raised need not be what another one raised. */
    private static String title(ThemeDetail theme) {
        var title =
                "%s raised findings on %s".formatted(Words.count(theme.reviews(), "review", "reviews"), theme.name());
        return theme.raised() == theme.findings().size()
                ? title
                : "%s; the latest %d of %s findings"
                        .formatted(title, theme.findings().size(), Words.number(theme.raised()));
    }

    private static List<LocalDate> signedOff(ThemeDetail theme) {
        return theme.findings().stream()
                .flatMap(finding -> finding.answers().stream())
                .flatMap(answer -> answer.signedOffOn().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Row row(Question question, Raised raised, List<OnTheme> findings) {
        var first = findings.getFirst();
        var statements = Cell.link(
                first.statement(), question.to("/findings/" + first.finding().value()));
        for (var finding : findings.subList(1, findings.size()))
            statements = statements.thenLink(
                    finding.statement(),
                    question.to("/findings/" + finding.finding().value()));
        return Row.of(
                Cell.number(raised.number()),
                Cell.link(
                        raised.review(),
                        question.to("/reviews/" + first.review().value())),
                Cell.of(Words.day(raised.on())),
                statements,
                repeats(question, findings),
                signedOff(findings));
    }

    private static Cell repeats(Question question, List<OnTheme> findings) {
        var earlier = findings.stream()
                .flatMap(finding -> finding.repeats().stream())
                .distinct()
                .toList();
        if (earlier.isEmpty()) return Cell.none("nothing earlier");
        var latest = earlier.subList(Math.max(0, earlier.size() - NAMED_MAX), earlier.size());
        var cell = Cell.link(
                latest.getFirst().value(),
                question.to("/findings/" + latest.getFirst().value()));
        for (var each : latest.subList(1, latest.size()))
            cell = cell.thenLink(each.value(), question.to("/findings/" + each.value()));
        return latest.size() == earlier.size()
                ? cell
                : cell.quietly("and %s earlier".formatted(Words.number(earlier.size() - latest.size())));
    }

    private static Cell signedOff(List<OnTheme> findings) {
        var answers = findings.stream()
                .flatMap(finding -> finding.answers().stream())
                .distinct()
                .toList();
        long signedOff = answers.stream()
                .filter(answer -> !answer.signedOffOn().isEmpty())
                .count();
        return answers.isEmpty()
                ? Cell.numberOr(null, "no agreed action that you may read")
                : new Cell(
                        Cell.of(Words.number(signedOff) + " of " + Words.number(answers.size()))
                                .parts(),
                        true);
    }
}

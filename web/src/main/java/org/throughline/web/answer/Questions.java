package org.throughline.web.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.throughline.domain.alert.LineGroup;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;
import org.throughline.query.alert.DueAnswerRow;
import org.throughline.query.list.Page;
import org.throughline.web.alert.AlertWords;
import org.throughline.web.api.Api;
import org.throughline.web.question.Question;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** What one agency has to answer, grouped as in its mail: what several actions have in common is one question. */
@Component
class Questions {

    /** Rows of one page; each has a statement and some sentences, and a page stays small. */
    private static final int SIZE = 40;

    static final int STATEMENT_MAX = 120;

    private final Api api;

    Questions(Api api) {
        this.api = api;
    }

    /**
     * One question.
     *
     * @param rows the actions it is about, the most harmful first
     */
    record Asked(LineGroup group, List<DueAnswerRow> rows) {

        String title() {
            return Sentences.capital(group.cause());
        }

        LocalDate answerBy() {
            return rows.stream()
                    .map(DueAnswerRow::answerBy)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }

        /** Signed off already: measurements answer, and nothing that work under way is answered with. */
        boolean isFinished() {
            return group.reasons().contains(AlertReason.UNPROVEN);
        }

        boolean has(String action) {
            return rows.stream().anyMatch(row -> row.action().value().equals(action));
        }

        /** What is new about it; null if nothing is. */
        @Nullable
        String news() {
            return AlertWords.news(group.news());
        }

        /** What happens without an answer; of what goes up, that it does. */
        String next() {
            return group.news() == AlertNews.ESCALATED
                    ? "Answer today: otherwise it goes to the overseeing committee, or to the Board, with the next watch."
                    : group.next();
        }
    }

    /** Those of an agency, the most harmful first, in parts. */
    record OfAgency(Page<DueAnswerRow> page, List<Asked> questions) {

        static OfAgency of(Page<DueAnswerRow> page) {
            return new OfAgency(page, grouped(page.items()));
        }

        /** With rows of other parts. */
        OfAgency and(List<DueAnswerRow> others) {
            return of(new Page<>(
                    page.asOf(),
                    page.knownAt(),
                    page.page(),
                    page.size(),
                    page.total(),
                    page.next(),
                    Stream.concat(page.items().stream(), others.stream()).toList()));
        }

        /** Whether there is no other part. */
        boolean isWhole() {
            return page.items().size() >= page.total();
        }

        /** What an action promises, for a sentence about it. */
        String statement(String action) {
            return page.items().stream()
                    .filter(row -> row.action().value().equals(action))
                    .map(row -> Words.shortened(row.statement(), STATEMENT_MAX))
                    .findFirst()
                    .orElse(action);
        }

        boolean has(String action) {
            return about(action) != null;
        }

        /** The question that an action is part of; null if it is in none of these. */
        @Nullable
        Asked about(String action) {
            return questions.stream()
                    .filter(question -> question.has(action))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Those among which an action is: of the alerts, or else of what the next mail will ask. An action that is in another part of
     * the list by now, because others were answered meanwhile, is asked for by itself.
     *
     * @param ticked other actions that have to be among them, as long as they wait for an answer
     */
    OfAgency with(String action, Set<String> ticked, String agency, Question asked) {
        var alerted = of(agency, asked, true);
        var next = alerted.about(action) == null ? of(agency, asked.without("page"), false) : alerted;
        var part = next.about(action) == null ? alerted : next;
        var elsewhere = Stream.concat(Stream.of(action), ticked.stream())
                .distinct()
                .filter(each -> part.about(each) == null)
                .flatMap(each -> alone(each, agency).stream())
                .toList();
        return elsewhere.isEmpty() ? part : part.and(elsewhere);
    }

    private List<DueAnswerRow> alone(String action, String agency) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.set("agency", agency);
        parameters.set("action", action);
        return api.list("/api/to-answer", parameters, DueAnswerRow.class).items();
    }

    /**
     * With the filters, at the standpoint and in the part that a page was asked about.
     *
     * @param alerted those that were in a mail already; otherwise those that the next one will ask
     */
    OfAgency of(String agency, Question asked, boolean alerted) {
        var parameters = new LinkedMultiValueMap<>(asked.parameters());
        parameters.set("agency", agency);
        parameters.set("alerted", Boolean.toString(alerted));
        parameters.set("size", Integer.toString(SIZE));
        return OfAgency.of(api.list("/api/to-answer", parameters, DueAnswerRow.class));
    }

    private static List<Asked> grouped(List<DueAnswerRow> rows) {
        var questions = new ArrayList<Asked>();
        for (var group :
                LineGroup.of(Reader.LEAD, rows.stream().map(Questions::line).toList(), _ -> null))
            questions.add(new Asked(
                    group,
                    group.lines().stream()
                            .map(item -> rows.stream()
                                    .filter(row -> row.action().equals(item.action()))
                                    .findFirst()
                                    .orElse(null))
                            .filter(Objects::nonNull)
                            .toList()));
        return List.copyOf(questions);
    }

    private static DigestLine line(DueAnswerRow row) {
        return new DigestLine(
                row.action(),
                row.version(),
                row.news(),
                row.reasons(),
                Words.shortened(row.statement(), STATEMENT_MAX),
                row.dueDate(),
                row.because(),
                row.next(),
                row.answerBy());
    }
}

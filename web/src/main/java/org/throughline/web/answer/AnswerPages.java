package org.throughline.web.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.events.AgencyId;
import org.throughline.events.action.AlertReason;
import org.throughline.query.alert.DueAnswerRow;
import org.throughline.web.answer.AnswerPage.Checked;
import org.throughline.web.answer.AnswerPage.Rest;
import org.throughline.web.answer.AnswerPage.Tick;
import org.throughline.web.answer.Questions.Asked;
import org.throughline.web.answer.Questions.OfAgency;
import org.throughline.web.decide.Failure;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Makes the pages on which one question is answered and checked. */
@Component
class AnswerPages {

    /** What an agency answers with once its action is signed off. */
    private static final List<Link> OF_FINISHED = List.of(
            new Link("record what was measured", "impact-evidence"),
            new Link("record the result of a sustained check", "sustained-checks"));

    private static final List<Link> OF_WORK =
            List.of(new Link("dispute it", "dispute"), new Link("record progress with a forecast", "progress"));

    private final AskerResolver askers;
    private final DirectoryNames names;
    private final AnswerBodies bodies;

    AnswerPages(AskerResolver askers, DirectoryNames names, AnswerBodies bodies) {
        this.askers = askers;
        this.names = names;
        this.bodies = bodies;
    }

    AnswerPage form(
            Where where,
            OfAgency found,
            Asked asked,
            AnswerForm form,
            List<Failure> failures,
            @Nullable String recorded) {
        return page(where, found, asked, form, failures, recorded, List.of(), "");
    }

    AnswerPage check(Where where, OfAgency found, Asked asked, AnswerForm form, AnswerKind kind) {
        var answers = new ArrayList<Checked>(bodies.inWords(kind, form));
        var ticked = found.page().items().stream()
                .filter(row -> form.actions().contains(row.action().value()))
                .toList();
        if (kind == AnswerKind.DONE)
            ticked.forEach(
                    row -> answers.add(bodies.claimInWords(form, row.action().value(), named(row))));
        else
            answers.add(new Checked(
                    ticked.size() == 1 ? "For" : "For each of " + ticked.size(),
                    ticked.stream().map(AnswerPages::named).toList()));
        return page(where, found, asked, form, List.of(), null, answers, kind.does());
    }

    private AnswerPage page(
            Where where,
            OfAgency found,
            Asked asked,
            AnswerForm form,
            List<Failure> failures,
            @Nullable String recorded,
            List<Checked> answers,
            String does) {
        return new AnswerPage(
                asked.title(),
                names.of(new AgencyId(where.agency())),
                where.agency(),
                asked.rows().getFirst().action().value(),
                where.page(),
                where.review(),
                (found.isWhole() ? "Question %d of %d" : "Question %d of %d in this part of the list")
                        .formatted(
                                found.questions().indexOf(asked) + 1,
                                found.questions().size()),
                asked.group().because(),
                Words.day(asked.answerBy()),
                ticks(asked, form),
                found.questions().stream()
                        .filter(other -> !other.equals(asked) && other.isFinished() == asked.isFinished())
                        .flatMap(other -> ticks(other, form).stream().map(tick -> tick.of(other.title())))
                        .toList(),
                offers(asked),
                form.values(),
                form.key(),
                failures,
                recorded,
                elsewhere(asked),
                found.questions().stream()
                        .filter(other -> !other.equals(asked))
                        .map(other -> rest(where, other))
                        .toList(),
                answers,
                does,
                where.list().address());
    }

    private static List<Tick> ticks(Asked asked, AnswerForm form) {
        return asked.group().lines().stream()
                .map(line -> new Tick(
                        line.action().value(),
                        asked.rows().stream()
                                .filter(row -> row.action().equals(line.action()))
                                .findFirst()
                                .orElseThrow()
                                .version(),
                        line.statement(),
                        String.join(
                                ". ",
                                Stream.concat(
                                                line.because().stream(),
                                                line.answerBy() == null
                                                        ? Stream.of()
                                                        : Stream.of("Answer by " + Words.day(line.answerBy())))
                                        .toList()),
                        form.actions().contains(line.action().value())))
                .toList();
    }

    private List<Choice> offers(Asked asked) {
        var offers = new ArrayList<AnswerKind>();
        if (!asked.isFinished()) {
            offers.addAll(List.of(AnswerKind.PROGRESS, AnswerKind.DONE, AnswerKind.MORE_TIME, AnswerKind.NOT_OURS));
            if (asked.group().reasons().contains(AlertReason.ESCALATED)
                    && askers.asker().agency() != null) offers.addFirst(AnswerKind.ESCALATION);
        }
        if (asked.rows().stream().anyMatch(row -> row.alertedOn() != null && row.acknowledgedOn() == null))
            offers.add(AnswerKind.SEEN);
        return offers.stream()
                .map(kind -> new Choice(kind.path(), kind.words()))
                .toList();
    }

    private static List<Link> elsewhere(Asked asked) {
        return asked.rows().stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(new Link("Open " + row.action(), "/actions/" + row.action())),
                        (asked.isFinished() ? OF_FINISHED : OF_WORK)
                                .stream()
                                        .map(decision -> new Link(
                                                "%s: %s".formatted(row.action(), decision.text()),
                                                "/decide/actions/%s/%s".formatted(row.action(), decision.address())))))
                .toList();
    }

    private static Rest rest(Where where, Asked other) {
        var first = other.group().lines().getFirst();
        return new Rest(
                new Link(
                        other.title(),
                        AnswerFormController.address(
                                where.list(), first.action().value())),
                "%s, by %s"
                        .formatted(
                                other.rows().size() == 1
                                        ? first.statement()
                                        : Words.count(other.rows().size(), "action", "actions"),
                                Words.day(other.answerBy())),
                other.rows().size());
    }

    private static String named(DueAnswerRow row) {
        return "%s (%s)".formatted(Words.shortened(row.statement(), Questions.STATEMENT_MAX), row.action());
    }
}

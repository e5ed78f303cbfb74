package org.throughline.web.action;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.action.ActionState.Progress;
import org.throughline.domain.action.Claim;
import org.throughline.domain.action.Milestone;
import org.throughline.domain.action.Oversight.Handover;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.events.Role;
import org.throughline.query.action.register.ActionDetail;
import org.throughline.query.action.register.ActionRow;
import org.throughline.query.action.register.ShownAssessment.ShownSignal;
import org.throughline.query.finding.FindingDetail;
import org.throughline.query.history.History;
import org.throughline.query.list.ShownPerson;
import org.throughline.query.review.ReviewDetail;
import org.throughline.web.action.ActionPage.Cause;
import org.throughline.web.action.ActionPage.Fact;
import org.throughline.web.action.ActionPage.Mark;
import org.throughline.web.action.ActionPage.Move;
import org.throughline.web.action.ActionPage.Signal;
import org.throughline.web.action.ActionPage.Source;
import org.throughline.web.action.ActionPage.Waiting;
import org.throughline.web.api.Api;
import org.throughline.web.decide.OfferedDecisions;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.drawing.DueDateStrip;
import org.throughline.web.drawing.DueDateStrip.ClaimedOn;
import org.throughline.web.drawing.DueDateStrip.HeldFrom;
import org.throughline.web.drawing.DueDateStrip.Undated;
import org.throughline.web.history.Entries;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** One action on any day, by what was known at any moment: its dates, its signals, its evidence and its history. */
@Hidden
@Controller
class ActionController {

    private final Api api;
    private final AskerResolver askers;
    private final Board board;
    private final DirectoryNames names;
    private final OfferedDecisions decisions;
    private final Entries entries;

    ActionController(
            Api api,
            AskerResolver askers,
            Board board,
            DirectoryNames names,
            OfferedDecisions decisions,
            Entries entries) {
        this.api = api;
        this.askers = askers;
        this.board = board;
        this.names = names;
        this.decisions = decisions;
        this.entries = entries;
    }

    @GetMapping("/actions/{action}")
    ModelAndView action(@PathVariable String action, @RequestParam Map<String, String> asked) {
        var question = Question.of("/actions/" + action, asked);
        var path = "/api/actions/" + action;
        var detail = api.get(path, question.parameters(), ActionDetail.class);
        var history = api.get(path + "/history", question.without("atLeast").parameters(), History.class);
        return new ModelAndView("action/action", "page", page(question, detail, history));
    }

    private ActionPage page(Question question, ActionDetail detail, History history) {
        var action = detail.action();
        var from = from(question, action);
        boolean past = question.isPast();
        return new ActionPage(
                action.id().value(),
                detail.numberInSource() == null ? action.id().value() : detail.numberInSource(),
                from,
                action.statement(),
                marks(action),
                ContextualDate.of(action),
                facts(detail),
                StandpointBar.of(question, detail.asOf(), history.knownAt(), board.zone()),
                lead(detail),
                strip(detail),
                moves(detail),
                measures(detail),
                action.assessment().signals().stream()
                        .map(signal -> signal(question, signal, action, from))
                        .toList(),
                detail.waiting().stream()
                        .map(waiting -> new Waiting(
                                waiting.what(), Sentences.of(names.inSentence(waiting.sentence())), waiting.overdue()))
                        .toList(),
                Proof.of(detail),
                entries.latest(
                        question,
                        history,
                        detail.corrections(),
                        past || !Role.SECRETARY.equals(askers.asker().role())
                                ? null
                                : "/decide/actions/" + action.id().value() + "/corrections"),
                past ? List.of() : decisions.about("actions", action.id().value()));
    }

    private static List<Mark> marks(ActionRow action) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(Words.of(action.status()), false));
        if (action.assessment().level() != DriftLevel.NONE)
            marks.add(new Mark(
                    Words.of(action.assessment().level()), action.assessment().level() == DriftLevel.DRIFTING));
        if (action.disputed()) marks.add(new Mark("Disputed", false));
        if (!action.toBeRatified().isEmpty()) marks.add(new Mark("To be ratified", false));
        if (action.amendedOn() != null) marks.add(new Mark("Amended " + Words.day(action.amendedOn()), false));
        if (action.corrected() != null) marks.add(new Mark("Corrected", false));
        return marks;
    }

    private List<Fact> facts(ActionDetail detail) {
        var action = detail.action();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Owner", owner(action)));
        if (action.secondOwner() != null) facts.add(new Fact("Second owner", person(action.secondOwner())));
        if (action.coveredBy() != null) facts.add(new Fact("Covered by", person(action.coveredBy())));
        if (!detail.contributions().isEmpty())
            facts.add(new Fact(
                    "Contributing",
                    detail.contributions().stream()
                            .map(part -> names.of(part.agency()) + ": "
                                    + Words.of(part.answer()).toLowerCase(Locale.ROOT)
                                    + (part.reason() == null ? "" : ", " + part.reason()))
                            .toList()));
        facts.add(new Fact(
                "Overseen by",
                Stream.concat(
                                Stream.of(names.of(action.overseenBy())),
                                detail.oversight().stream().map(this::handover))
                        .toList()));
        facts.add(new Fact("So that", List.of(detail.desiredOutcome())));
        var measure = detail.successMeasure();
        if (measure != null) facts.add(new Fact("Measured by", List.of(measure.measure())));
        var first = detail.promisedFirst();
        if (first != null) facts.add(new Fact("Promised first", List.of(first.statement(), first.desiredOutcome())));
        if (detail.contingency() != null) facts.add(new Fact("If it fails", List.of(detail.contingency())));
        if (action.recurs() != null) facts.add(new Fact("Recurs", List.of(action.recurs())));
        facts.add(new Fact("Priority", List.of(Words.of(action.priority()))));
        var progress = detail.progress();
        if (progress != null) facts.add(new Fact("Latest progress", progress(progress)));
        if (!detail.milestones().isEmpty())
            facts.add(new Fact(
                    "Milestones",
                    detail.milestones().stream()
                            .map(ActionController::milestone)
                            .toList()));
        for (var hold : detail.holds())
            if (hold.inForce())
                facts.add(new Fact(
                        hold.expiredBy(detail.asOf()) ? "On hold, past its review" : "On hold",
                        List.of(
                                Words.of(hold.reason()) + " since " + Words.day(hold.from()) + ", to be reviewed by "
                                        + Words.day(hold.reviewBy()),
                                hold.explanation())));
        var signOff = detail.signOff();
        if (signOff != null && !signOff.conditions().isEmpty())
            facts.add(new Fact(
                    "Conditions",
                    signOff.conditions().stream()
                            .map(each -> each.condition()
                                    + (each.metOn() == null ? ": not met" : ": met on " + Words.day(each.metOn())))
                            .toList()));
        var moreTime = detail.moreTime();
        if (moreTime != null)
            facts.add(new Fact(
                    "Asked for more time",
                    List.of(
                            "until " + Words.day(moreTime.until()) + ", on " + Words.day(moreTime.on()),
                            moreTime.reason())));
        if (detail.restriction() != null)
            facts.add(new Fact(
                    "Restricted",
                    List.of("since " + Words.day(detail.restriction().since()))));
        return facts;
    }

    private String handover(Handover handover) {
        return "%s to %s on %s"
                .formatted(
                        (handover.isReturn() ? "returned from " : "passed from ") + names.of(handover.from()),
                        names.of(handover.to()),
                        Words.day(handover.on()));
    }

    private static List<String> progress(Progress progress) {
        var words = new ArrayList<String>();
        words.add(progress.whatChanged());
        words.add(Words.day(progress.on())
                + (progress.percentComplete() == null ? "" : ", " + progress.percentComplete() + "% done")
                + (progress.forecastDate() == null ? "" : ", expected by " + Words.day(progress.forecastDate())));
        return words;
    }

    private static String milestone(Milestone milestone) {
        var words = milestone.dueOnAsWritten();
        return milestone.what()
                + (milestone.dueOn() == null
                        ? words == null ? ", no date" : ", “" + words.words() + "”"
                        : ", by " + Words.day(milestone.dueOn()))
                + (milestone.reachedOn() == null ? "" : ", reached on " + Words.day(milestone.reachedOn()));
    }

    private List<String> owner(ActionRow action) {
        if (action.owner() != null) return person(action.owner());
        var asWritten = action.ownerAsWritten();
        return List.of(
                asWritten == null ? "No owner" : "No owner is named. The source says “" + asWritten + "”.",
                names.of(action.leadAgency()));
    }

    private List<String> person(ShownPerson person) {
        return List.of(
                person.name() == null ? person.role() : person.name() + ", " + person.role(),
                names.of(person.agency()));
    }

    private static String lead(ActionDetail detail) {
        var assessed = detail.action().assessment();
        if (detail.action().dueDate() == null)
            return "It has no due date, so it cannot be late; it is undated, which is a signal of its own.";
        var delay = assessed.delayDays();
        var first = assessed.originalDelayDays();
        var words = new StringBuilder();
        words.append(
                delay != null && delay > 0
                        ? "It is %s late against the date in force.".formatted(Words.days(delay))
                        : "It is not late against the date in force.");
        if (first != null && first > 0 && !detail.rebaselines().isEmpty())
            words.append(" Against the first date it is %s late: the date was moved %s, by %s in all."
                    .formatted(
                            Words.days(first), times(detail.rebaselines().size()), Words.days(assessed.driftDays())));
        return words.toString();
    }

    private static String times(int count) {
        return count == 1 ? "once" : Words.count(count, "time", "times");
    }

    private static Drawing strip(ActionDetail detail) {
        var action = detail.action();
        var dates = Stream.concat(
                        Stream.ofNullable(action.originalDueDate()),
                        detail.rebaselines().stream()
                                .map(shown -> shown.move().to())
                                .filter(Objects::nonNull))
                .toList();
        var claim = claimed(detail.claims());
        var holds = detail.holds().stream()
                .filter(hold -> !hold.from().isAfter(detail.asOf()))
                .map(hold ->
                        new HeldFrom(hold.from(), hold.coversUntil(hold.terms().size() - 1)))
                .toList();
        if (dates.isEmpty() || action.dueDate() == null) {
            var words = action.dueDateAsWritten();
            return DueDateStrip.undated(
                    action.assignedOn(),
                    dates,
                    detail.asOf(),
                    new Undated(words == null ? null : words.words()),
                    claim,
                    holds);
        }
        return DueDateStrip.of(
                action.assignedOn(), dates, detail.asOf(), clock(detail, dates.getFirst()), claim, holds);
    }

    /** The day up to which lateness counts. */
    private static LocalDate clock(ActionDetail detail, LocalDate first) {
        var late = detail.action().assessment().originalDelayDays();
        return late == null || late <= 0 ? first : first.plusDays(late);
    }

    private static @Nullable ClaimedOn claimed(List<Claim> claims) {
        if (claims.isEmpty()) return null;
        var last = claims.getLast();
        return new ClaimedOn(
                last.effectiveOn(),
                last.answered() == null ? null : last.answered().on(),
                last.answer() == Claim.Answer.REFUSED);
    }

    private List<Move> moves(ActionDetail detail) {
        var moves = detail.rebaselines();
        return IntStream.range(0, moves.size())
                .mapToObj(i -> {
                    var move = moves.get(i).move();
                    return new Move(
                            Integer.toString(i + 1),
                            Words.day(move.effectiveOn()),
                            entries.where(move.authority()) + (moves.get(i).toBeRatified() ? ", to be ratified" : ""),
                            Words.dayOr(move.from(), "no date") + " to " + Words.dayOr(move.to(), "no date"),
                            move.from() == null || move.to() == null
                                    ? "–"
                                    : Long.toString(
                                            move.to().toEpochDay() - move.from().toEpochDay()),
                            move.reason(),
                            "#e" + move.version());
                })
                .toList();
    }

    /** Only those that are not zero. */
    private List<Fact> measures(ActionDetail detail) {
        return detail.measures().stream()
                .filter(measure -> measure.days() != null && measure.days() != 0)
                .map(measure -> new Fact(
                        Words.of(measure.kind()),
                        List.of(
                                Words.days(Objects.requireNonNull(measure.days())),
                                Sentences.of(names.inSentence(measure.because())))))
                .toList();
    }

    private Signal signal(Question question, ShownSignal signal, ActionRow action, List<Source> from) {
        return new Signal(
                Words.of(signal.kind()),
                Sentences.of(names.inSentence(signal.because())),
                signal.causes().stream()
                        .map(cause -> new Cause(
                                Words.day(cause.effectiveOn())
                                        + (cause.authority() == null ? "" : ", " + entries.where(cause.authority())),
                                entry(question, cause, action, from)))
                        .distinct()
                        .toList());
    }

    /** Where the entry is shown; null for one of a review or a finding that the reader may not see. */
    private static @Nullable String entry(
            Question question, org.throughline.domain.drift.Cause cause, ActionRow action, List<Source> from) {
        var entry = "#e" + cause.version();
        if (cause.id().equals(action.id().value())) return entry;
        boolean ofTheReview = cause.id().equals(action.id().reviewId().value())
                || cause.id().startsWith(action.id().reviewId().value() + ".");
        return ofTheReview && from.getFirst().address() == null
                ? null
                : question.to(Addresses.ofThing(cause.id())) + entry;
    }

    /** The review and the finding that it comes from; without an address where the reader may not see them. */
    private List<Source> from(Question question, ActionRow action) {
        var review = "/reviews/" + action.id().reviewId().value();
        var finding = "/findings/" + action.finding().value();
        var standpoint = question.standpoint().parameters();
        return List.of(
                api.find("/api" + review, standpoint, ReviewDetail.class)
                        .map(detail -> new Source(detail.review().title(), question.to(review)))
                        .orElse(new Source(action.id().reviewId().value(), null)),
                new Source(
                        action.finding().value(),
                        api.find("/api" + finding, standpoint, FindingDetail.class)
                                .map(_ -> question.to(finding))
                                .orElse(null)));
    }
}

package org.throughline.web.action;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.throughline.domain.action.Claim;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.events.Role;
import org.throughline.events.impact.Reading;
import org.throughline.query.action.ActionDetail;
import org.throughline.query.action.ActionRow;
import org.throughline.query.action.ShownAssessment.ShownSignal;
import org.throughline.query.action.ShownEvidence;
import org.throughline.query.history.History;
import org.throughline.query.list.ShownPerson;
import org.throughline.web.action.ActionPage.Cause;
import org.throughline.web.action.ActionPage.Evidence;
import org.throughline.web.action.ActionPage.Fact;
import org.throughline.web.action.ActionPage.Mark;
import org.throughline.web.action.ActionPage.Move;
import org.throughline.web.action.ActionPage.Signal;
import org.throughline.web.action.ActionPage.Waiting;
import org.throughline.web.api.Api;
import org.throughline.web.decide.OfferedDecisions;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.drawing.DueDateStrip;
import org.throughline.web.drawing.DueDateStrip.ClaimedOn;
import org.throughline.web.drawing.Whiskers;
import org.throughline.web.drawing.Whiskers.Measured;
import org.throughline.web.history.Entries;
import org.throughline.web.layout.DirectoryNames;
import org.throughline.web.layout.Question;
import org.throughline.web.layout.Sentences;
import org.throughline.web.layout.StandpointBar;
import org.throughline.web.layout.Words;

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
        boolean past = question.has("asOf") || question.has("knownAt");
        return new ActionPage(
                action.id().value(),
                detail.numberInSource() == null ? action.id().value() : detail.numberInSource(),
                action.finding().value(),
                "/findings/" + action.finding().value(),
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
                        .map(signal -> signal(signal, action))
                        .toList(),
                detail.waiting().stream()
                        .map(waiting -> new Waiting(waiting.what(), waiting.sentence(), waiting.overdue()))
                        .toList(),
                detail.evidence().stream().map(ActionController::evidence).toList(),
                whiskers(detail),
                detail.bestEvidence().strength().name(),
                entries.of(
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
        if (!detail.contributingAgencies().isEmpty())
            facts.add(new Fact(
                    "Contributing",
                    detail.contributingAgencies().stream().map(names::of).toList()));
        facts.add(new Fact("Overseen by", List.of(names.of(action.overseenBy()))));
        facts.add(new Fact("So that", List.of(detail.desiredOutcome())));
        var measure = detail.successMeasure();
        if (measure != null) facts.add(new Fact("Measured by", List.of(measure.measure())));
        if (detail.contingency() != null) facts.add(new Fact("If it fails", List.of(detail.contingency())));
        if (action.recurs() != null) facts.add(new Fact("Recurs", List.of(action.recurs())));
        facts.add(new Fact("Priority", List.of(Words.of(action.priority()))));
        if (detail.restriction() != null)
            facts.add(new Fact(
                    "Restricted",
                    List.of("since " + Words.day(detail.restriction().since()))));
        return facts;
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

    private static @Nullable Drawing strip(ActionDetail detail) {
        var action = detail.action();
        var dates = Stream.concat(
                        Stream.ofNullable(action.originalDueDate()),
                        detail.rebaselines().stream()
                                .map(shown -> shown.move().to())
                                .filter(Objects::nonNull))
                .toList();
        if (dates.isEmpty() || action.dueDate() == null) return null;
        return DueDateStrip.of(
                action.assignedOn(), dates, detail.asOf(), clock(detail, dates.getFirst()), claimed(detail.claims()));
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
    private static List<Fact> measures(ActionDetail detail) {
        return detail.measures().stream()
                .filter(measure -> measure.days() != null && measure.days() != 0)
                .map(measure -> new Fact(
                        Words.of(measure.kind()),
                        List.of(Words.days(Objects.requireNonNull(measure.days())), Sentences.of(measure.because()))))
                .toList();
    }

    private static Signal signal(ShownSignal signal, ActionRow action) {
        return new Signal(
                Words.of(signal.kind()),
                Sentences.of(signal.because()),
                signal.causes().stream()
                        .filter(cause -> cause.id().equals(action.id().value()))
                        .map(cause -> new Cause(Words.day(cause.effectiveOn()), "#e" + cause.version()))
                        .distinct()
                        .toList());
    }

    private static Evidence evidence(ShownEvidence shown) {
        var evidence = shown.evidence();
        return new Evidence(
                Words.day(shown.effectiveOn()),
                evidence.measure(),
                reading(evidence.actual(), evidence.unit()),
                shown.strength().strength().name(),
                shown.strength().caps().isEmpty()
                        ? "–"
                        : String.join("; ", shown.strength().caps()),
                shown.assessor().name() == null
                        ? shown.assessor().role()
                        : shown.assessor().name());
    }

    private static String reading(@Nullable Reading reading, @Nullable String unit) {
        if (reading == null) return "said without a figure";
        if (reading.value() == null) return reading.numerator() + " of " + reading.denominator();
        return reading.value().toPlainString() + (unit == null ? "" : " " + unit);
    }

    /** Of the measure that was measured last, where it is a count. */
    private static @Nullable Drawing whiskers(ActionDetail detail) {
        var last = detail.evidence().stream()
                .filter(shown -> shown.interval() != null)
                .max(Comparator.comparing(ShownEvidence::effectiveOn))
                .orElse(null);
        if (last == null) return null;
        var measure = last.evidence().measure();
        var rows = detail.evidence().stream()
                .filter(shown ->
                        shown.interval() != null && shown.evidence().measure().equals(measure))
                .sorted(Comparator.comparing(ShownEvidence::effectiveOn))
                .map(ActionController::measured)
                .toList();
        var target = last.evidence().target();
        return Whiskers.of(
                "whiskers",
                measure,
                rows,
                target == null || !target.isCount() ? null : target.magnitude().doubleValue());
    }

    private static Measured measured(ShownEvidence shown) {
        var interval = Objects.requireNonNull(shown.interval());
        return new Measured(
                Words.monthOf(shown.effectiveOn()),
                reading(shown.evidence().actual(), null),
                interval.proportion(),
                interval.low(),
                interval.high());
    }
}

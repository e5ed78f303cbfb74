package org.throughline.query.action.register;

import static java.util.stream.Collectors.joining;
import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.waiting.AlertReasons;
import org.throughline.domain.waiting.WaitingMatter;
import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.domain.waiting.WaitingMatters;
import org.throughline.events.Position;
import org.throughline.query.action.ActionView;

/**
 * A matter about an action that waits for an answer.
 *
 * @param version of the event that waits; null where no event of the action began it
 * @param what the matter in words
 * @param since the day it began, by the record
 * @param sinceRestsOn what the day it began rests on; null for a day that this board has given
 * @param toAnswer who had to answer first
 * @param waitsFor who has to answer now
 * @param answerBy the last day for the first answer
 * @param next who hears of it if there is none; null if it waits for the Board
 * @param boardHearsOn the day on which it comes before the Board if nobody answers
 * @param sentence all of that in words
 */
public record ShownWaiting(
        Kind kind,
        @Nullable Long version,
        String what,
        LocalDate since,
        @Nullable DayBasis sinceRestsOn,
        Answerer toAnswer,
        Answerer waitsFor,
        LocalDate answerBy,
        boolean overdue,
        @Nullable Answerer next,
        @Nullable LocalDate nextHearsOn,
        LocalDate boardHearsOn,
        String sentence) {

    /** What waits about an action on a day, of some kinds. */
    public static List<ShownWaiting> of(ActionView view, Set<Kind> kinds, LocalDate day, Policy policy) {
        return WaitingMatters.of(day, view.state(), policy).stream()
                .filter(matter -> kinds.contains(matter.kind()))
                .map(matter -> of(view, matter, day, policy))
                .toList();
    }

    /** A matter of an action, in words. */
    public static ShownWaiting of(ActionView view, WaitingMatter matter, LocalDate day, Policy policy) {
        return new ShownWaiting(
                matter.kind(),
                matter.version(),
                what(view.state(), matter, day, policy),
                matter.since(),
                sinceRestsOn(view.state(), matter),
                matter.toAnswer(),
                matter.on(day).toAnswer(),
                matter.answerBy(),
                matter.overdue(day),
                matter.next(),
                matter.nextHearsOn(),
                matter.boardHearsOn(),
                sentence(view, matter, day));
    }

    /** Of the event of the action that waits, if it is one that a source can date. */
    private static @Nullable DayBasis sinceRestsOn(ActionState state, WaitingMatter matter) {
        return switch (matter.kind()) {
            case CLAIM -> Objects.requireNonNull(state.claims().waiting()).dayRestsOn();
            case SIGN_OFF -> {
                var verification = state.assurance().verification();
                yield verification == null ? null : verification.dayRestsOn();
            }
            case CHAIRS_ACTION ->
                state.chairsActions().waiting().stream()
                        .filter(taken -> Objects.equals(matter.version(), taken.version()))
                        .map(EventReference::dayRestsOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case OWNERS_WORK,
                    WORK_OF_UNTOLD_AGENCY,
                    CLAIM_NOT_ACCEPTED,
                    MORE_TIME,
                    NOT_OURS,
                    DISPUTE,
                    HOLD_EXPIRED,
                    RESTRICTION_EXPIRED,
                    CONDITION,
                    CHECK_DUE,
                    CHECK_REPORTED,
                    REOPENING,
                    ESCALATION,
                    IMPACT_CONFIRMATION -> null;
        };
    }

    private static String sentence(ActionView view, WaitingMatter matter, LocalDate day) {
        var now = matter.on(day);
        var waits = "Waits for %s since %s, to be answered by %s"
                .formatted(named(now.toAnswer(), view), day(matter.since()), day(now.by()));
        var higher = matter.steps().stream()
                .filter(step -> step.from().isAfter(day))
                .map(step -> "; %s on %s".formatted(hears(step.toAnswer(), view), day(step.from())))
                .collect(joining());
        return waits + higher;
    }

    private static String hears(Answerer answerer, ActionView view) {
        return named(answerer, view) + " hears of it";
    }

    private static String named(Answerer answerer, ActionView view) {
        return switch (answerer) {
            case LEAD_AGENCY -> view.leadAgency().value();
            case ANOTHER_AGENCY -> "another agency";
            case OVERSEEING_COMMITTEE -> view.overseenBy().value();
            case BOARD -> "the Board";
        };
    }

    private static String what(ActionState state, WaitingMatter matter, LocalDate day, Policy policy) {
        return switch (matter.kind()) {
            case OWNERS_WORK -> "The owner's work: " + reasons(state, day, policy);
            case WORK_OF_UNTOLD_AGENCY ->
                "Work of a lead agency that may not read the review: " + reasons(state, day, policy);
            case CLAIM -> claim(state);
            case CLAIM_NOT_ACCEPTED ->
                state.assurance().acceptedInPart().isEmpty()
                        ? "The claim was refused"
                        : "The claim was refused or accepted in part, and work is outstanding";
            case MORE_TIME -> {
                var request = Objects.requireNonNull(state.alerts().moreTime());
                yield "Time until %s: %s".formatted(day(request.until()), request.reason());
            }
            case NOT_OURS -> Objects.requireNonNull(state.vacancy()).because();
            case DISPUTE -> dispute(state, matter);
            case HOLD_EXPIRED ->
                "A hold was to be reviewed by " + day(matter.since().minusDays(1));
            case RESTRICTION_EXPIRED ->
                "The reporting restriction was to be reviewed by "
                        + day(matter.since().minusDays(1));
            case SIGN_OFF -> "Verified, and not signed off";
            case CONDITION -> "Signed off with a condition that is not met: " + conditions(state);
            case CHECK_DUE -> "Sustained check due on " + day(matter.since());
            case CHECK_REPORTED -> reported(state, matter);
            case REOPENING -> "A sustained check found the change weakened or lost: reopen the action, or say why not";
            case ESCALATION -> {
                var escalation = Objects.requireNonNull(state.challenges().waiting());
                yield "Escalated to the %s: %s".formatted(words(escalation.to()), escalation.reason());
            }
            case CHAIRS_ACTION ->
                state.chairsActions().waiting().stream()
                        .filter(taken -> Objects.equals(matter.version(), taken.version()))
                        .map(ShownWaiting::toBeRatified)
                        .findFirst()
                        .orElseThrow();
            case IMPACT_CONFIRMATION -> "The impact is to be confirmed";
        };
    }

    private static String reasons(ActionState state, LocalDate day, Policy policy) {
        return AlertReasons.ofOwner(day, state, Assessment.on(day, state, policy), policy).stream()
                .map(reason -> words(reason))
                .collect(joining(", "));
    }

    private static String claim(ActionState state) {
        var claim = Objects.requireNonNull(state.claims().waiting());
        int refused = state.claims().refusals();
        return "Claimed complete on %s%s%s"
                .formatted(
                        day(claim.effectiveOn()),
                        claim.dayRestsOn() == DayBasis.ASSUMED_DATE
                                ? " (assumed, because the source gives no day)"
                                : "",
                        refused == 0 ? "" : "; claims refused before: %d".formatted(refused));
    }

    private static String conditions(ActionState state) {
        return Objects.requireNonNull(state.assurance().signOff()).conditions().stream()
                .filter(condition -> !condition.met())
                .map(condition -> condition.condition())
                .collect(joining("; "));
    }

    private static String reported(ActionState state, WaitingMatter matter) {
        return state.impact().checks().stream()
                .filter(check -> Objects.equals(matter.version(), check.version()))
                .map(check -> "Sustained check due on %s, reported on %s as %s; the committee has not confirmed it"
                        .formatted(
                                day(check.dueOn()), day(matter.since()), words(Objects.requireNonNull(check.result()))))
                .findFirst()
                .orElseThrow();
    }

    private static String dispute(ActionState state, WaitingMatter matter) {
        return state.challenges().disputes().stream()
                .filter(dispute -> Objects.equals(matter.version(), dispute.version()))
                .map(ShownWaiting::disputed)
                .findFirst()
                .orElseThrow();
    }

    /** A dispute with the positions of the agencies. */
    public static String disputed(Dispute dispute) {
        return "The %s is disputed. %s"
                .formatted(
                        words(dispute.matter()),
                        dispute.positions().stream().map(ShownWaiting::stated).collect(joining("; ")));
    }

    private static String stated(Position position) {
        return "%s: %s".formatted(position.agency(), position.position());
    }

    /** A chair's action that waits for a meeting. */
    public static String toBeRatified(EventReference taken) {
        var note = taken.authority();
        return "To be ratified: the Chair's decision of %s%s"
                .formatted(day(taken.on()), note == null ? "" : " (%s)".formatted(note.minute()));
    }
}

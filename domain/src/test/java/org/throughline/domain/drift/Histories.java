package org.throughline.domain.drift;

import static org.throughline.domain.action.ActionStatus.AGREED;
import static org.throughline.domain.action.ActionStatus.CLAIMED;
import static org.throughline.domain.action.ActionStatus.CLOSED;
import static org.throughline.domain.action.ActionStatus.IN_PROGRESS;
import static org.throughline.domain.action.ActionStatus.SIGNED_OFF;
import static org.throughline.domain.action.ActionStatus.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.impact.Measured;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.Priority;

/** Random lives of an action that the rules allow: only claimed work is verified, and finished work is not moved. */
final class Histories {

    static final LocalDate BEGIN = LocalDate.of(2017, 1, 2);

    private enum What {
        PROGRESS,
        MOVE,
        UNDATE,
        CLAIM,
        ACCEPT,
        ACCEPT_IN_PART,
        REFUSE,
        WITHDRAW,
        SIGN_OFF,
        REVOKE,
        MEASURE,
        CHECK,
        HOLD,
        REVIEW_HOLD,
        RELEASE,
        NOTE,
        CHALLENGE,
        ESCALATE,
        OWNER_LEAVES,
        REASSIGN,
        CLOSE,
        REOPEN
    }

    /**
     * One event to come.
     *
     * @param daysLater after the one before it was recorded
     * @param daysBack how long before it was recorded it took effect
     * @param due days from the beginning to a new due date, or whatever else the event needs a number for
     */
    private record Step(What what, int daysLater, int daysBack, int due) {}

    private Histories() {}

    /** Everything recorded on the day it took effect. */
    static Arbitrary<ActionEvents> entered_at_once() {
        return histories(0);
    }

    /** Minutes typed up to three months late. */
    static Arbitrary<ActionEvents> entered_late() {
        return histories(90);
    }

    /** Minutes typed late, and some of them wrongly: retracted, or a due date restated. */
    static Arbitrary<ActionEvents> corrected() {
        var which = Arbitraries.integers().between(1, 25).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(entered_late(), which).as(Histories::corrected);
    }

    /** Its last event is its end. */
    static Arbitrary<ActionEvents> ended() {
        return entered_late()
                .map(story -> ActionState.of(Timeline.effectiveBy(story.events(), LocalDate.MAX, null))
                                        .stage()
                                == CLOSED
                        ? ActionEvents.of(untilItsEnd(story.events()))
                        : story.closed(lastEffective(story), ClosureReason.OVERTAKEN_BY_EVENTS));
    }

    private static List<Recorded<ActionEvent>> untilItsEnd(List<Recorded<ActionEvent>> events) {
        int end = 0;
        for (int i = 0; i < events.size(); i++) if (events.get(i).event() instanceof ActionClosed) end = i;
        return events.subList(0, end + 1);
    }

    private static Arbitrary<ActionEvents> histories(int daysBackMax) {
        var step = Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, daysBackMax),
                        Arbitraries.integers().between(0, 900))
                .as(Step::new);
        var due = Arbitraries.integers().between(0, 400).injectNull(0.1);
        return Combinators.combine(
                        due, Arbitraries.of(Priority.class), step.list().ofMaxSize(40))
                .as(Histories::told);
    }

    private static ActionEvents told(@Nullable Integer due, Priority priority, List<Step> steps) {
        var dueOn = due == null ? null : BEGIN.plusDays(due).toString();
        var told = new Told(ActionEvents.assigned(BEGIN.toString(), dueOn, priority), AGREED);
        var recorded = BEGIN;
        for (var step : steps) {
            recorded = recorded.plusDays(step.daysLater());
            var back = recorded.minusDays(step.daysBack());
            told = told.then(step, back.isBefore(BEGIN) ? BEGIN : back).recordedBy(recorded, told);
        }
        return told.events();
    }

    private static ActionEvents corrected(ActionEvents events, List<Integer> which) {
        var told = events.events();
        var on = lastEffective(events).plusDays(3);
        var corrected = events;
        for (int version :
                which.stream().distinct().filter(each -> each < told.size()).toList())
            corrected = told.get(version).event() instanceof ActionRebaselined moved
                    ? corrected
                            .corrected(version, on)
                            .moved(moved.effectiveOn(), on.plusDays(version))
                            .recordedOn(on)
                    : corrected.retracted(version, on);
        return corrected;
    }

    /**
     * The events so far.
     *
     * @param status in the order of recording, whatever days the events took effect on
     */
    private record Told(ActionEvents events, ActionStatus status) {

        /** With the event of a step, or unchanged where the rules do not allow it. */
        Told then(Step step, LocalDate on) {
            boolean atWork = status == AGREED || status == IN_PROGRESS;
            var afterAll = later(on, lastEffective(events));
            return switch (step.what()) {
                case PROGRESS, MOVE, UNDATE, CLAIM -> atWork ? work(step, on) : this;
                case ACCEPT, ACCEPT_IN_PART, REFUSE, WITHDRAW -> status == CLAIMED ? answer(step, afterAll) : this;
                case SIGN_OFF, REVOKE, CLOSE, REOPEN -> decide(step, afterAll);
                case HOLD, REVIEW_HOLD, RELEASE -> atWork ? with(hold(step, afterAll)) : this;
                case MEASURE, NOTE, CHALLENGE, ESCALATE, OWNER_LEAVES, REASSIGN -> with(look(step, on));
                case CHECK -> status == SIGNED_OFF ? with(check(step, afterAll)) : this;
            };
        }

        /** A last event that is new is recorded on that day, or on the day it took effect if that is later. */
        Told recordedBy(LocalDate day, Told before) {
            boolean isLate = events.events().size() > before.events().events().size()
                    && events.events().getLast().recordedAt().isBefore(ActionEvents.noon(day));
            return isLate ? with(events.recordedOn(day)) : this;
        }

        private Told with(ActionEvents longer) {
            return new Told(longer, status);
        }

        private Told work(Step step, LocalDate on) {
            return switch (step.what()) {
                case PROGRESS -> new Told(events.progress(on), IN_PROGRESS);
                case CLAIM -> new Told(events.claimed(on), CLAIMED);
                case UNDATE -> with(events.moved(on, null));
                default -> with(events.moved(on, BEGIN.plusDays(step.due())));
            };
        }

        /** An answer takes effect after its claim and a sign-off after the answer; after everything is simplest. */
        private Told answer(Step step, LocalDate on) {
            return switch (step.what()) {
                case ACCEPT -> new Told(events.accepted(on), VERIFIED);
                case ACCEPT_IN_PART -> new Told(events.acceptedInPart(on), IN_PROGRESS);
                case REFUSE -> new Told(events.refused(on), IN_PROGRESS);
                default -> new Told(events.withdrawn(on), IN_PROGRESS);
            };
        }

        private Told decide(Step step, LocalDate on) {
            if (step.what() == What.SIGN_OFF && status == VERIFIED)
                return new Told(
                        events.signedOff(
                                on, step.due() % 2 == 0 ? List.of() : List.of(on.plusMonths(3), on.plusMonths(6))),
                        SIGNED_OFF);
            if (step.what() == What.REVOKE && status == SIGNED_OFF) return new Told(events.revoked(on), VERIFIED);
            if (step.what() == What.CLOSE && status != CLOSED && step.due() % 3 == 0)
                return new Told(events.closed(on, ClosureReason.OVERTAKEN_BY_EVENTS), CLOSED);
            if (step.what() == What.REOPEN && status.compareTo(VERIFIED) >= 0)
                return new Told(events.reopened(on, on.plusDays(step.due())), IN_PROGRESS);
            return this;
        }

        private ActionEvents hold(Step step, LocalDate on) {
            var reviewBy = on.plusDays(1L + step.due() % 200);
            boolean held = ActionState.of(events.events()).holds().stream().anyMatch(Hold::inForce);
            return switch (step.what()) {
                case HOLD -> held ? events : events.held(on, reviewBy);
                case REVIEW_HOLD -> held ? events.holdReviewed(on, reviewBy) : events;
                default -> held ? events.released(on) : events;
            };
        }

        private ActionEvents look(Step step, LocalDate on) {
            var evidence = Measured.byIndependentAudit();
            return switch (step.what()) {
                case MEASURE ->
                    events.measured(
                            on,
                            step.due() % 2 == 0
                                    ? evidence.evidence()
                                    : evidence.baseline(null).evidence());
                case NOTE -> events.noted(on);
                case CHALLENGE -> events.challenged(on);
                case ESCALATE -> events.escalated(on);
                case OWNER_LEAVES -> events.ownerLeft(on);
                default -> events.reassigned(on);
            };
        }

        private ActionEvents check(Step step, LocalDate on) {
            var results = CheckResult.values();
            return events.courseBy(on).impact().checks().stream()
                    .filter(SustainedCheck::waits)
                    .skip(step.due() % 2)
                    .findFirst()
                    .map(check -> events.checked(on, check.dueOn(), results[step.due() % results.length]))
                    .orElse(events);
        }
    }

    private static LocalDate lastEffective(ActionEvents story) {
        return story.events().stream()
                .map(recorded -> recorded.event().effectiveOn())
                .max(LocalDate::compareTo)
                .orElse(BEGIN);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}

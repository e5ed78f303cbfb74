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
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Hold;
import org.throughline.domain.clocks.Timeline;
import org.throughline.domain.impact.Measured;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.Priority;

/** Random lives of an action that the rules allow: nobody verifies what is not claimed or moves what is done. */
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
        var story = ActionEvents.assigned(BEGIN.toString(), dueOn, priority);
        var status = AGREED;
        var recorded = BEGIN;
        for (var step : steps) {
            recorded = recorded.plusDays(step.daysLater());
            var back = recorded.minusDays(step.daysBack());
            int before = story.events().size();
            status = tell(story, step, status, back.isBefore(BEGIN) ? BEGIN : back);
            if (story.events().size() > before
                    && story.events().getLast().recordedAt().isBefore(ActionEvents.noon(recorded)))
                story.recordedOn(recorded);
        }
        return story;
    }

    private static ActionEvents corrected(ActionEvents story, List<Integer> which) {
        var told = story.events();
        var on = lastEffective(story).plusDays(3);
        for (int version :
                which.stream().distinct().filter(each -> each < told.size()).toList())
            if (told.get(version).event() instanceof ActionRebaselined moved)
                story.corrected(version, on)
                        .moved(moved.effectiveOn(), on.plusDays(version))
                        .recordedOn(on);
            else story.retracted(version, on);
        return story;
    }

    private static ActionStatus tell(ActionEvents story, Step step, ActionStatus status, LocalDate on) {
        boolean atWork = status == AGREED || status == IN_PROGRESS;
        return switch (step.what()) {
            case PROGRESS, MOVE, UNDATE, CLAIM -> atWork ? work(story, step, status, on) : status;
            case ACCEPT, ACCEPT_IN_PART, REFUSE, WITHDRAW -> status == CLAIMED ? answer(story, step, on) : status;
            case SIGN_OFF, REVOKE, CLOSE, REOPEN -> decide(story, step, status, later(on, lastEffective(story)));
            case HOLD, REVIEW_HOLD, RELEASE -> {
                if (atWork) hold(story, step, later(on, lastEffective(story)));
                yield status;
            }
            case MEASURE, CHECK, NOTE, CHALLENGE, ESCALATE, OWNER_LEAVES, REASSIGN -> {
                look(story, step, status, on);
                yield status;
            }
        };
    }

    private static ActionStatus work(ActionEvents story, Step step, ActionStatus status, LocalDate on) {
        switch (step.what()) {
            case PROGRESS -> story.progress(on);
            case CLAIM -> story.claimed(on);
            case UNDATE -> story.moved(on, null);
            default -> story.moved(on, BEGIN.plusDays(step.due()));
        }
        if (step.what() == What.CLAIM) return CLAIMED;
        return step.what() == What.PROGRESS ? IN_PROGRESS : status;
    }

    /** An answer takes effect after its claim and a sign-off after the answer; after everything is simplest. */
    private static ActionStatus answer(ActionEvents story, Step step, LocalDate on) {
        var after = later(on, lastEffective(story));
        switch (step.what()) {
            case ACCEPT -> story.accepted(after);
            case ACCEPT_IN_PART -> story.acceptedInPart(after);
            case REFUSE -> story.refused(after);
            default -> story.withdrawn(after);
        }
        return step.what() == What.ACCEPT ? VERIFIED : IN_PROGRESS;
    }

    private static ActionStatus decide(ActionEvents story, Step step, ActionStatus status, LocalDate on) {
        if (step.what() == What.SIGN_OFF && status == VERIFIED) {
            story.signedOff(on, step.due() % 2 == 0 ? List.of() : List.of(on.plusMonths(3), on.plusMonths(6)));
            return SIGNED_OFF;
        }
        if (step.what() == What.REVOKE && status == SIGNED_OFF) {
            story.revoked(on);
            return VERIFIED;
        }
        if (step.what() == What.CLOSE && status != CLOSED && step.due() % 3 == 0) {
            story.closed(on, ClosureReason.OVERTAKEN_BY_EVENTS);
            return CLOSED;
        }
        if (step.what() == What.REOPEN && status.compareTo(VERIFIED) >= 0) {
            story.reopened(on, on.plusDays(step.due()));
            return IN_PROGRESS;
        }
        return status;
    }

    private static void hold(ActionEvents story, Step step, LocalDate on) {
        var reviewBy = on.plusDays(1L + step.due() % 200);
        boolean held = ActionState.of(story.events()).holds().stream().anyMatch(Hold::inForce);
        switch (step.what()) {
            case HOLD -> {
                if (!held) story.held(on, reviewBy);
            }
            case REVIEW_HOLD -> {
                if (held) story.holdReviewed(on, reviewBy);
            }
            default -> {
                if (held) story.released(on);
            }
        }
    }

    private static void look(ActionEvents story, Step step, ActionStatus status, LocalDate on) {
        var evidence = Measured.byIndependentAudit();
        switch (step.what()) {
            case MEASURE ->
                story.measured(
                        on,
                        step.due() % 2 == 0
                                ? evidence.evidence()
                                : evidence.baseline(null).evidence());
            case CHECK -> {
                if (status == SIGNED_OFF) check(story, step, later(on, lastEffective(story)));
            }
            case NOTE -> story.noted(on);
            case CHALLENGE -> story.challenged(on);
            case ESCALATE -> story.escalated(on);
            case OWNER_LEAVES -> story.ownerLeft(on);
            default -> story.reassigned(on);
        }
    }

    private static void check(ActionEvents story, Step step, LocalDate on) {
        var results = CheckResult.values();
        story.events().reversed().stream()
                .flatMap(recorded ->
                        recorded.event() instanceof ActionSignedOff e ? e.sustainedChecksOn().stream() : null)
                .skip(step.due() % 2)
                .findFirst()
                .ifPresent(dueOn -> story.checked(on, dueOn, results[step.due() % results.length]));
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

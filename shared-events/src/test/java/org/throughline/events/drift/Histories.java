package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.ActionStatus;
import org.throughline.events.hold.Hold;
import org.throughline.events.impact.Measured;

/** Random lives of an action that the rules allow: nobody verifies what is not claimed or moves what is done. */
final class Histories {

    static final LocalDate BEGIN = LocalDate.of(2017, 1, 2);

    private enum What {
        PROGRESS,
        MOVE,
        UNDATE,
        CLAIM,
        ACCEPT,
        REFUSE,
        SIGN_OFF,
        MEASURE,
        HOLD,
        RELEASE,
        REOPEN
    }

    /**
     * One event to come.
     *
     * @param daysLater after the one before it was recorded
     * @param daysBack how long before it was recorded it took effect
     * @param due days from the beginning to a new due date
     */
    private record Step(What what, int daysLater, int daysBack, int due) {}

    private Histories() {}

    /** Everything recorded on the day it took effect. */
    static Arbitrary<Story> entered_at_once() {
        return histories(0);
    }

    /** Minutes typed up to three months late. */
    static Arbitrary<Story> entered_late() {
        return histories(90);
    }

    private static Arbitrary<Story> histories(int daysBackMax) {
        var step = Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, daysBackMax),
                        Arbitraries.integers().between(0, 900))
                .as(Step::new);
        var due = Arbitraries.integers().between(0, 400).injectNull(0.1);
        return Combinators.combine(due, step.list().ofMaxSize(25)).as(Histories::told);
    }

    private static Story told(@Nullable Integer due, List<Step> steps) {
        var story = Story.assigned(
                BEGIN.toString(), due == null ? null : BEGIN.plusDays(due).toString());
        var status = ActionStatus.AGREED;
        var recorded = BEGIN;
        for (var step : steps) {
            recorded = recorded.plusDays(step.daysLater());
            var back = recorded.minusDays(step.daysBack());
            status = tell(story, step, status, back.isBefore(BEGIN) ? BEGIN : back);
            if (story.events().getLast().recordedAt().isBefore(Story.noon(recorded))) story.recordedOn(recorded);
        }
        return story;
    }

    private static ActionStatus tell(Story story, Step step, ActionStatus status, LocalDate on) {
        boolean atWork = status == ActionStatus.AGREED || status == ActionStatus.IN_PROGRESS;
        boolean claimed = status == ActionStatus.CLAIMED;
        switch (step.what()) {
            case MOVE, UNDATE -> {
                if (atWork) story.moved(on, step.what() == What.UNDATE ? null : BEGIN.plusDays(step.due()));
            }
            case CLAIM -> {
                if (atWork) story.claimed(on);
                return atWork ? ActionStatus.CLAIMED : status;
            }
            case ACCEPT -> {
                if (claimed) story.accepted(later(on, lastEffective(story)));
                return claimed ? ActionStatus.VERIFIED : status;
            }
            case REFUSE -> {
                if (claimed) story.refused(later(on, lastEffective(story)));
                return claimed ? ActionStatus.IN_PROGRESS : status;
            }
            case SIGN_OFF -> {
                if (status == ActionStatus.VERIFIED) story.signedOff(later(on, lastEffective(story)));
                return status == ActionStatus.VERIFIED ? ActionStatus.SIGNED_OFF : status;
            }
            case HOLD -> {
                if (atWork && !held(story)) story.held(later(on, lastEffective(story)), on.plusDays(1L + step.due()));
            }
            case RELEASE -> {
                if (held(story)) story.released(later(on, lastEffective(story)));
            }
            case REOPEN -> {
                boolean done = status == ActionStatus.VERIFIED || status == ActionStatus.SIGNED_OFF;
                var again = later(on, lastEffective(story));
                if (done) story.reopened(again, again.plusDays(step.due()));
                return done ? ActionStatus.IN_PROGRESS : status;
            }
            case PROGRESS -> {
                if (atWork) story.progress(on);
                return status == ActionStatus.AGREED ? ActionStatus.IN_PROGRESS : status;
            }
            case MEASURE -> story.measured(on, Measured.byIndependentAudit().evidence());
        }
        return status;
    }

    private static boolean held(Story story) {
        return Course.of(story.events()).holds().stream().anyMatch(Hold::inForce);
    }

    /** An answer takes effect after its claim and a sign-off after the answer; after everything is simplest. */
    private static LocalDate lastEffective(Story story) {
        return story.events().stream()
                .map(recorded -> recorded.event().effectiveOn())
                .max(LocalDate::compareTo)
                .orElse(BEGIN);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}

package org.throughline.query.action;

import java.time.LocalDate;
import java.util.Comparator;
import org.throughline.events.drift.Assessment;
import org.throughline.events.drift.DriftPolicy;
import org.throughline.events.drift.Explanation;
import org.throughline.events.policy.Policy;

/**
 * An action with its delay and drift on the day asked about.
 *
 * @param policy the one they were assessed by
 */
public record AssessedAction(ActionView view, Assessment assessment, DriftPolicy policy) {

    /** Most harmful first: drifting, then many signals, then long overdue against the first promise. */
    public static final Comparator<AssessedAction> MOST_HARMFUL_FIRST = Comparator.comparing(
                    (AssessedAction action) -> action.assessment.level())
            .thenComparingInt(action -> action.assessment.signals().size())
            .thenComparingLong(action -> orZero(action.assessment.originalDelayDays()))
            .reversed()
            .thenComparing(action -> action.view.action().value());

    public static AssessedAction on(LocalDate day, ActionView view, Policy policy) {
        var drift = policy.drift();
        return new AssessedAction(view, Assessment.on(day, view.course(), drift), drift);
    }

    /** Why they are what they are. It takes many times as long as the numbers, so it is for what is shown. */
    public Explanation explanation() {
        return Explanation.of(assessment.on(), view.course(), policy);
    }

    /** Nobody has accepted yet that it is done, nor ended it. Until then its delay grows; afterwards it is history. */
    public boolean unfinished() {
        return view.course().completedOn() == null && view.course().closedOn() == null;
    }

    private static long orZero(@org.jspecify.annotations.Nullable Long days) {
        return days == null ? 0 : days;
    }
}

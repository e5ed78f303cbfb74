package org.throughline.query.action;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.Explanation;
import org.throughline.events.Participant;

/**
 * An action on the day asked about. Its delay and drift are assessed on first use, because most filters of a list do not
 * need them.
 */
public final class AssessedAction {

    /** Most harmful first: drifting, then many signals, then long overdue against the first promise. */
    public static final Comparator<AssessedAction> MOST_HARMFUL_FIRST = Comparator.comparing(
                    (AssessedAction action) -> action.assessment().level())
            .thenComparingInt(action -> action.assessment().signals().size())
            .thenComparingLong(action -> orZero(action.assessment().originalDelayDays()))
            .reversed();

    private final LocalDate day;
    private final ActionView view;
    private final Policy policy;
    private @Nullable Assessment assessment;

    public AssessedAction(LocalDate day, ActionView view, Policy policy) {
        this.day = day;
        this.view = view;
        this.policy = policy;
    }

    public ActionView view() {
        return view;
    }

    /** Who covers for the owner on the day; null while the owner is there. */
    public @Nullable Participant coveredBy() {
        var cover = view.state().ownership().coverOn(day);
        return cover == null ? null : cover.by();
    }

    public Assessment assessment() {
        if (assessment == null) assessment = Assessment.on(day, view.state(), policy);
        return assessment;
    }

    /** The sentences and causes. They cost many times as much as the numbers, so only what is shown has them. */
    public Explanation explanation() {
        return Explanation.of(day, view.state(), policy);
    }

    /** Whether no claim of completion is accepted and the action is not closed. Until then its delay grows. */
    public boolean unfinished() {
        return !view.state().finished();
    }

    /** Whether a check found the change lasting, and nothing since contradicts it. */
    public boolean held() {
        return view.state().impact().heldBy(day, policy.thresholds().checkGraceDays());
    }

    private static long orZero(@Nullable Long days) {
        return days == null ? 0 : days;
    }
}

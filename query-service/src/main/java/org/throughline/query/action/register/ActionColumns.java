package org.throughline.query.action.register;

import org.throughline.query.action.AssessedAction;
import org.throughline.query.list.Sorting;

/** The columns actions can be ordered by. */
public final class ActionColumns {

    /** The default order: by review and number. */
    static final Sorting<AssessedAction> IN_ORDER = Sorting.<AssessedAction>inOrder()
            .by("action", action -> action.view().action().value())
            .by("status", action -> action.view().state().status())
            .by("priority", action -> action.view().priority())
            .by("agency", action -> action.view().leadAgency().value())
            .by("committee", action -> action.view().overseenBy().value())
            .by("assignedOn", action -> action.view().assignedOn())
            .by("dueDate", action -> action.view().state().dueDates().current())
            .by("originalDueDate", action -> action.view().state().dueDates().original())
            .by("delayDays", action -> action.assessment().delayDays())
            .by("originalDelayDays", action -> action.assessment().originalDelayDays())
            .by("maskedDelayDays", action -> action.assessment().maskedDelayDays())
            .by("driftDays", action -> action.assessment().driftDays())
            .by("stalenessDays", action -> action.assessment().stalenessDays())
            .by(
                    "missedOccurrences",
                    action -> action.view().state().duty() == null
                            ? null
                            : action.view().state().duty().missed())
            .by("impactGapDays", action -> action.assessment().impactGapDays())
            .by("signals", action -> action.assessment().signals().size());

    public static final Sorting<AssessedAction> MOST_HARMFUL_FIRST =
            IN_ORDER.otherwise(AssessedAction.MOST_HARMFUL_FIRST);

    private ActionColumns() {}
}

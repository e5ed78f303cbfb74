package org.throughline.query.finding;

import java.util.List;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.review.FindingState;
import org.throughline.query.action.ActionView;

/** The status of a finding. Disputed and recurred are shown beside it. */
public enum FindingStatus {
    /** Good practice: it asks for nothing. */
    RECORDED,
    /** It asks for something, and not all of it is done or agreed. */
    RAISED,
    /** Every action that answers it is signed off, or closed with a reason. */
    ADDRESSED,
    /** And each signed-off action has evidence of E3 or better that something improved. */
    IMPACT_CONFIRMED,
    /** And each of them is closed. */
    CLOSED,
    /** The board declined it, with a reason. */
    DECLINED;

    static FindingStatus of(FindingState finding, List<ActionView> actions) {
        if (finding.declined() != null) return DECLINED;
        if (!finding.stated().asksForSomething()) return RECORDED;
        if (actions.isEmpty() || !actions.stream().allMatch(FindingStatus::isDone)) return RAISED;
        var signedOff =
                actions.stream().filter(action -> action.signOff() != null).toList();
        // Actions closed without being done confirm no impact.
        if (signedOff.isEmpty()
                || !signedOff.stream().allMatch(action -> action.shown().improved())) return ADDRESSED;
        return actions.stream().allMatch(action -> action.state().status() == ActionStatus.CLOSED)
                ? CLOSED
                : IMPACT_CONFIRMED;
    }

    private static boolean isDone(ActionView action) {
        return !action.state().status().open();
    }
}

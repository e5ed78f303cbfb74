package org.throughline.query.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    /** And each signed-off action has evidence of E3 or better that something improved, and a committee confirmed it since. */
    IMPACT_CONFIRMED,
    /** And each of them is closed. */
    CLOSED,
    /** The board declined it, with a reason. */
    DECLINED;

    static FindingStatus of(FindingState finding, List<ActionView> actions) {
        if (finding.declined() != null) return DECLINED;
        if (!finding.stated().asksForSomething()) return RECORDED;
        if (actions.isEmpty() || !actions.stream().allMatch(FindingStatus::isDone)) return RAISED;
        if (!isConfirmed(finding, actions)) return ADDRESSED;
        return actions.stream().allMatch(action -> action.state().status() == ActionStatus.CLOSED)
                ? CLOSED
                : IMPACT_CONFIRMED;
    }

    /**
     * Since when every signed-off action of an addressed finding shows impact and no committee has confirmed it; null unless that
     * is so.
     */
    static @Nullable LocalDate toBeConfirmedSince(FindingState finding, List<ActionView> actions) {
        return of(finding, actions) == ADDRESSED ? shownSince(actions) : null;
    }

    /** The confirmation counts while the impact is shown and nothing was signed off after it. */
    private static boolean isConfirmed(FindingState finding, List<ActionView> actions) {
        var confirmed = finding.impactConfirmation();
        return confirmed != null
                && shownSince(actions) != null
                && actions.stream()
                        .map(ActionView::signOff)
                        .noneMatch(signOff -> signOff != null && signOff.on().isAfter(confirmed.on()));
    }

    /** The day from which every signed-off action was signed off and had improved something; null if there is none. */
    private static @Nullable LocalDate shownSince(List<ActionView> actions) {
        LocalDate since = null;
        for (var action : actions) {
            var signOff = action.signOff();
            if (signOff == null) continue; // actions closed without being done confirm no impact
            var improved = action.state().impact().improvedOn();
            if (improved == null) return null;
            var shown = improved.isAfter(signOff.on()) ? improved : signOff.on();
            if (since == null || shown.isAfter(since)) since = shown;
        }
        return since;
    }

    private static boolean isDone(ActionView action) {
        return !action.state().status().open();
    }
}

package org.throughline.query.finding;

import java.util.List;
import org.throughline.events.action.ActionStatus;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.impact.EvidenceStrength;
import org.throughline.events.impact.Strength;
import org.throughline.query.action.ActionView;

/** How far the board has come with a finding. */
enum FindingStatus {
    /** Good practice: it asks for nothing. */
    RECORDED,
    /** It asks for something that is not done, or for which nothing is agreed. */
    RAISED,
    /** Every action that answers it is signed off. */
    ADDRESSED,
    /** And each of them has evidence of E3 or better that something improved. */
    IMPACT_CONFIRMED;

    static FindingStatus of(FindingKind kind, List<ActionView> actions) {
        if (kind == FindingKind.GOOD_PRACTICE) return RECORDED;
        if (actions.isEmpty() || !actions.stream().allMatch(FindingStatus::isDone)) return RAISED;
        return actions.stream().allMatch(FindingStatus::isShownToHaveImproved) ? IMPACT_CONFIRMED : ADDRESSED;
    }

    private static boolean isDone(ActionView action) {
        return action.course().status().compareTo(ActionStatus.SIGNED_OFF) >= 0;
    }

    private static boolean isShownToHaveImproved(ActionView action) {
        return action.course().measurements().stream()
                .map(measurement -> measurement.evidence())
                .anyMatch(evidence -> evidence.level().showsImpact()
                        && EvidenceStrength.improved(evidence)
                        && EvidenceStrength.of(evidence).strength().atLeast(Strength.E3));
    }
}

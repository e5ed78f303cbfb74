package org.throughline.command.action.evidence;

import static org.throughline.command.Rule.ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT;

import org.throughline.domain.action.ActionState;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Independence;

/** Who may be called an independent assessor. */
public final class EvidenceRules {

    private EvidenceRules() {}

    public static void check(Evidence evidence, ActionState now) {
        ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT.check(
                evidence.independence() != Independence.INDEPENDENT
                        || !evidence.assessor().agency().equals(now.ownership().leadAgency()),
                () -> "the assessor is of %s, which is the lead agency, so not independent"
                        .formatted(evidence.assessor().agency()));
    }
}

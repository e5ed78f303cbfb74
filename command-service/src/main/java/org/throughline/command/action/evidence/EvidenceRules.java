package org.throughline.command.action.evidence;

import static org.throughline.command.Rule.ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT;
import static org.throughline.command.Rule.LEAD_AGENCY_ALONE_RECORDS_ONLY_SELF_ASSESSED_EVIDENCE;

import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.command.Decision;
import org.throughline.command.action.IndependenceRules;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Independence;

/** Who may be called an independent assessor, and by whom. */
public final class EvidenceRules {

    private EvidenceRules() {}

    public static void check(Evidence evidence, @Nullable Authority authority, ActionState now, Board board) {
        if (evidence.independence() != Independence.INDEPENDENT) return;
        var since = IndependenceRules.sinceAgreed(now);
        IndependenceRules.isOfAnotherAgency(
                ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT, "the assessor", evidence.assessor(), now, since);
        IndependenceRules.isNotTheOwner(
                ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT, "the assessor", evidence.assessor(), now, since, board);
        IndependenceRules.isNotMinutedByTheLeadAgency(authority, now, since, board);
    }

    /** The lead agency's own word is self-assessed; an independent assessor's is that of their agency, or of a minute. */
    public static void checkAsker(Independence independence, AgencyId assessing, ActionState now, Decision decision) {
        var lead = now.ownership().leadAgency();
        LEAD_AGENCY_ALONE_RECORDS_ONLY_SELF_ASSESSED_EVIDENCE.check(
                !lead.equals(decision.asker().agency()) || independence == Independence.SELF_ASSESSED,
                () ->
                        "you act for %s, which is the lead agency; record it as SELF_ASSESSED, or let the secretary record it under a minute"
                                .formatted(lead));
        if (independence == Independence.INDEPENDENT) IndependenceRules.isRecordedByItsAgency(assessing, decision);
    }
}

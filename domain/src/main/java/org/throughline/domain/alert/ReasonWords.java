package org.throughline.domain.alert;

import java.util.Collection;
import java.util.stream.Collectors;
import org.throughline.events.action.AlertReason;

/** The reasons of a line in a few words, for headings. */
final class ReasonWords {

    private ReasonWords() {}

    static String of(Collection<AlertReason> reasons) {
        return reasons.stream().map(ReasonWords::of).collect(Collectors.joining(", "));
    }

    static String of(AlertReason reason) {
        return switch (reason) {
            case LATE -> "late";
            case UNDATED -> "no due date";
            case MOVED -> "due date moved";
            case STALE -> "no recent progress";
            case UNOWNED -> "no owner";
            case NOTED -> "noted again and again";
            case UNVERIFIED -> "claim not verified";
            case UNPROVEN -> "impact not shown";
            case HOLD_EXPIRED -> "hold or restriction not reviewed";
            case CHALLENGED -> "challenged and not answered";
            case ESCALATED -> "escalated";
            case MORE_TIME_REQUESTED -> "more time requested";
            case DISPUTED -> "disputed";
            case DUE_SOON -> "due soon";
            case NOT_OURS -> "answered not ours";
            case NOT_SIGNED_OFF -> "not signed off";
            case CHECK_DUE -> "sustained check due";
            case CHECK_REPORTED -> "sustained check not confirmed";
            case REOPENING_PROPOSED -> "reopening proposed";
            case CONDITION_NOT_MET -> "condition not met";
            case TO_BE_RATIFIED -> "chair's action to be ratified";
            case RESTRICTION_EXPIRED -> "restriction not reviewed";
            case LEAD_AGENCY_NOT_TOLD -> "lead agency not told";
        };
    }
}

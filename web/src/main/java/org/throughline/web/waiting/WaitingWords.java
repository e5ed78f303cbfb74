package org.throughline.web.waiting;

import java.util.Arrays;
import java.util.List;
import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.web.words.Choice;

/** What waits and who answers, in words. */
public final class WaitingWords {

    private WaitingWords() {}

    /** All kinds, to choose from. */
    static List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.name(), of(kind)))
                .toList();
    }

    /** All who answer, to choose from. */
    static List<Choice> answerers() {
        return Arrays.stream(Answerer.values())
                .map(answerer -> new Choice(answerer.name(), of(answerer)))
                .toList();
    }

    public static String of(Kind kind) {
        return switch (kind) {
            case OWNERS_WORK -> "Late or drifting work";
            case CLAIM -> "Claim to verify";
            case CLAIM_NOT_ACCEPTED -> "Claim that was not accepted";
            case MORE_TIME -> "Request for more time";
            case NOT_OURS -> "“Not ours”";
            case DISPUTE -> "Dispute";
            case HOLD_EXPIRED -> "Hold past its review date";
            case RESTRICTION_EXPIRED -> "Restriction past its review date";
            case SIGN_OFF -> "Sign-off";
            case CONDITION -> "Condition of a sign-off";
            case CHECK_DUE -> "Sustained check due";
            case CHECK_REPORTED -> "Sustained check to confirm";
            case REOPENING -> "Proposed reopening";
            case ESCALATION -> "Escalation";
            case CHAIRS_ACTION -> "Chair’s action to ratify";
            case WORK_OF_UNTOLD_AGENCY -> "Work of an agency that may not read the review";
            case IMPACT_CONFIRMATION -> "Impact to confirm";
        };
    }

    public static String of(Answerer answerer) {
        return switch (answerer) {
            case LEAD_AGENCY -> "Lead agency";
            case ANOTHER_AGENCY -> "Another agency";
            case OVERSEEING_COMMITTEE -> "Overseeing committee";
            case BOARD -> "Board";
        };
    }

    /** "the overseeing committee". */
    static String inSentence(Answerer answerer) {
        return switch (answerer) {
            case LEAD_AGENCY -> "the lead agency";
            case ANOTHER_AGENCY -> "another agency";
            case OVERSEEING_COMMITTEE -> "the overseeing committee";
            case BOARD -> "the Board";
        };
    }
}

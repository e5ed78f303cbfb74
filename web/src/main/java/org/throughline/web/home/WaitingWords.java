package org.throughline.web.home;

import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.web.words.Words;

/** What waits, and for whom, in words. */
final class WaitingWords {

    private WaitingWords() {}

    /** "3 requests for more time". */
    static String of(Kind kind, long count) {
        return switch (kind) {
            case OWNERS_WORK -> Words.count(count, "late or drifting action", "late or drifting actions");
            case CLAIM -> Words.count(count, "claim to verify", "claims to verify");
            case CLAIM_NOT_ACCEPTED ->
                Words.count(count, "claim refused or accepted in part", "claims refused or accepted in part");
            case MORE_TIME -> Words.count(count, "request for more time", "requests for more time");
            case NOT_OURS -> Words.count(count, "action declined as “not ours”", "actions declined as “not ours”");
            case DISPUTE -> Words.count(count, "open dispute", "open disputes");
            case HOLD_EXPIRED -> Words.count(count, "hold past its review date", "holds past their review dates");
            case RESTRICTION_EXPIRED ->
                Words.count(
                        count,
                        "reporting restriction past its review date",
                        "reporting restrictions past their review dates");
            case SIGN_OFF -> Words.count(count, "verified action to sign off", "verified actions to sign off");
            case CONDITION -> Words.count(count, "condition of a sign-off to meet", "conditions of sign-offs to meet");
            case CHECK_DUE -> Words.count(count, "sustained check due", "sustained checks due");
            case CHECK_REPORTED ->
                Words.count(
                        count,
                        "sustained check that only the lead agency reports",
                        "sustained checks that only the lead agencies report");
            case REOPENING -> Words.count(count, "reopening proposed", "reopenings proposed");
            case ESCALATION -> Words.count(count, "escalation to answer", "escalations to answer");
            case CHAIRS_ACTION -> Words.count(count, "chair’s action to ratify", "chair’s actions to ratify");
            case WORK_OF_UNTOLD_AGENCY ->
                Words.count(
                        count,
                        "late or drifting action whose lead agency may not read the review",
                        "late or drifting actions whose lead agencies may not read the review");
            case IMPACT_CONFIRMATION ->
                Words.count(
                        count, "finding whose impact is to be confirmed", "findings whose impact is to be confirmed");
        };
    }

    static String whom(Answerer answerer) {
        return switch (answerer) {
            case LEAD_AGENCY -> "Waiting for lead agencies";
            case ANOTHER_AGENCY -> "Waiting for another agency to verify";
            case OVERSEEING_COMMITTEE -> "Waiting for committees";
            case BOARD -> "Waiting for the Board";
        };
    }
}

package org.throughline.command;

/** Every business rule a command can be refused on. The constant's name is the rule that clients see. */
public enum Rule {
    REVIEW_IS_NEW("a review with this id is already registered"),
    EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE("nothing takes effect on a day that has not come"),
    MEETING_HAS_BEEN_HELD("a decision cannot rest on a meeting that has not been held"),
    FINDING_FOLLOWS_ITS_REVIEW("a finding cannot be raised before its review began"),
    ACTION_FOLLOWS_ITS_FINDING("an action cannot be agreed before its finding was raised"),
    FINDINGS_ANSWERED_ARE_OF_ONE_REVIEW("an action answers findings of one review only"),
    FINDINGS_ANSWERED_ARE_RAISED("an action cannot answer a finding that was never raised"),
    ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED(
            "words in place of a date are kept only as a source document has them; name the source, or give a date"),
    DUE_DATE_IS_NOT_BEFORE_ITS_DECISION("a due date cannot lie before the day on which it was decided"),
    NOTHING_PRECEDES_THE_ASSIGNMENT("nothing about an action can take effect before it was assigned"),
    ACTION_IS_OPEN("the action is signed off"),
    ACTION_IS_UNDER_WAY("the action is claimed complete, verified or signed off"),
    DUE_DATE_MOVES("the new due date equals the current one"),
    COMPLETION_IS_CLAIMED("there is no completion claim to verify"),
    VERIFICATION_FOLLOWS_THE_CLAIM("a claim cannot be verified before the day it claims"),
    VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY("nobody verifies their own: the verifier is of the lead agency"),
    COMPLETION_IS_VERIFIED("only a verified action can be signed off"),
    SIGN_OFF_FOLLOWS_THE_VERIFICATION("an action cannot be signed off before it was verified"),
    SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES("only the overseeing committee or the Board signs an action off"),
    NOBODY_SIGNS_OFF_THEIR_OWN_ACTION("nobody signs off their own action, nor does a forum of the lead agency"),
    SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF("a sustained check is a later measurement: it cannot be due by the sign-off"),
    ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT("an assessor of the lead agency is not independent"),
    ROLE_MAY_TAKE_THIS_DECISION(Refusal.FORBIDDEN, "this role does not take such decisions"),
    LEAD_ACTS_FOR_THE_OWN_AGENCY(Refusal.FORBIDDEN, "an agency lead acts for the own agency only"),
    IDEMPOTENCY_KEY_MEANS_ONE_REQUEST("this idempotency key was used for another request"),
    VERSION_IS_CURRENT(Refusal.OUTDATED, "it has changed since the version named in If-Match"),
    DECISIONS_ARE_TAKEN_ONE_AT_A_TIME("somebody else decided on the same thing at the same moment; ask again");

    /** What kind of no it is: a conflict with the present, a question of who asks, or a view that is out of date. */
    public enum Refusal {
        CONFLICT,
        FORBIDDEN,
        OUTDATED
    }

    private final Refusal refusal;
    private final String reason;

    Rule(String reason) {
        this(Refusal.CONFLICT, reason);
    }

    Rule(Refusal refusal, String reason) {
        this.refusal = refusal;
        this.reason = reason;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String reason() {
        return reason;
    }

    /** Refuses the command in progress unless the rule holds. */
    public void holdsIf(boolean condition) {
        if (!condition) throw new RuleViolated(this);
    }
}

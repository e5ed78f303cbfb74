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
    ACTION_IS_NOT_ON_HOLD("the action is on hold; its hold has to be released first"),
    ITS_REVIEW_IS_NOT_ON_HOLD("the whole review is on hold; its hold has to be released first"),
    ACTION_IS_ON_HOLD("the action is not on hold"),
    ACTION_IS_NOT_CLOSED("the action is closed; it would have to be reopened first"),
    ACTION_IS_SIGNED_OFF("no sign-off of the action is in force"),
    ACTION_CAN_BE_REOPENED(
            "only what is verified, signed off, sustained or closed is reopened; this is still under way"),
    ACTION_HAS_AN_OWNER("nobody owes the action at present; it waits for a new owner"),
    DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES("only a committee that oversees the action, or the Board, decides this"),
    OWNER_CHANGES("the action has this owner already"),
    OWNER_FOLLOWS_THE_ONE_BEFORE("an owner cannot go or be replaced before the day they took the action on"),
    ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT("only the lead agency answers that the action is not its own"),
    AGENCY_IS_ASKED_TO_CONTRIBUTE("this agency is not asked to contribute to the action"),
    CONTRIBUTION_IS_NOT_YET_ANSWERED_SO("this agency has given this answer already"),
    OVERSIGHT_IS_HANDED_ON_BY_WHO_HAS_IT("only a committee that has oversight, or the Board, hands it on"),
    OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE("this committee has oversight already"),
    OVERSIGHT_RETURNS_TO_WHO_HANDED_IT_ON("oversight returns only to a committee that had handed it on"),
    MILESTONE_IS_AHEAD("there is no such milestone ahead"),
    MILESTONE_DATE_MOVES("the milestone is due on that day already"),
    MILESTONE_IS_NOT_AFTER_THE_DUE_DATE("a milestone lies on the way: it cannot be due after the action"),
    HOLD_IS_REVIEWED_LATER("a hold is reviewed on a later day than the one it is decided on"),
    HOLD_DECISION_FOLLOWS_THE_HOLD("a hold cannot be reviewed or released before it began"),
    NOTHING_OF_A_SIGN_OFF_PRECEDES_IT("nothing about a sign-off can take effect before it"),
    CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE("the sign-off in force has no such condition"),
    CONDITION_IS_NOT_YET_MET("this condition is met already"),
    CONDITIONS_ARE_MET("a condition of the sign-off is not met yet"),
    SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS("two sustained checks cannot be due on one day"),
    SUSTAINED_CHECK_IS_SCHEDULED("no sustained check of the sign-off in force is due on that day"),
    SUSTAINED_CHECK_HAS_NO_RESULT_YET("this check has told its result; if it was recorded wrongly, correct it"),
    REOPENING_IS_PROPOSED("no check proposes to reopen the action"),
    REOPENING_FOLLOWS_WHAT_IT_REOPENS("an action cannot be reopened before it was verified, signed off or closed"),
    IMPACT_IS_SUSTAINED("not every sustained check has told that the change has lasted"),
    SUCCESSOR_STANDS_FOR_WHAT_IS_SUPERSEDED_OR_MERGED(
            "what is superseded or merged names its successor, and nothing else does"),
    SUCCESSOR_IS_ANOTHER_ACTION("an action cannot stand in its own place"),
    SUCCESSOR_IS_ASSIGNED("the action named as successor was never assigned"),
    ESCALATION_GOES_UP("the matter waits at this step, or above it, already"),
    ESCALATION_WAITS_FOR_THIS_ANSWER("the matter does not wait for an answer at this step"),
    ANSWER_FOLLOWS_THE_ESCALATION("an escalation cannot be answered before it was made"),
    DISPUTE_IS_THE_ONLY_ONE_OPEN("another dispute about it is still open"),
    DISPUTE_IS_OPEN("no dispute about it is open"),
    NOTHING_OF_A_DISPUTE_PRECEDES_IT("nothing of a dispute can take effect before it was opened"),
    EACH_AGENCY_HOLDS_ONE_POSITION("an agency is named with two positions"),
    ALERT_IS_OPEN("no alert about it is open"),
    ALERT_IS_ACKNOWLEDGED_ONCE("the alert is acknowledged already; it waits for an answer"),
    ALERTS_ARE_NOT_CORRECTED("what was told stays as it was told; correct what it was told of"),
    MORE_TIME_IS_LATER("more time ends later than the due date in force, and on a day to come"),
    MORE_TIME_IS_ASKED_FOR_ONCE("a request for more time waits for a committee already"),
    MORE_TIME_IS_ASKED_FOR("no request for more time waits for a committee"),
    WATCH_IS_HELD_ONCE_A_DAY("the watch of this day has been held"),
    WATCH_IS_NOT_OVERTAKEN("something was recorded about it since the watch looked; it looks again the next morning"),
    DIGEST_IS_RAISED_ONCE("this digest is raised already"),
    DIGEST_TELLS_SOMETHING_NEW("nothing of it is new any more"),
    DELIVERIES_FOLLOW_ONE_ANOTHER("another try to deliver it has begun, or none is to begin"),
    DIGEST_CAN_BE_TRIED_AGAIN("only a digest that is parked, or came back, is tried again"),
    DIGEST_WAS_DELIVERED("what was not sent cannot have come back"),
    CORRECTED_EVENT_IS_OF_THIS_STORY("there is no event of that version that stands and could be corrected"),
    CORRECTION_SAYS_WHAT_IT_CORRECTS("what is said rightly is another kind of thing than what was recorded wrongly"),
    FIRST_EVENT_IS_NOT_RETRACTED("what a story begins with can be said rightly, but not be taken back"),
    CORRECTED_STORY_KEEPS_THE_RULES(
            "so corrected, something recorded later could not have followed; correct that first"),
    ENTRY_IS_NEW("it is in the directory already"),
    ENTRY_STANDS("it is not in the directory, or has ended"),
    ENTRY_FOLLOWS_ITS_BEGINNING("it cannot change or end before it began, nor begin again before it ended"),
    FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD("an agency's forum needs an agency that is on the board"),
    PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD("somebody takes up a role at an agency that is on the board on that day"),
    THE_BOARD_ITSELF_STAYS("the Board itself cannot be dissolved"),
    WHO_LEAVES_HAS_A_ROLE_OR_OWES_AN_ACTION("this person has no role at that agency and owes no action for it"),
    POLICY_IS_ADOPTED_BY_THE_BOARD("only the Board itself adopts a policy"),
    AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY("the agency named had not joined the board by then, or had left it"),
    THEME_IS_IN_USE_ON_THAT_DAY("the theme named had been retired by then"),
    COMMITTEE_SITS_ON_THAT_DAY("the committee named was not established by then, or had been dissolved"),
    MEETING_IS_NEW("this committee has a meeting on that day already"),
    MEETING_IS_NOT_CANCELLED("the meeting was cancelled"),
    AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES("two matters on the agenda have the same minute"),
    NOTHING_PRECEDES_THE_REVIEW("nothing about a review can take effect before it began"),
    REVIEW_IS_NOT_ON_HOLD("the review is on hold already; its hold has to be released first"),
    REVIEW_IS_ON_HOLD("the review is not on hold"),
    RESTRICTION_IS_THE_ONLY_ONE("the review is restricted already; that restriction has to be lifted first"),
    RESTRICTION_IS_IN_FORCE("no reporting restriction is in force"),
    RESTRICTION_IS_LIFTED_AFTER_IT_BEGAN("a reporting restriction cannot be lifted before it was imposed"),
    RESTRICTED_REVIEW_IS_NOT_PUBLISHED("a review under a reporting restriction cannot be published"),
    PUBLICATION_FOLLOWS_THE_REVIEW("a review cannot have been published before it began"),
    PLAN_IS_A_DRAFT("the plan is agreed already"),
    PLAN_IS_AGREED("only a plan that is agreed, and not signed off already, is signed off"),
    PLAN_IS_SIGNED_OFF("no sign-off of the plan is in force"),
    PLAN_IS_NOT_YET_SUSTAINED("the change that the plan was for is recorded as lasting already"),
    PLAN_IS_SUSTAINED("only a plan whose change has lasted is closed"),
    PLAN_IS_NOT_CLOSED("the plan is closed"),
    PLAN_STEPS_FOLLOW_ONE_ANOTHER("a decision on a plan cannot take effect before the one that it follows"),
    PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES(
            "only a committee that oversees the review, or the Board, decides on its plan"),
    PLAN_HAS_ACTIONS("no action had been agreed by that day: there is nothing to sign off"),
    PLANNED_ACTIONS_ARE_DONE("an action of the plan was neither signed off nor closed by that day"),
    NOTHING_PRECEDES_THE_FINDING("nothing about a finding can take effect before it was raised"),
    FINDING_IS_NOT_DECLINED("the board has declined this finding"),
    FINDING_IS_DECLINED("the board has not declined this finding"),
    FINDING_IS_TAKEN_UP_AFTER_IT_WAS_DECLINED("a finding cannot be taken up again before it was declined"),
    EARLIER_FINDINGS_ARE_OF_OTHER_REVIEWS("a finding comes back from another review, not within its own"),
    EARLIER_FINDINGS_ARE_RAISED("an earlier finding that is named was never raised"),
    WHAT_BEGAN_ANOTHER_STORY_IS_CORRECTED_THERE(
            "a finding that was raised, or an action that was agreed, is corrected in its own story"),
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

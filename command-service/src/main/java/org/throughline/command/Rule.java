package org.throughline.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every rule that can refuse a decision. Clients see the constant's name; its text is the line in docs/rules.md, and what a
 * refusal says unless the check names what it found.
 */
public enum Rule {
    // Every decision
    EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE("a decision cannot take effect in the future"),
    MEETING_HAS_BEEN_HELD("a decision cannot rest on a meeting in the future"),
    AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY("an agency must be on the board on the day a decision names it for"),
    COMMITTEE_SITS_ON_THAT_DAY("a committee must exist on the day a decision names it for"),
    THEME_IS_IN_USE_ON_THAT_DAY("a theme must be in use on the day a decision names it for"),
    NAME_MEANS_ONE_PERSON(
            "a name that is spelled like that of somebody on record, in another role or at another agency, or of several, needs"
                    + " the identifier of the person, or newPerson"),
    ROLE_MAY_TAKE_THIS_DECISION(Refusal.FORBIDDEN, "your role does not take this decision"),
    LEAD_ACTS_FOR_THE_OWN_AGENCY(Refusal.FORBIDDEN, "an agency lead acts for their own agency only"),
    MINUTE_IS_RECORDED_BY_CHAIR_OR_SECRETARY(
            Refusal.FORBIDDEN,
            "what was decided under a minute is recorded by the secretary or the Chair; an agency lead speaks for the own"
                    + " agency"),
    ANSWER_NAMES_ITS_AGENCY("an answer that no agency lead sends names the agency that gives it"),
    IDEMPOTENCY_KEY_MEANS_ONE_REQUEST("an idempotency key cannot be used again for another request"),
    VERSION_IS_CURRENT(Refusal.OUTDATED, "it has changed since the version named in If-Match"),
    DECISIONS_ARE_TAKEN_ONE_AT_A_TIME("other decisions on the same thing were being recorded; send it again"),

    // Assignment of an action
    ACTION_FOLLOWS_ITS_FINDING("an action cannot be agreed before its finding was raised"),
    FINDINGS_ANSWERED_ARE_OF_ONE_REVIEW("an action answers findings of one review only"),
    FINDINGS_ANSWERED_ARE_RAISED("an action answers only findings that were raised by that day"),
    ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED(
            "words in place of a due date are accepted only from a source document; give a date, or name the source"),
    ONLY_A_SOURCE_LEAVES_AN_ACTION_UNOWNED(
            "words in place of an owner are accepted only from a source document; name a person, or name the source"),
    DUE_DATE_IS_NOT_BEFORE_ITS_DECISION("a due date cannot lie before the day on which it was decided"),
    NOTHING_PRECEDES_THE_ASSIGNMENT("nothing about an action can take effect before it was assigned"),

    // Status of an action
    ACTION_IS_OPEN("the action must not be signed off or closed"),
    ACTION_IS_UNDER_WAY("the action must be under way: not claimed complete, verified, signed off or closed"),
    ACTION_IS_NOT_CLOSED("the action must not be closed"),
    ACTION_IS_NOT_ON_HOLD("the action must not be on hold"),
    ITS_REVIEW_IS_NOT_ON_HOLD("the review of the action must not be on hold"),
    DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES("only a committee that oversees the action, or the Board, decides this"),
    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY(
            "a forum of the lead agency, even one that oversight was delegated to, gives its agency's action no later day and"
                    + " takes no day away, rewords and narrows nothing that was promised, changes or ends no recurring duty,"
                    + " closes no action and declines no reopening, gives none to another agency, resolves no dispute, answers"
                    + " no escalation, judges no chair's action and corrects no other committee's decision; the committee that"
                    + " delegated oversight, or the Board, does"),

    // Claim and verification
    PROGRESS_IS_ASSESSED_BY_ANOTHER_AGENCY("progress must be assessed by somebody who is not of the lead agency"),
    COMPLETION_IS_CLAIMED("a completion claim must be waiting for its answer"),
    VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY(
            "the verifier must be of another agency than the lead agency, and than those that led the action since it was agreed"),
    VERIFIER_DOES_NOT_OWN_THE_ACTION(
            "nobody verifies or assesses an action that they own, or owned when it was claimed"),
    INDEPENDENT_WORD_IS_RECORDED_BY_ITS_OWN_AGENCY_OR_UNDER_A_MINUTE(
            Refusal.FORBIDDEN,
            "what somebody independent says is recorded by the lead of that person's agency, or by the secretary or the Chair"
                    + " under a minute"),
    MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY(
            "what somebody independent of the lead agency says or finds is not recorded under a minute of a forum of that agency,"
                    + " nor of one that led the action since it was agreed"),

    // Sign-off of an action
    COMPLETION_IS_VERIFIED("only a verified action can be signed off"),
    SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES("only a committee that oversees the action, or the Board, signs it off"),
    NOBODY_SIGNS_OFF_THEIR_OWN_ACTION(
            "an action is not signed off by its owner, nor by anybody else of the lead agency, nor by a forum of it, nor of an agency"
                    + " that led it since it was agreed"),
    SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF("a sustained check must be due after the day of the sign-off"),
    SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS("two sustained checks cannot be due on the same day"),
    ACTION_IS_SIGNED_OFF("a sign-off of the action must be in force"),
    CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE("the condition must be one of the sign-off in force"),
    CONDITION_IS_NOT_YET_MET("a condition is met once"),
    CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES(
            "a committee that oversees the action, or for a plan its review, or the Board, finds a condition of the sign-off met,"
                    + " under a minute"),
    CONDITIONS_ARE_MET("every condition of the sign-off must be met"),
    SUSTAINED_CHECK_IS_SCHEDULED("a sustained check of the sign-off in force must be due on that day"),
    SUSTAINED_CHECK_HAS_NO_RESULT_YET(
            "the result of a sustained check is recorded once, unless it is only reported; correct it if it was wrong"),
    SUSTAINED_CHECK_RESTS_ON_INDEPENDENT_EVIDENCE(
            "a committee finds that a change has held or improved only on independent evidence of practice or outcome, measured"
                    + " after the sign-off and in the 90 days up to the check, that shows no material fall; leave the"
                    + " authority out to report it"),
    SUSTAINED_CHECK_IS_DONE_AROUND_ITS_DAY(
            "a check finds that a change has held or improved at the earliest 30 days before it is due"),
    REOPENING_IS_PROPOSED("a sustained check must have proposed to reopen the action"),

    // Impact evidence
    ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT(
            "an assessor who is of the lead agency, or of one that led the action since it was agreed, or owns the action, is not"
                    + " independent"),
    LEAD_AGENCY_ALONE_RECORDS_ONLY_SELF_ASSESSED_EVIDENCE(
            Refusal.FORBIDDEN,
            "what the lead agency records on its own word is self-assessed, whoever is named as assessor; record it as"
                    + " SELF_ASSESSED, or let the secretary record it under a minute"),

    // Closure and reopening
    ACTION_CAN_BE_REOPENED("only an action that is verified, signed off, sustained or closed can be reopened"),
    IMPACT_IS_SUSTAINED("every sustained check must have found that the change has lasted"),
    SUPERSEDED_OR_MERGED_ACTION_NAMES_ITS_SUCCESSOR(
            "an action that is superseded or merged names its successor, and no other action does"),
    SUCCESSOR_IS_ANOTHER_ACTION("an action cannot be its own successor, nor through others"),
    SUCCESSOR_IS_ASSIGNED("the successor must be an action that was assigned by that day"),

    // Owner, contributors and oversight
    ACTION_HAS_AN_OWNER("the action must have an owner"),
    OWNER_CHANGES("the new owner must be another one"),
    OWNER_WHO_LEAVES_HAS_THE_ACTION("the person who leaves must own the action on that day"),
    SECOND_OWNER_IS_ANOTHER_PERSON("the second owner must be another person than the owner"),
    SECOND_OWNER_IS_THE_ONLY_ONE("an action has one second owner at a time; release the one it has first"),
    SECOND_OWNER_IS_NAMED("the person must be the second owner"),
    COVER_IS_ANOTHER_PERSON("who covers for the owner must be another person"),
    COVER_IS_OF_THE_LEAD_AGENCY("who covers for the owner must be of the lead agency; a committee reassigns an action"),
    COVER_LASTS_AT_MOST_A_YEAR(
            "a leave ends on or after its first day and within a year; after that, the action is reassigned"),
    COVERS_DO_NOT_OVERLAP("one person covers for the owner at a time"),
    COVER_RUNS_OR_IS_AHEAD("a cover must run, or be ahead"),
    IDENTITIES_ARE_DECIDED_IN_THE_DIRECTORY(
            "who a record means is decided in the directory of people; merge the records, or split one"),
    ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT("only the lead agency can decline the assignment"),
    AGENCY_IS_ASKED_TO_CONTRIBUTE("the agency must be one that is asked to contribute to the action"),
    CONTRIBUTION_ANSWER_CHANGES("the agency must not have given this answer already"),
    OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT(
            "only a committee that has oversight, or the Board, delegates it or gives it back"),
    OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE("oversight is delegated to a committee that does not have it yet"),
    OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT("oversight returns only to a committee that had delegated it"),

    // Amendment
    AMENDMENT_CHANGES_SOMETHING("an amendment must change something that the action says"),
    CONTRIBUTOR_IS_ADDED_ONCE("an agency that is added must not be the lead agency or asked to contribute already"),
    DROPPED_TERM_IS_THERE("what is dropped must be there"),

    // Recurring duty
    RECURRING_DUTY_CHANGES("the action must not recur like that already"),
    RECURRING_DUTY_RUNS("the recurring duty must not have ended"),
    RECURRING_DUTY_HAS_ENDED("a recurring duty must have ended before the action is claimed complete"),
    ACTION_IS_A_RECURRING_DUTY("the action must be a recurring duty"),
    OCCURRENCES_ARE_ANSWERED_ONCE_AND_IN_ORDER("occurrences are answered once and in order"),
    OCCURRENCE_IS_DONE_IN_ITS_OWN_PERIOD("an occurrence cannot be done before the one before it was due"),
    OCCURRENCE_IS_MISSED_WHEN_THE_NEXT_IS_DUE(
            "an occurrence is missed when the next one is due; until then it is late"),

    // Milestones and holds
    DUE_DATE_MOVES("the new due date must differ from the current one"),
    MILESTONE_IS_AHEAD("the milestone must exist and not be reached yet"),
    MILESTONE_DATE_MOVES("the milestone must not be due on that day already"),
    MILESTONE_IS_NOT_AFTER_THE_DUE_DATE("a milestone cannot be due after the action"),
    ACTION_IS_ON_HOLD("the action must be on hold"),
    HOLD_IS_REVIEWED_LATER("a hold must be reviewed on a later day than the one it is decided on"),
    HOLD_OR_RESTRICTION_IS_DECIDED_BY_A_COMMITTEE_THAT_OVERSEES(
            "only a committee that commissioned or oversees the review, or oversees the action, or the Board, begins,"
                    + " reviews or ends a hold or a reporting restriction"),
    HOLD_OR_RESTRICTION_IS_NOT_DECIDED_BY_ONE_AGENCY(
            "a single agency's forum never begins, reviews or ends a hold or a reporting restriction"),

    // Escalation and dispute
    ESCALATION_GOES_UP("a matter is escalated only to a higher step than the one it waits at"),
    ESCALATION_WAITS_FOR_THIS_ANSWER("the matter must be waiting for an answer at this step"),
    ESCALATION_IS_ANSWERED_BY_THE_LEAD_OR_UNDER_A_MINUTE(
            Refusal.FORBIDDEN,
            "an escalation is answered by the lead of the agency, or by the secretary or the Chair under a minute"),
    COMMITTEE_ANSWERS_UNDER_ITS_OWN_MINUTE(
            "the overseeing committee answers under a minute of a committee that oversees the action, or of the Board; the"
                    + " Board answers under its own"),
    DISPUTE_IS_THE_ONLY_ONE_OPEN("one dispute can be open at a time"),
    DISPUTE_IS_OPEN("a dispute must be open"),
    EACH_AGENCY_HOLDS_ONE_POSITION("each agency can be named with one position only"),

    // Alerts and requests for more time
    ALERT_IS_OPEN("an alert about the action must be open"),
    ALERT_IS_ACKNOWLEDGED_ONCE("an alert is acknowledged once; after that it waits for an answer"),
    ALERTS_ARE_NOT_CORRECTED("an alert is not corrected; correct the event that it was raised about"),
    MORE_TIME_IS_LATER("the date asked for must be later than the due date in force, and after the day of the request"),
    MORE_TIME_IS_ASKED_FOR_ONCE("one request for more time can wait at a time"),
    MORE_TIME_IS_ASKED_FOR("a request for more time must be waiting"),

    // Drift watch and digests
    WATCH_RUNS_ONCE_A_DAY("the watch runs once a day, and has run"),
    WATCH_IS_NOT_OVERTAKEN("the action has changed since the watch read it; the next watch reads it again"),
    DIGEST_IS_RAISED_ONCE("a digest is raised once"),
    DIGEST_HAS_NEWS("a digest must have news"),
    DELIVERIES_FOLLOW_ONE_ANOTHER("deliveries of a digest are attempted one after another"),
    DIGEST_CAN_BE_RETRIED("only a digest that is parked, or came back, can be retried"),
    DIGEST_WAS_DELIVERED("only a digest that was sent can have come back"),

    // Chair's actions
    CHAIRS_ACTION_IS_RECORDED_BY_CHAIR_OR_SECRETARY(
            Refusal.FORBIDDEN, "a chair's action is recorded by the Chair or the secretary"),
    CHAIRS_ACTION_CAN_BE_RATIFIED(
            "a chair's action is taken on a review, a finding or an action; the directory and the policy need a meeting"),
    CHAIRS_ACTION_IS_TO_BE_RATIFIED("the version must be of a chair's action that waits for a meeting"),
    CHAIRS_ACTION_IS_RATIFIED_BY_A_MEETING("a chair's action is ratified or reversed by a meeting, not by the Chair"),
    RATIFICATION_FOLLOWS_THE_CHAIRS_ACTION("a meeting cannot ratify or reverse a chair's action before it was taken"),
    RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES(
            "only a committee that oversees the review or the action, or the Board, ratifies or reverses a chair's action"),
    RATIFICATION_IS_NOT_OF_ONE_AGENCY(
            "a forum of a single agency neither ratifies nor reverses a chair's action on a review"),

    // Corrections
    CORRECTED_EVENT_IS_RECORDED("the version must be of an event that can be corrected"),
    CORRECTION_CHANGES_SOMETHING("a correction changes at least one field of the event that it corrects"),
    CORRECTION_NAMES_ITS_MINUTE_OR_A_LATER_ONE(
            "what was decided under a minute is corrected under that minute or a later one, of the same committee, of one that"
                    + " oversees it, or of the Board"),
    INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE(
            "what somebody independent has said is corrected or taken back under a minute of a committee that oversees the"
                    + " action, or of the Board"),
    FIRST_EVENT_IS_NOT_RETRACTED(
            "a review's registration, a finding's raising and an action's assignment can be corrected, but not retracted"),
    LATER_DECISIONS_STILL_FOLLOW("every later decision must still be possible after this one, or after the correction"),
    FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID(
            "a finding that was raised, or an action that was agreed, is corrected under its own id"),

    // Directory and policy
    ENTRY_IS_NEW("it must not be in the directory already"),
    ENTRY_IS_IN_FORCE("it must be in the directory and not have ended"),
    FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD("an agency's forum needs an agency that is on the board"),
    PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD("a person takes up a role at an agency that is on the board on that day"),
    THE_BOARD_ITSELF_STAYS("the Board itself cannot be dissolved"),
    PERSON_WHO_LEAVES_HAS_A_ROLE_OR_AN_ACTION("the person must have a role at that agency, or own an action for it"),
    PEOPLE_MERGED_ARE_TWO("two different people are merged, neither of whom has been merged before"),
    PERSON_IS_NAMED_ON_THE_ACTION(
            "the record of a person is split on actions where it names an owner, or somebody else"),
    POLICY_IS_ADOPTED_BY_THE_BOARD("only the Board itself adopts a policy"),

    // Meetings
    MEETING_IS_NEW("a committee has one meeting a day, and has one on that day already"),
    MEETING_IS_NOT_CANCELLED("the meeting must not be cancelled, nor the one that a decision names"),
    MEETING_IS_NOT_MOVED("the meeting must not be moved to another day, nor the one that a decision names"),
    MEETING_MOVES_TO_ANOTHER_DAY("a meeting is moved to another day than its own"),
    NOTHING_PRECEDES_THE_CONVENING("nothing about a meeting can take effect before it was convened"),
    AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES("two items of an agenda cannot have the same minute"),
    AGENDA_HAS_THE_ITEM("the agenda must have an item with that minute"),
    AGENDA_ITEM_CHANGES("the item must not have that minute and that title already"),
    AGENDA_HAS_AT_MOST_100_ITEMS("an agenda has at most 100 items"),
    MINUTES_ARE_APPROVED_BY_A_LATER_MEETING_OF_THE_COMMITTEE(
            "the minutes of a meeting are approved by a later meeting of the same committee"),
    MINUTES_ARE_APPROVED_ONCE("the minutes of a meeting are approved once"),

    // Reviews
    REVIEW_IS_NEW("a review with this id is already registered"),
    FINDING_FOLLOWS_ITS_REVIEW("a finding cannot be raised before its review began"),
    NOTHING_PRECEDES_THE_REVIEW("nothing about a review can take effect before it began"),
    REVIEW_IS_NOT_ON_HOLD("the review must not be on hold already"),
    REVIEW_IS_ON_HOLD("the review must be on hold"),
    RESTRICTION_IS_THE_ONLY_ONE("one reporting restriction can be in force at a time"),
    RESTRICTION_IS_IN_FORCE("a reporting restriction must be in force"),
    RESTRICTION_IS_REVIEWED_LATER(
            "a reporting restriction must be reviewed on a later day than the one it is decided on"),
    RESTRICTED_REVIEW_IS_NOT_PUBLISHED("a review under a reporting restriction cannot be published"),
    PUBLICATION_FOLLOWS_THE_REVIEW("a review cannot have been published before it began"),

    // Plans
    PLAN_IS_A_DRAFT("only a draft plan can be agreed"),
    PLAN_IS_AGREED("only a plan that is agreed, and not signed off, can be signed off"),
    PLAN_IS_SIGNED_OFF("a sign-off of the plan must be in force"),
    PLAN_IS_NOT_YET_SUSTAINED("a plan is recorded as sustained once"),
    PLAN_IS_SUSTAINED("only a plan that is recorded as sustained can be closed"),
    PLAN_IS_NOT_CLOSED("the plan must not be closed"),
    PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES(
            "only a committee that oversees the review, or the Board, decides on its plan"),
    PLAN_IS_NOT_SIGNED_OFF_BY_ONE_AGENCY(
            "a forum of a single agency does not sign off a plan, nor find a condition of it met, nor judge what it changed and that"
                    + " it lasted, nor close it"),
    PLAN_HAS_ACTIONS("a plan can be agreed or signed off only if an action had been agreed by that day"),
    PLAN_STATES_THE_NUMBER_THAT_ITS_REVIEW_STATES(
            "a plan has as many actions as the registration of its review states; correct the registration if that is wrong"),
    PLAN_SAYS_WHY_ITS_ACTIONS_ARE_NOT_THOSE_RECORDED(
            "a plan needs a reason if another number of actions is recorded than it states"),
    PLANNED_ACTIONS_ARE_DONE(
            "every action of the plan must be signed off or closed by that day; if a source document says that the plan was"
                    + " signed off nevertheless, name it and the reason"),
    CHECKS_OF_THE_PLAN_FOUND_THE_CHANGE_LASTING(
            "every sustained check of the plan's signed-off actions that was due by that day must have found the change lasting"),
    PLAN_HAS_BEEN_AGREED("the plan must have been agreed before its impact is judged"),
    EVIDENCE_IS_RECORDED_ON_AN_ACTION_OF_THE_PLAN(
            "evidence of a plan's impact must be a measurement of one of its actions that had taken effect by that day"),
    EVIDENCE_IS_OF_WHAT_IS_JUDGED(
            "a change of practice rests on measurements of practice, and a change of outcomes on measurements of outcome"),
    IMPROVEMENT_IS_MEASURED(
            "what is judged to have improved, and rests on evidence, needs a measurement of E3 or better that is better than its"
                    + " baseline"),

    // Findings
    NOTHING_PRECEDES_THE_FINDING("nothing about a finding can take effect before it was raised"),
    FINDING_AMENDMENT_CHANGES_SOMETHING("an amendment must change something that the finding says"),
    FINDING_IS_AMENDED_BY_A_COMMITTEE_THAT_OVERSEES(
            "only a committee that oversees the review, or the Board, amends a finding"),
    FINDING_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES(
            "only a committee that oversees the review, or the Board, declines a finding, takes it up or ends a dispute about"
                    + " it"),
    FINDING_IS_ADDRESSED("every action of the finding must be signed off or closed, and at least one signed off"),
    IMPACT_IS_SHOWN_BY_EVERY_SIGNED_OFF_ACTION(
            "every signed-off action of the finding must have evidence of E3 or better that something improved"),
    FINDING_IMPACT_IS_CONFIRMED_BY_A_COMMITTEE_THAT_OVERSEES(
            "only a committee that oversees the review, or the Board, confirms the impact of a finding"),
    FINDING_IMPACT_IS_NOT_CONFIRMED_ALREADY(
            "the impact of a finding is confirmed once, and again only after another sign-off"),
    FINDING_IS_NOT_DECLINED("the finding must not be declined"),
    FINDING_IS_DECLINED("the finding must be declined"),
    EARLIER_FINDINGS_ARE_OF_OTHER_REVIEWS("a finding can repeat only findings of other reviews"),
    EARLIER_FINDINGS_ARE_RAISED("a finding can repeat only findings that were raised by that day");

    /** The kind of refusal: a conflict with the state found, a question of who asks, or an outdated version. */
    public enum Refusal {
        CONFLICT,
        FORBIDDEN,
        OUTDATED
    }

    private final Refusal refusal;
    private final String statement;

    Rule(String statement) {
        this(Refusal.CONFLICT, statement);
    }

    Rule(Refusal refusal, String statement) {
        this.refusal = refusal;
        this.statement = statement;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String statement() {
        return statement;
    }

    /** Refuses the command unless the rule is kept. */
    public void check(boolean kept) {
        check(kept, () -> statement);
    }

    /**
     * Refuses the command unless the rule is kept.
     *
     * @param found what speaks against it, as a sentence without a full stop
     */
    public void check(boolean kept, Supplier<String> found) {
        if (!kept) throw new RuleViolated(this, found.get());
    }

    /** Refuses the command unless there is one, and returns it. */
    public <T> T checkPresent(@Nullable T one, Supplier<String> found) {
        if (one == null) throw new RuleViolated(this, found.get());
        return one;
    }
}

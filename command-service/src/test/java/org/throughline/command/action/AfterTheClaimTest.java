package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.OTHER_ACTION;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.CLAIMED;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.SEPTEMBER_30;
import static org.throughline.command.action.ActionTest.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.command.Rule;
import org.throughline.command.action.AssuranceCommand.DeclineReopening;
import org.throughline.command.action.AssuranceCommand.MeetCondition;
import org.throughline.command.action.AssuranceCommand.RecordSustainedCheck;
import org.throughline.command.action.AssuranceCommand.RevokeSignOff;
import org.throughline.command.action.ClaimCommand.MarkActionComplete;
import org.throughline.command.action.ClaimCommand.VerifyCompletion;
import org.throughline.command.action.ClaimCommand.WithdrawClaim;
import org.throughline.command.action.EndingCommand.CloseAction;
import org.throughline.command.action.EndingCommand.ReopenAction;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;

/** What becomes of an action once somebody says it is done: taken back, accepted in part, signed off, checked, ended, reopened. */
class AfterTheClaimTest {

    static final LocalDate NOVEMBER_30 = LocalDate.of(2016, 11, 30), JULY = LocalDate.of(2017, 7, 31);
    static final ActionSignedOff SIGNED_OFF = new ActionSignedOff(
            ACTION,
            NOVEMBER_14,
            meeting(SEMG, NOVEMBER_14),
            null,
            null,
            List.of("Re-audit", "Report to the Board"),
            List.of(NOVEMBER_30, JULY));
    static final SustainedCheckRecorded LOST =
            new SustainedCheckRecorded(ACTION, NOVEMBER_30, null, null, NOVEMBER_30, CheckResult.LOST, "gone", null);

    @Nested
    class A_claim extends Acting {

        A_claim() {
            super(ASSIGNED, CLAIMED);
        }

        @Test
        void is_taken_back_before_it_is_answered_and_made_again() {
            var withdrawn = new ClaimWithdrawn(ACTION, OCTOBER_20, null, "two teams were not trained");
            records(new WithdrawClaim(ACTION, said(LEAD_OF_CSC, OCTOBER_20), "two teams were not trained"), withdrawn);
            recordsAfter(
                    withdrawn,
                    new MarkActionComplete(ACTION, said(LEAD_OF_CSC, OCTOBER_20), "now all"),
                    new org.throughline.events.action.ActionEvent.ActionMarkedComplete(
                            ACTION, OCTOBER_20, null, "now all"));
            refusesAfter(
                    withdrawn,
                    new WithdrawClaim(ACTION, said(SECRETARY, OCTOBER_20), "again"),
                    Rule.COMPLETION_IS_CLAIMED);
            refuses(
                    new WithdrawClaim(ACTION, said(SECRETARY, SEPTEMBER_30), "before it was made"),
                    Rule.VERIFICATION_FOLLOWS_THE_CLAIM);
        }

        @Test
        void is_accepted_in_part_and_leaves_the_rest_to_do() {
            var part = new CompletionAcceptedInPart(
                    ACTION, OCTOBER_20, null, null, as(INES), "sample", "guidance", "two teams");
            records(
                    new VerifyCompletion(
                            ACTION,
                            said(SECRETARY, OCTOBER_20),
                            INES,
                            "sample",
                            new Answer.AcceptedInPart("guidance", "two teams")),
                    part);
            refusesAfter(
                    part,
                    new VerifyCompletion(ACTION, said(SECRETARY, NOVEMBER_14), INES, "sample", new Answer.Accepted()),
                    Rule.COMPLETION_IS_CLAIMED);
            refuses(
                    new VerifyCompletion(
                            ACTION,
                            said(SECRETARY, OCTOBER_20),
                            OMAR,
                            "own",
                            new Answer.AcceptedInPart("most", "little")),
                    Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY);
        }
    }

    @Nested
    class A_sign_off extends Acting {

        A_sign_off() {
            super(ASSIGNED, CLAIMED, VERIFIED, SIGNED_OFF);
        }

        @Test
        void has_its_conditions_tracked_until_they_are_met() {
            var met = new ConditionMet(ACTION, NOVEMBER_30, null, null, 1, "re-audit done");
            records(new MeetCondition(ACTION, said(SECRETARY, NOVEMBER_30), 1, "re-audit done"), met);
            refusesAfter(
                    met, new MeetCondition(ACTION, said(SECRETARY, TODAY), 1, "again"), Rule.CONDITION_IS_NOT_YET_MET);
            for (int none : new int[] {0, 3})
                refuses(
                        new MeetCondition(ACTION, said(SECRETARY, TODAY), none, "?"),
                        Rule.CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE);
            refuses(
                    new MeetCondition(ACTION, said(SECRETARY, OCTOBER_20), 1, "before"),
                    Rule.NOTHING_OF_A_SIGN_OFF_PRECEDES_IT);
        }

        @Test
        void is_revoked_by_a_committee_that_oversees_and_can_be_taken_again() {
            var revoked = new SignOffRevoked(ACTION, NOVEMBER_30, meeting(SEMG, NOVEMBER_30), null, "wrong files");
            records(new RevokeSignOff(ACTION, decided(NOVEMBER_30), "wrong files"), revoked);
            refuses(
                    new RevokeSignOff(ACTION, decidedBy(CSC_SMT, NOVEMBER_30), "on our own"),
                    Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
            refusesAfter(revoked, new RevokeSignOff(ACTION, decided(TODAY), "again"), Rule.ACTION_IS_SIGNED_OFF);
            recordsAfter(
                    revoked,
                    new ActionCommand.SignOffAction(ACTION, decided(TODAY), null, List.of(), List.of(JULY)),
                    new ActionSignedOff(ACTION, TODAY, meeting(SEMG, TODAY), null, null, List.of(), List.of(JULY)));
        }

        @Test
        void has_its_checks_recorded_each_on_the_day_it_was_scheduled_for() {
            var held = new SustainedCheckRecorded(
                    ACTION, NOVEMBER_30, null, null, NOVEMBER_30, CheckResult.HELD, "as before", null);
            records(check(NOVEMBER_30, CheckResult.HELD, "as before"), held);
            refuses(check(TODAY, CheckResult.HELD, "unscheduled"), Rule.SUSTAINED_CHECK_IS_SCHEDULED);
            refusesAfter(held, check(NOVEMBER_30, CheckResult.LOST, "again"), Rule.SUSTAINED_CHECK_HAS_NO_RESULT_YET);
        }

        @Test
        void has_a_check_that_was_not_done_caught_up_on() {
            recordsAfter(
                    new SustainedCheckRecorded(
                            ACTION, NOVEMBER_30, null, null, NOVEMBER_30, CheckResult.NOT_DONE, "no auditor", null),
                    check(NOVEMBER_30, CheckResult.HELD, "done after all"),
                    new SustainedCheckRecorded(
                            ACTION, NOVEMBER_30, null, null, NOVEMBER_30, CheckResult.HELD, "done after all", null));
        }

        @Test
        void has_its_checks_on_different_days() {
            refusesAfter(
                    new SignOffRevoked(ACTION, NOVEMBER_30, meeting(SEMG, NOVEMBER_30), null, "wrong files"),
                    new ActionCommand.SignOffAction(ACTION, decided(TODAY), null, List.of(), List.of(JULY, JULY)),
                    Rule.SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS);
        }

        @Test
        void is_left_as_it_is_only_when_a_check_proposes_otherwise() {
            recordsAfter(
                    LOST,
                    new DeclineReopening(ACTION, decided(NOVEMBER_30), "one team only"),
                    new ReopeningDeclined(ACTION, NOVEMBER_30, meeting(SEMG, NOVEMBER_30), null, "one team only"));
            refuses(new DeclineReopening(ACTION, decided(NOVEMBER_30), "no reason"), Rule.REOPENING_IS_PROPOSED);
            refusesAfter(
                    LOST,
                    new DeclineReopening(ACTION, decidedBy(CSC_SMT, NOVEMBER_30), "ours"),
                    Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
        }

        @Test
        void is_reopened_with_a_cause_and_a_new_due_date() {
            recordsAfter(
                    LOST,
                    new ReopenAction(ACTION, decidedBy(BOARD, NOVEMBER_30), "lost", JULY),
                    new ActionReopened(ACTION, NOVEMBER_30, meeting(BOARD, NOVEMBER_30), null, "lost", JULY));
            refuses(
                    new ReopenAction(ACTION, decided(NOVEMBER_30), "lost", NOVEMBER_14),
                    Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION);
            refuses(
                    new ReopenAction(ACTION, decided(OCTOBER_20), "lost", JULY),
                    Rule.REOPENING_FOLLOWS_WHAT_IT_REOPENS);
            refuses(
                    new ReopenAction(ACTION, decidedBy(CSC_SMT, NOVEMBER_30), "lost", JULY),
                    Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
        }

        @Test
        void is_no_longer_in_force_once_the_action_is_reopened() {
            refusesAfter(
                    new ActionReopened(ACTION, NOVEMBER_30, meeting(BOARD, NOVEMBER_30), null, "lost", JULY),
                    new MeetCondition(ACTION, said(SECRETARY, TODAY), 1, "re-audit done"),
                    Rule.ACTION_IS_SIGNED_OFF);
        }

        @Test
        void is_not_followed_by_closure_while_a_condition_is_unmet() {
            refuses(close(ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE), Rule.CONDITIONS_ARE_MET);
        }

        @Test
        void is_not_the_time_to_call_an_action_superseded() {
            refuses(close(ClosureReason.OVERTAKEN_BY_EVENTS), Rule.ACTION_IS_OPEN);
        }
    }

    @Nested
    class A_sign_off_without_conditions extends Acting {

        A_sign_off_without_conditions() {
            super(
                    ASSIGNED,
                    CLAIMED,
                    VERIFIED,
                    new ActionSignedOff(
                            ACTION,
                            NOVEMBER_14,
                            meeting(SEMG, NOVEMBER_14),
                            null,
                            null,
                            List.of(),
                            List.of(NOVEMBER_30)));
        }

        @Test
        void is_followed_by_closure_without_impact_evidence() {
            records(
                    close(ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE),
                    closed(ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE));
        }

        @Test
        void is_followed_by_closure_as_sustained_once_every_check_has_told_so() {
            refuses(close(ClosureReason.IMPACT_SUSTAINED), Rule.IMPACT_IS_SUSTAINED);
            recordsAfter(
                    new SustainedCheckRecorded(
                            ACTION, NOVEMBER_30, null, null, NOVEMBER_30, CheckResult.IMPROVED, "better", null),
                    close(ClosureReason.IMPACT_SUSTAINED),
                    closed(ClosureReason.IMPACT_SUSTAINED));
        }

        @Test
        void is_not_followed_by_closure_before_it() {
            refuses(
                    new CloseAction(
                            ACTION,
                            decided(OCTOBER_20),
                            ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE,
                            "early",
                            null),
                    Rule.NOTHING_OF_A_SIGN_OFF_PRECEDES_IT);
        }
    }

    @Nested
    class An_open_action extends Acting {

        An_open_action() {
            super(ASSIGNED);
        }

        @Test
        void is_closed_as_not_to_be_implemented_with_the_reason() {
            records(close(ClosureReason.NOT_TO_BE_IMPLEMENTED), closed(ClosureReason.NOT_TO_BE_IMPLEMENTED));
        }

        @Test
        void is_merged_into_another_one_that_exists() {
            records(
                    merged(OTHER_ACTION),
                    new ActionClosed(
                            ACTION, TODAY, meeting(SEMG, TODAY), null, ClosureReason.MERGED, "because", OTHER_ACTION));
            refuses(merged(ACTION), Rule.SUCCESSOR_IS_ANOTHER_ACTION);
            refuses(merged(new org.throughline.events.ActionId("nobody.f1.a1")), Rule.SUCCESSOR_IS_ASSIGNED);
            refuses(close(ClosureReason.MERGED), Rule.SUCCESSOR_STANDS_FOR_WHAT_IS_SUPERSEDED_OR_MERGED);
        }

        @Test
        void is_not_closed_as_finished() {
            refuses(close(ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE), Rule.ACTION_IS_SIGNED_OFF);
        }

        @Test
        void is_not_reopened() {
            refuses(new ReopenAction(ACTION, decided(TODAY), "?", JULY), Rule.ACTION_CAN_BE_REOPENED);
        }

        @Test
        void once_closed_is_worked_on_again_only_after_it_is_reopened() {
            var closed = closed(ClosureReason.OVERTAKEN_BY_EVENTS);
            refusesAfter(closed, close(ClosureReason.OVERTAKEN_BY_EVENTS), Rule.ACTION_IS_NOT_CLOSED);
            refusesAfter(
                    closed,
                    new ActionCommand.RecordProgress(ACTION, said(SECRETARY, TODAY), "w", null, null),
                    Rule.ACTION_IS_OPEN);
            recordsAfter(
                    closed,
                    new ReopenAction(ACTION, decided(TODAY), "the events passed", JULY),
                    new ActionReopened(ACTION, TODAY, meeting(SEMG, TODAY), null, "the events passed", JULY));
        }

        private CloseAction merged(org.throughline.events.ActionId into) {
            return new CloseAction(ACTION, decided(TODAY), ClosureReason.MERGED, "because", into);
        }
    }

    private static RecordSustainedCheck check(LocalDate dueOn, CheckResult result, String observed) {
        return new RecordSustainedCheck(ACTION, said(SECRETARY, NOVEMBER_30), dueOn, result, observed, null);
    }

    private static CloseAction close(ClosureReason reason) {
        return new CloseAction(ACTION, decided(TODAY), reason, "because", null);
    }

    private static ActionClosed closed(ClosureReason reason) {
        return new ActionClosed(ACTION, TODAY, meeting(SEMG, TODAY), null, reason, "because", null);
    }
}

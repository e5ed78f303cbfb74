package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
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
import static org.throughline.command.action.CorrectionTest.correctedBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given.Asking;
import org.throughline.command.Rule;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.claim.VerifyCompletion;
import org.throughline.command.action.claim.WithdrawClaim;
import org.throughline.command.action.ending.CloseAction;
import org.throughline.command.action.ending.ReopenAction;
import org.throughline.command.action.signoff.DeclineReopening;
import org.throughline.command.action.signoff.MeetCondition;
import org.throughline.command.action.signoff.RecordSustainedCheck;
import org.throughline.command.action.signoff.RevokeSignOff;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
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
import org.throughline.events.impact.Independence;

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
            records(
                    said(LEAD_OF_CSC, OCTOBER_20)
                            .on(ACTION, d -> new WithdrawClaim("two teams were not trained", d.day(), d.source())),
                    withdrawn);
            recordsAfter(
                    withdrawn,
                    said(LEAD_OF_CSC, OCTOBER_20)
                            .on(ACTION, d -> new MarkActionComplete("now all", d.day(), d.source())),
                    new org.throughline.events.action.ActionEvent.ActionMarkedComplete(
                            ACTION, OCTOBER_20, null, "now all"));
            refusesAfter(
                    withdrawn,
                    said(SECRETARY, OCTOBER_20).on(ACTION, d -> new WithdrawClaim("again", d.day(), d.source())),
                    Rule.COMPLETION_IS_CLAIMED);
            refuses(
                    said(SECRETARY, SEPTEMBER_30)
                            .on(ACTION, d -> new WithdrawClaim("before it was made", d.day(), d.source())),
                    Rule.COMPLETION_IS_CLAIMED);
        }

        @Test
        void is_not_taken_back_once_the_action_is_closed() {
            refusesAfter(
                    new ActionClosed(
                            ACTION,
                            OCTOBER_20,
                            meeting(SEMG, OCTOBER_20),
                            null,
                            ClosureReason.NOT_TO_BE_IMPLEMENTED,
                            "the service has ended",
                            null),
                    said(LEAD_OF_CSC, OCTOBER_20)
                            .on(ACTION, d -> new WithdrawClaim("not done after all", d.day(), d.source())),
                    Rule.COMPLETION_IS_CLAIMED);
        }

        @Test
        void is_accepted_in_part_and_leaves_the_rest_to_do() {
            var part = new CompletionAcceptedInPart(
                    ACTION, OCTOBER_20, null, null, as(INES), "sample", "guidance", "two teams");
            records(
                    said(LEAD_OF_NUTH, OCTOBER_20)
                            .on(
                                    ACTION,
                                    d -> new VerifyCompletion(
                                            VerifyCompletion.Outcome.ACCEPTED_IN_PART,
                                            INES,
                                            "sample",
                                            null,
                                            "guidance",
                                            "two teams",
                                            d.day(),
                                            d.authority(),
                                            d.source())),
                    part);
            refusesAfter(
                    part,
                    said(LEAD_OF_NUTH, NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new VerifyCompletion(
                                            VerifyCompletion.Outcome.ACCEPTED,
                                            INES,
                                            "sample",
                                            null,
                                            null,
                                            null,
                                            d.day(),
                                            d.authority(),
                                            d.source())),
                    Rule.COMPLETION_IS_CLAIMED);
            refuses(
                    decided(OCTOBER_20)
                            .on(
                                    ACTION,
                                    d -> new VerifyCompletion(
                                            VerifyCompletion.Outcome.ACCEPTED_IN_PART,
                                            OMAR,
                                            "own",
                                            null,
                                            "most",
                                            "little",
                                            d.day(),
                                            d.authority(),
                                            d.source())),
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
            var met = new ConditionMet(ACTION, NOVEMBER_30, meeting(SEMG, NOVEMBER_30), null, 1, "re-audit done");
            records(
                    decided(NOVEMBER_30)
                            .on(ACTION, d -> new MeetCondition(1, "re-audit done", d.day(), d.authority(), d.source())),
                    met);
            for (var own : List.of(said(SECRETARY, NOVEMBER_30), decidedBy(CSC_SMT, NOVEMBER_30)))
                refuses(
                        own.on(ACTION, d -> new MeetCondition(1, "done", d.day(), d.authority(), d.source())),
                        Rule.CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES);
            refusesAfter(
                    met,
                    decided(TODAY).on(ACTION, d -> new MeetCondition(1, "again", d.day(), d.authority(), d.source())),
                    Rule.CONDITION_IS_NOT_YET_MET);
            for (int none : new int[] {0, 3})
                refuses(
                        decided(TODAY)
                                .on(ACTION, d -> new MeetCondition(none, "?", d.day(), d.authority(), d.source())),
                        Rule.CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE);
            refuses(
                    decided(OCTOBER_20)
                            .on(ACTION, d -> new MeetCondition(1, "before", d.day(), d.authority(), d.source())),
                    Rule.ACTION_IS_SIGNED_OFF);
        }

        @Test
        void is_revoked_by_a_committee_that_oversees_and_can_be_taken_again() {
            var revoked = new SignOffRevoked(ACTION, NOVEMBER_30, meeting(SEMG, NOVEMBER_30), null, "wrong files");
            records(
                    decided(NOVEMBER_30)
                            .on(ACTION, d -> new RevokeSignOff("wrong files", d.day(), d.authority(), d.source())),
                    revoked);
            refuses(
                    decidedBy(CSC_SMT, NOVEMBER_30)
                            .on(ACTION, d -> new RevokeSignOff("on our own", d.day(), d.authority(), d.source())),
                    Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
            refusesAfter(
                    revoked,
                    decided(TODAY).on(ACTION, d -> new RevokeSignOff("again", d.day(), d.authority(), d.source())),
                    Rule.ACTION_IS_SIGNED_OFF);
            recordsAfter(
                    revoked,
                    decided(TODAY)
                            .on(
                                    ACTION,
                                    d -> new SignOffAction(
                                            null, List.of(), List.of(JULY), d.day(), d.authority(), d.source())),
                    new ActionSignedOff(ACTION, TODAY, meeting(SEMG, TODAY), null, null, List.of(), List.of(JULY)));
        }

        @Test
        void has_its_checks_recorded_each_on_the_day_it_was_scheduled_for() {
            var held = new SustainedCheckRecorded(
                    ACTION, NOVEMBER_30, null, null, NOVEMBER_30, CheckResult.HELD, "as before", null);
            records(check(NOVEMBER_30, CheckResult.HELD, "as before"), held);
            refuses(check(TODAY, CheckResult.HELD, "unscheduled"), Rule.SUSTAINED_CHECK_IS_SCHEDULED);
            recordsAfter(held, check(NOVEMBER_30, CheckResult.LOST, "gone"), LOST);
            refusesAfter(LOST, check(NOVEMBER_30, CheckResult.HELD, "again"), Rule.SUSTAINED_CHECK_HAS_NO_RESULT_YET);
        }

        @Test
        void has_a_check_that_lasted_confirmed_by_a_committee_on_independent_evidence() {
            var independent = new ImpactEvidenceRecorded(
                    ACTION, NOVEMBER_30, null, null, ActionTest.evidence(INES, Independence.INDEPENDENT));
            var held = new SustainedCheckRecorded(
                    ACTION,
                    NOVEMBER_30,
                    meeting(SEMG, NOVEMBER_30),
                    null,
                    NOVEMBER_30,
                    CheckResult.HELD,
                    "as before",
                    null);
            var reported = new SustainedCheckRecorded(
                    ACTION, NOVEMBER_30, null, null, NOVEMBER_30, CheckResult.HELD, "fine", null);
            recordsAfter(List.of(reported, independent), held(decided(NOVEMBER_30), NOVEMBER_30), held);
            refusesAfter(
                    List.of(independent, held),
                    held(decided(NOVEMBER_30), NOVEMBER_30),
                    Rule.SUSTAINED_CHECK_HAS_NO_RESULT_YET);
            refuses(held(decided(NOVEMBER_30), NOVEMBER_30), Rule.SUSTAINED_CHECK_RESTS_ON_INDEPENDENT_EVIDENCE);
            var own = new ImpactEvidenceRecorded(
                    ACTION, NOVEMBER_30, null, null, ActionTest.evidence(INES, Independence.SELF_ASSESSED));
            var before = new ImpactEvidenceRecorded(
                    ACTION, NOVEMBER_14, null, null, ActionTest.evidence(INES, Independence.INDEPENDENT));
            for (var evidence : List.of(own, before))
                refusesAfter(
                        evidence,
                        held(decided(NOVEMBER_30), NOVEMBER_30),
                        Rule.SUSTAINED_CHECK_RESTS_ON_INDEPENDENT_EVIDENCE);
            refusesAfter(
                    independent,
                    held(decidedBy(CSC_SMT, NOVEMBER_30), NOVEMBER_30),
                    Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
            refusesAfter(
                    independent,
                    correctedBy(said(SECRETARY, TODAY), 4, null),
                    Rule.INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE);
            refusesAfter(
                    List.of(independent, held),
                    correctedBy(decided(TODAY), 4, null),
                    Rule.LATER_DECISIONS_STILL_FOLLOW);
        }

        @Test
        void has_no_check_that_lasted_on_a_measurement_that_fell() {
            var fallen = new ImpactEvidenceRecorded(
                    ACTION, NOVEMBER_30, null, null, ActionTest.evidence(INES, Independence.INDEPENDENT, 18, 2));
            refusesAfter(
                    fallen,
                    held(decided(NOVEMBER_30), NOVEMBER_30),
                    Rule.SUSTAINED_CHECK_RESTS_ON_INDEPENDENT_EVIDENCE);
            var before = new ImpactEvidenceRecorded(
                    ACTION, OCTOBER_20, null, null, ActionTest.evidence(INES, Independence.INDEPENDENT, 4, 18));
            var after = new ImpactEvidenceRecorded(
                    ACTION, NOVEMBER_30, null, null, ActionTest.evidence(INES, Independence.INDEPENDENT));
            refusesAfter(
                    List.of(before, after),
                    held(decided(NOVEMBER_30), NOVEMBER_30),
                    Rule.SUSTAINED_CHECK_RESTS_ON_INDEPENDENT_EVIDENCE);
        }

        @Test
        void has_no_check_found_to_be_not_comparable_by_a_forum_of_the_lead_agency() {
            DecideOnAction byForum = decidedBy(CSC_SMT, NOVEMBER_30)
                    .on(
                            ACTION,
                            d -> new RecordSustainedCheck(
                                    NOVEMBER_30,
                                    CheckResult.NOT_COMPARABLE,
                                    "another form",
                                    null,
                                    d.day(),
                                    d.authority(),
                                    d.source()));
            refuses(byForum, Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
            refusesAfter(OwnershipTest.TO_SMT, byForum, Rule.MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY);
        }

        @Test
        void has_no_check_that_lasted_long_before_its_day() {
            for (var asking : List.of(said(LEAD_OF_CSC, NOVEMBER_30), decided(NOVEMBER_30)))
                refuses(held(asking, JULY), Rule.SUSTAINED_CHECK_IS_DONE_AROUND_ITS_DAY);
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
                    decided(TODAY)
                            .on(
                                    ACTION,
                                    d -> new SignOffAction(
                                            null, List.of(), List.of(JULY, JULY), d.day(), d.authority(), d.source())),
                    Rule.SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS);
        }

        @Test
        void is_left_as_it_is_only_when_a_check_proposes_otherwise() {
            recordsAfter(
                    LOST,
                    decided(NOVEMBER_30)
                            .on(ACTION, d -> new DeclineReopening("one team only", d.day(), d.authority(), d.source())),
                    new ReopeningDeclined(ACTION, NOVEMBER_30, meeting(SEMG, NOVEMBER_30), null, "one team only"));
            refuses(
                    decided(NOVEMBER_30)
                            .on(ACTION, d -> new DeclineReopening("no reason", d.day(), d.authority(), d.source())),
                    Rule.REOPENING_IS_PROPOSED);
            refusesAfter(
                    LOST,
                    decidedBy(CSC_SMT, NOVEMBER_30)
                            .on(ACTION, d -> new DeclineReopening("ours", d.day(), d.authority(), d.source())),
                    Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
        }

        @Test
        void is_reopened_with_a_cause_and_a_new_due_date() {
            recordsAfter(
                    LOST,
                    decidedBy(BOARD, NOVEMBER_30)
                            .on(ACTION, d -> new ReopenAction("lost", JULY, d.day(), d.authority(), d.source())),
                    new ActionReopened(ACTION, NOVEMBER_30, meeting(BOARD, NOVEMBER_30), null, "lost", JULY));
            refuses(
                    decided(NOVEMBER_30)
                            .on(ACTION, d -> new ReopenAction("lost", NOVEMBER_14, d.day(), d.authority(), d.source())),
                    Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION);
            refuses(
                    decided(OCTOBER_20)
                            .on(ACTION, d -> new ReopenAction("lost", JULY, d.day(), d.authority(), d.source())),
                    Rule.LATER_DECISIONS_STILL_FOLLOW);
            refuses(
                    decidedBy(CSC_SMT, NOVEMBER_30)
                            .on(ACTION, d -> new ReopenAction("lost", JULY, d.day(), d.authority(), d.source())),
                    Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
        }

        @Test
        void is_no_longer_in_force_once_the_action_is_reopened() {
            refusesAfter(
                    new ActionReopened(ACTION, NOVEMBER_30, meeting(BOARD, NOVEMBER_30), null, "lost", JULY),
                    decided(TODAY)
                            .on(ACTION, d -> new MeetCondition(1, "re-audit done", d.day(), d.authority(), d.source())),
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
                            ACTION,
                            NOVEMBER_30,
                            meeting(SEMG, NOVEMBER_30),
                            null,
                            NOVEMBER_30,
                            CheckResult.IMPROVED,
                            "better",
                            ActionTest.evidence(INES, Independence.INDEPENDENT)),
                    close(ClosureReason.IMPACT_SUSTAINED),
                    closed(ClosureReason.IMPACT_SUSTAINED));
        }

        @Test
        void is_not_followed_by_closure_before_it() {
            refuses(
                    decided(OCTOBER_20)
                            .on(
                                    ACTION,
                                    d -> new CloseAction(
                                            ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE,
                                            "early",
                                            null,
                                            d.day(),
                                            d.authority(),
                                            d.source())),
                    Rule.ACTION_IS_SIGNED_OFF);
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
            refuses(close(ClosureReason.MERGED), Rule.SUPERSEDED_OR_MERGED_ACTION_NAMES_ITS_SUCCESSOR);
        }

        @Test
        void is_not_closed_as_finished() {
            refuses(close(ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE), Rule.ACTION_IS_SIGNED_OFF);
        }

        @Test
        void is_not_reopened() {
            refuses(
                    decided(TODAY).on(ACTION, d -> new ReopenAction("?", JULY, d.day(), d.authority(), d.source())),
                    Rule.ACTION_CAN_BE_REOPENED);
        }

        @Test
        void once_closed_is_worked_on_again_only_after_it_is_reopened() {
            var closed = closed(ClosureReason.OVERTAKEN_BY_EVENTS);
            refusesAfter(closed, close(ClosureReason.OVERTAKEN_BY_EVENTS), Rule.ACTION_IS_NOT_CLOSED);
            refusesAfter(
                    closed,
                    said(SECRETARY, TODAY).on(ACTION, d -> new RecordProgress("w", null, null, d.day(), d.source())),
                    Rule.ACTION_IS_OPEN);
            recordsAfter(
                    closed,
                    decided(TODAY)
                            .on(
                                    ACTION,
                                    d -> new ReopenAction(
                                            "the events passed", JULY, d.day(), d.authority(), d.source())),
                    new ActionReopened(ACTION, TODAY, meeting(SEMG, TODAY), null, "the events passed", JULY));
        }

        private DecideOnAction merged(org.throughline.events.ActionId into) {
            return decided(TODAY)
                    .on(
                            ACTION,
                            d -> new CloseAction(
                                    ClosureReason.MERGED, "because", into, d.day(), d.authority(), d.source()));
        }
    }

    private static DecideOnAction held(Asking asking, LocalDate dueOn) {
        return asking.on(
                ACTION,
                d -> new RecordSustainedCheck(
                        dueOn, CheckResult.HELD, "as before", null, d.day(), d.authority(), d.source()));
    }

    private static DecideOnAction check(LocalDate dueOn, CheckResult result, String observed) {
        return said(SECRETARY, NOVEMBER_30)
                .on(
                        ACTION,
                        d -> new RecordSustainedCheck(
                                dueOn, result, observed, null, d.day(), d.authority(), d.source()));
    }

    private static DecideOnAction close(ClosureReason reason) {
        return decided(TODAY)
                .on(ACTION, d -> new CloseAction(reason, "because", null, d.day(), d.authority(), d.source()));
    }

    private static ActionClosed closed(ClosureReason reason) {
        return new ActionClosed(ACTION, TODAY, meeting(SEMG, TODAY), null, reason, "because", null);
    }
}

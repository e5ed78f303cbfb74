package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.CLAIMED;
import static org.throughline.command.action.ActionTest.DECEMBER_31;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.MAY_31;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;
import static org.throughline.command.action.ActionTest.SEPTEMBER_30;
import static org.throughline.command.action.ActionTest.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Receipt;
import org.throughline.command.RecordedStreams;
import org.throughline.command.Rule;
import org.throughline.command.action.alert.AcknowledgeAlert;
import org.throughline.command.action.challenge.EscalateAction;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.ending.CloseAction;
import org.throughline.command.action.ownership.ReassignAction;
import org.throughline.command.action.ownership.RecordOwnerLeft;
import org.throughline.command.action.ownership.ReturnOversight;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.command.action.timing.HoldAction;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.action.timing.ReleaseHold;
import org.throughline.command.action.timing.SetMilestone;
import org.throughline.domain.board.Policy;
import org.throughline.events.DigestId;
import org.throughline.events.HoldReason;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;

/** Decisions entered late are judged by the day they take effect, and everything later once more. Today is 1 December 2016. */
class LateDecisionTest {

    static final LocalDate JULY_1 = LocalDate.of(2016, 7, 1),
            AUGUST_1 = LocalDate.of(2016, 8, 1),
            SEPTEMBER_1 = LocalDate.of(2016, 9, 1),
            OCTOBER_10 = LocalDate.of(2016, 10, 10),
            NOVEMBER_20 = LocalDate.of(2016, 11, 20),
            NOVEMBER_28 = LocalDate.of(2016, 11, 28),
            NOVEMBER_30 = LocalDate.of(2016, 11, 30);
    static final ActionSignedOff SIGNED_OFF =
            new ActionSignedOff(ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, null, List.of(), List.of());
    static final ProgressRecorded IN_AUGUST = new ProgressRecorded(ACTION, AUGUST_1, null, "half", null, null);
    static final AlertRaised ALERTED = new AlertRaised(
            ACTION,
            NOVEMBER_28,
            CSC,
            AlertNews.RAISED,
            List.of(AlertReason.LATE),
            DECEMBER_31,
            DigestId.lead(CSC, NOVEMBER_28));

    @Nested
    class After_a_claim_a_verification_and_a_sign_off extends Acting {

        After_a_claim_a_verification_and_a_sign_off() {
            super(ASSIGNED, CLAIMED, VERIFIED, SIGNED_OFF);
        }

        @Test
        void a_due_date_that_a_meeting_had_moved_before_is_entered() {
            records(rebaseline(AUGUST_1, DECEMBER_31), rebaselined(AUGUST_1, DECEMBER_31));
        }

        @Test
        void so_are_progress_a_hold_and_its_release_and_a_milestone() {
            records(
                    said(LEAD_OF_CSC, AUGUST_1)
                            .on(ACTION, d -> new RecordProgress("half", null, null, d.day(), d.source())),
                    IN_AUGUST);
            records(holdAndRelease(JULY_1, AUGUST_1), held(JULY_1), released(AUGUST_1));
            refuses(
                    holdAndRelease(JULY_1, OCTOBER_10),
                    Rule.LATER_DECISIONS_STILL_FOLLOW,
                    "version 1, which takes effect on 5 October 2016, could then not have been recorded: the action has"
                            + " been on hold since 1 July 2016; its hold has to be released first");
            refuses(holdAndRelease(AUGUST_1, JULY_1), Rule.ACTION_IS_ON_HOLD);
            records(milestone(AUGUST_1, SEPTEMBER_1), milestone(1, AUGUST_1, SEPTEMBER_1));
        }

        @Test
        void what_was_not_so_on_its_day_is_refused_and_the_day_is_named() {
            refuses(
                    rebaseline(OCTOBER_10, DECEMBER_31),
                    Rule.ACTION_IS_UNDER_WAY,
                    "on 10 October 2016, the action was claimed complete on 5 October 2016 and waits for verification");
        }

        @Test
        void a_decision_that_could_then_not_have_been_taken_is_named() {
            refuses(
                    said(SECRETARY, SEPTEMBER_1)
                            .on(ACTION, d -> new MarkActionComplete("too early", d.day(), d.source())),
                    Rule.LATER_DECISIONS_STILL_FOLLOW,
                    "version 1, which takes effect on 5 October 2016, could then not have been recorded:"
                            + " the action was claimed complete on 1 September 2016 and waits for verification");
        }

        @Test
        void a_hold_that_was_still_in_force_at_the_claim_is_refused() {
            refuses(hold(SEPTEMBER_1), Rule.LATER_DECISIONS_STILL_FOLLOW);
        }
    }

    @Nested
    class A_date_that_moved_late extends Acting {

        /** Recorded in November, then in December what a meeting of October had decided. */
        A_date_that_moved_late() {
            super(ASSIGNED, rebaselined(NOVEMBER_14, DECEMBER_31), rebaselined(OCTOBER_5, NOVEMBER_30));
        }

        @Test
        void is_pulled_back_to_what_was_recorded_last_and_is_not_in_force() {
            records(rebaseline(NOVEMBER_20, NOVEMBER_30), rebaselined(NOVEMBER_20, NOVEMBER_30));
        }

        @Test
        void does_not_move_to_where_it_is() {
            refuses(
                    rebaseline(NOVEMBER_20, DECEMBER_31),
                    Rule.DUE_DATE_MOVES,
                    "the due date is 31 December 2016 already");
        }

        @Test
        void is_not_moved_earlier_to_where_a_later_decision_moves_it() {
            refuses(
                    rebaseline(OCTOBER_10, DECEMBER_31),
                    Rule.LATER_DECISIONS_STILL_FOLLOW,
                    "version 1, which takes effect on 14 November 2016, could then not have been recorded:"
                            + " the due date is 31 December 2016 already");
        }
    }

    @Nested
    class A_hold_found_late extends Acting {

        /** An older log: the hold of July was recorded after that of August had been released. */
        A_hold_found_late() {
            super(ASSIGNED, held(AUGUST_1), released(SEPTEMBER_1), held(JULY_1));
        }

        @Test
        void that_was_released_since_is_no_reason_to_refuse_a_claim() {
            records(
                    said(SECRETARY, OCTOBER_5).on(ACTION, d -> new MarkActionComplete("all", d.day(), d.source())),
                    new ActionMarkedComplete(ACTION, OCTOBER_5, null, "all"));
        }

        @Test
        void is_no_reason_to_refuse_what_changes_nothing_about_it() {
            records(
                    said(SECRETARY, JULY_1)
                            .on(ACTION, d -> new RecordProgress("half", null, null, d.day(), d.source())),
                    new ProgressRecorded(ACTION, JULY_1, null, "half", null, null));
        }
    }

    @Nested
    class A_hold_of_August extends Acting {

        A_hold_of_August() {
            super(ASSIGNED, held(AUGUST_1), released(SEPTEMBER_1));
        }

        @Test
        void is_named_when_one_of_July_is_entered() {
            refuses(
                    hold(JULY_1),
                    Rule.LATER_DECISIONS_STILL_FOLLOW,
                    "version 1, which takes effect on 1 August 2016, could then not have been recorded: the action has"
                            + " been on hold since 1 July 2016; its hold has to be released first");
        }
    }

    @Nested
    class A_verified_action extends Acting {

        A_verified_action() {
            super(ASSIGNED, CLAIMED, VERIFIED);
        }

        @Test
        void is_signed_off_on_no_day_on_which_it_still_waited() {
            refuses(
                    decided(OCTOBER_10)
                            .on(
                                    ACTION,
                                    d -> new SignOffAction(
                                            null, List.of(), List.of(), d.day(), d.authority(), d.source())),
                    Rule.COMPLETION_IS_VERIFIED,
                    "on 10 October 2016, the action was claimed complete on 5 October 2016 and waits for verification");
        }
    }

    @Nested
    class Oversight_that_was_delegated extends Acting {

        Oversight_that_was_delegated() {
            super(
                    ASSIGNED,
                    new OversightDelegated(
                            ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, SEMG, BOARD, "the Board asks"));
        }

        @Test
        void is_not_returned_before_it_was() {
            refuses(returned(OCTOBER_5), Rule.OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT);
            records(
                    returned(NOVEMBER_14),
                    new OversightReturned(
                            ACTION, NOVEMBER_14, meeting(BOARD, NOVEMBER_14), null, BOARD, SEMG, "it is done"));
        }

        private DecideOnAction returned(LocalDate day) {
            return decidedBy(BOARD, day)
                    .on(ACTION, d -> new ReturnOversight(SEMG, "it is done", d.day(), d.authority(), d.source()));
        }
    }

    @Nested
    class An_escalation_to_the_Board extends Acting {

        An_escalation_to_the_Board() {
            super(
                    ASSIGNED,
                    new ActionEscalated(
                            ACTION, NOVEMBER_14, null, null, EscalationStep.BOARD, "no answer", DECEMBER_31));
        }

        @Test
        void follows_on_a_lower_one_found_late() {
            refuses(escalate(NOVEMBER_20, EscalationStep.AGENCY_LEAD), Rule.ESCALATION_GOES_UP);
            records(
                    escalate(OCTOBER_5, EscalationStep.AGENCY_LEAD),
                    new ActionEscalated(
                            ACTION,
                            OCTOBER_5,
                            null,
                            null,
                            EscalationStep.AGENCY_LEAD,
                            "no answer",
                            Policy.DEFAULT.ladder().answerBy(EscalationStep.AGENCY_LEAD, OCTOBER_5)));
        }

        private DecideOnAction escalate(LocalDate day, EscalationStep to) {
            return said(SECRETARY, day)
                    .on(ACTION, d -> new EscalateAction(to, "no answer", d.day(), d.authority(), d.source()));
        }
    }

    @Nested
    class An_action_that_changed_hands extends Acting {

        An_action_that_changed_hands() {
            super(
                    ASSIGNED,
                    new ActionReassigned(
                            ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, as(OMAR), as(INES), "moved", null));
        }

        @Test
        void was_left_by_the_owner_of_that_day() {
            records(
                    said(SECRETARY, OCTOBER_5).on(ACTION, d -> new RecordOwnerLeft(d.day(), d.authority(), d.source())),
                    new OwnerLeft(ACTION, OCTOBER_5, null, null, as(OMAR)));
        }

        @Test
        void is_reported_on_by_the_lead_of_that_day() {
            var told = new ProgressRecorded(ACTION, AUGUST_1, null, "half", null, null);
            records(
                    said(LEAD_OF_CSC, AUGUST_1)
                            .on(ACTION, d -> new RecordProgress("half", null, null, d.day(), d.source())),
                    told);
            refuses(
                    said(LEAD_OF_NUTH, AUGUST_1)
                            .on(ACTION, d -> new RecordProgress("half", null, null, d.day(), d.source())),
                    Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        }
    }

    @Nested
    class An_owner_who_left extends Acting {

        An_owner_who_left() {
            super(ASSIGNED, new OwnerLeft(ACTION, OCTOBER_5, null, null, as(OMAR)));
        }

        @Test
        void had_the_action_until_then() {
            refuses(
                    decided(AUGUST_1)
                            .on(
                                    ACTION,
                                    d -> new ReassignAction(INES, "moved", null, d.day(), d.authority(), d.source())),
                    Rule.LATER_DECISIONS_STILL_FOLLOW,
                    "version 1, which takes effect on 5 October 2016, could then not have been recorded: the action has"
                            + " had another owner since 1 August 2016");
        }
    }

    @Nested
    class Milestones extends Acting {

        Milestones() {
            super(ASSIGNED, milestone(1, AUGUST_1, SEPTEMBER_1), CorrectionTest.corrected(1, null));
        }

        @Test
        void found_late_or_taken_back_leave_their_number_to_no_other() {
            records(milestone(JULY_1, SEPTEMBER_1), milestone(2, JULY_1, SEPTEMBER_1));
        }
    }

    @Nested
    class An_open_alert extends Acting {

        An_open_alert() {
            super(ASSIGNED, rebaselined(OCTOBER_20, DECEMBER_31), ALERTED);
        }

        @Test
        void is_cleared_by_the_date_in_force_and_not_by_one_that_was_replaced_since() {
            records(rebaseline(OCTOBER_5, NOVEMBER_30), rebaselined(OCTOBER_5, NOVEMBER_30));
            records(
                    rebaseline(NOVEMBER_14, NOVEMBER_30),
                    rebaselined(NOVEMBER_14, NOVEMBER_30),
                    new AlertCleared(ACTION, TODAY, AlertClearing.REBASELINED, 3L));
        }

        @Test
        void names_the_version_of_the_decision_and_the_last_one() {
            fixture()
                    .given(ASSIGNED, rebaselined(OCTOBER_20, DECEMBER_31), ALERTED)
                    .when(rebaseline(NOVEMBER_14, NOVEMBER_30))
                    .expectResultMessagePayload(Receipt.of(ACTION, 3, 4));
        }

        @Test
        void is_open_again_when_its_answer_is_taken_back() {
            var answered = List.<ActionEvent>of(
                    new ProgressRecorded(ACTION, NOVEMBER_30, null, "half", null, null),
                    new AlertAnswered(ACTION, NOVEMBER_30, AlertAnswer.PROGRESS, 3));
            var acknowledging =
                    said(LEAD_OF_CSC, TODAY).on(ACTION, d -> new AcknowledgeAlert(null, d.day(), d.source()));
            refusesAfter(answered, acknowledging, Rule.ALERT_IS_OPEN);
            recordsAfter(
                    List.of(answered.get(0), answered.get(1), CorrectionTest.corrected(3, null)),
                    acknowledging,
                    new AlertAcknowledged(
                            ACTION,
                            TODAY,
                            null,
                            CSC,
                            null,
                            Policy.DEFAULT.ladder().answerBy(EscalationStep.AGENCY_LEAD, TODAY)));
        }

        @Test
        void does_not_keep_an_assignment_from_being_corrected_to_a_later_day() {
            fixture()
                    .given(ASSIGNED, ALERTED)
                    .when(CorrectionTest.correct(0, CorrectionTest.assignment(DECEMBER_31, NOVEMBER_30)))
                    .expectEvents(CorrectionTest.corrected(0, 3L), CorrectionTest.assigned(DECEMBER_31, NOVEMBER_30));
        }
    }

    @Nested
    class Other_streams {

        @Test
        void say_what_was_so_on_the_day_of_a_claim() {
            var streams = new Given.StreamsInMemory(Map.of(
                    ACTION.reviewId().value(),
                    List.of(
                            TimingTest.REGISTERED,
                            TimingTest.REVIEW_HELD,
                            new ReviewHoldReleased(
                                    ACTION.reviewId(), OCTOBER_20, meeting(SEMG, OCTOBER_20), null, "ended"))));
            fixture(streams)
                    .given(ASSIGNED)
                    .when(claim(SEPTEMBER_30))
                    .expectEvents(new ActionMarkedComplete(ACTION, SEPTEMBER_30, null, "all"));
            fixture(streams)
                    .given(ASSIGNED)
                    .when(claim(OCTOBER_10))
                    .expectException(refusedBy(Rule.ITS_REVIEW_IS_NOT_ON_HOLD));
            fixture(streams)
                    .given(ASSIGNED, new ActionMarkedComplete(ACTION, OCTOBER_20, null, "all"))
                    .when(CorrectionTest.correct(1, claim(OCTOBER_10)))
                    .expectException(refusedBy(Rule.ITS_REVIEW_IS_NOT_ON_HOLD));
        }

        @Test
        void that_have_changed_since_do_not_keep_another_entry_out() {
            var streams = new Given.StreamsInMemory(
                    Map.of(ACTION.reviewId().value(), List.of(TimingTest.REGISTERED, TimingTest.REVIEW_HELD)));
            fixture(streams)
                    .given(ASSIGNED, new ActionMarkedComplete(ACTION, OCTOBER_10, null, "all"))
                    .when(rebaseline(AUGUST_1, DECEMBER_31))
                    .expectEvents(rebaselined(AUGUST_1, DECEMBER_31));
        }

        @Test
        void begin_before_an_assignment_that_is_corrected() {
            var streams = new Given.StreamsInMemory(
                    Map.of(ACTION.findingId().value(), List.of(Given.begun(ACTION.findingId(), JUNE_1))));
            fixture(streams)
                    .given(ASSIGNED)
                    .when(CorrectionTest.correct(0, CorrectionTest.assignment(DECEMBER_31, MAY_31)))
                    .expectException(refusedBy(Rule.ACTION_FOLLOWS_ITS_FINDING));
        }

        @Test
        void have_the_successor_by_the_day_an_action_ends_for_it() {
            var streams = new Given.StreamsInMemory(
                    Map.of(Given.OTHER_ACTION.value(), List.of(Given.begun(Given.OTHER_ACTION, OCTOBER_20))));
            fixture(streams)
                    .given(ASSIGNED)
                    .when(merge(OCTOBER_10))
                    .expectException(refusedBy(Rule.SUCCESSOR_IS_ASSIGNED));
            fixture(streams)
                    .given(ASSIGNED)
                    .when(merge(OCTOBER_20))
                    .expectEvents(new ActionClosed(
                            ACTION,
                            OCTOBER_20,
                            meeting(SEMG, OCTOBER_20),
                            null,
                            ClosureReason.MERGED,
                            "one training",
                            Given.OTHER_ACTION));
        }

        @Test
        void do_not_merge_two_actions_into_each_other_whatever_day_the_second_is_given() {
            var merged = new ActionClosed(
                    Given.OTHER_ACTION,
                    OCTOBER_20,
                    meeting(SEMG, OCTOBER_20),
                    null,
                    ClosureReason.MERGED,
                    "one training",
                    ACTION);
            var streams = new Given.StreamsInMemory(
                    Map.of(Given.OTHER_ACTION.value(), List.of(Given.begun(Given.OTHER_ACTION, OCTOBER_10), merged)));
            for (var day : List.of(OCTOBER_10, OCTOBER_20))
                fixture(streams)
                        .given(ASSIGNED)
                        .when(merge(day))
                        .expectException(refusedBy(
                                Rule.SUCCESSOR_IS_ANOTHER_ACTION,
                                "the action %s was closed, and %s takes its place"
                                        .formatted(Given.OTHER_ACTION, ACTION)));
        }

        private static DecideOnAction claim(LocalDate day) {
            return said(SECRETARY, day).on(ACTION, d -> new MarkActionComplete("all", d.day(), d.source()));
        }

        private static DecideOnAction merge(LocalDate day) {
            return decided(day)
                    .on(
                            ACTION,
                            d -> new CloseAction(
                                    ClosureReason.MERGED,
                                    "one training",
                                    Given.OTHER_ACTION,
                                    d.day(),
                                    d.authority(),
                                    d.source()));
        }
    }

    private static AggregateTestFixture<Action> fixture() {
        return fixture(Given.streams(ACTION.findingId()));
    }

    private static AggregateTestFixture<Action> fixture(RecordedStreams streams) {
        var fixture = new AggregateTestFixture<>(Action.class);
        fixture.registerInjectableResource(Given.NO_FINDING);
        fixture.registerInjectableResource(Given.context(streams));
        return fixture;
    }

    private static DecideOnAction rebaseline(LocalDate on, LocalDate to) {
        return decided(on)
                .on(
                        ACTION,
                        d -> new RebaselineAction(
                                to, null, RebaselineReason.CAPACITY, "merged", d.day(), d.authority(), d.source()));
    }

    private static ActionRebaselined rebaselined(LocalDate on, LocalDate to) {
        return new ActionRebaselined(
                ACTION, on, meeting(SEMG, on), null, to, null, RebaselineReason.CAPACITY, "merged");
    }

    private static DecideOnAction hold(LocalDate on) {
        return decided(on)
                .on(
                        ACTION,
                        d -> new HoldAction(
                                HoldReason.INQUEST, "inquest", DECEMBER_31, d.day(), d.authority(), d.source()));
    }

    private static DecideOnAction holdAndRelease(LocalDate on, LocalDate until) {
        var release = decided(until);
        return decided(on)
                .on(
                        ACTION,
                        d -> new HoldAction(
                                HoldReason.INQUEST,
                                "inquest",
                                DECEMBER_31,
                                new ReleaseHold("ended", release.day(), release.authority(), release.source()),
                                d.day(),
                                d.authority(),
                                d.source()));
    }

    private static ActionHeld held(LocalDate on) {
        return new ActionHeld(ACTION, on, meeting(SEMG, on), null, HoldReason.INQUEST, "inquest", DECEMBER_31);
    }

    private static HoldReleased released(LocalDate on) {
        return new HoldReleased(ACTION, on, meeting(SEMG, on), null, "ended");
    }

    private static DecideOnAction milestone(LocalDate on, LocalDate dueOn) {
        return said(SECRETARY, on)
                .on(ACTION, d -> new SetMilestone("guidance", dueOn, null, d.day(), d.authority(), d.source()));
    }

    private static MilestoneSet milestone(int number, LocalDate on, LocalDate dueOn) {
        return new MilestoneSet(ACTION, on, null, null, number, "guidance", dueOn, null);
    }
}

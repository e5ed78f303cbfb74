package org.throughline.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.throughline.domain.alert.WatchedActions.ACTION;
import static org.throughline.domain.alert.WatchedActions.BOARD;
import static org.throughline.domain.alert.WatchedActions.CSC;
import static org.throughline.domain.alert.WatchedActions.DISSOLVED;
import static org.throughline.domain.alert.WatchedActions.NUTH;
import static org.throughline.domain.alert.WatchedActions.OWNER;
import static org.throughline.domain.alert.WatchedActions.SEMG;
import static org.throughline.domain.alert.WatchedActions.assigned;
import static org.throughline.domain.alert.WatchedActions.day;
import static org.throughline.domain.alert.WatchedActions.minute;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.domain.alert.WatchStep.Clear;
import org.throughline.domain.alert.WatchStep.Escalate;
import org.throughline.events.DigestId;
import org.throughline.events.DisputedMatter;
import org.throughline.events.HoldReason;
import org.throughline.events.Role;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/** Who is told what, on which morning. */
class DriftWatchTest {

    /** Late from 1 May 2026 on, and stale from 1 June. */
    private static WatchedActions late() {
        return assigned("2026-04-02", "2026-04-30");
    }

    @Test
    void what_is_on_course_is_told_to_nobody() {
        assertThat(assigned("2026-04-02", "2026-06-30").toAgency("2026-05-04")).isEmpty();
    }

    @Test
    void a_lead_is_told_of_what_is_late_and_why_and_when_it_goes_up() {
        assertThat(late().toAgency("2026-05-01")).containsOnlyKeys(DigestId.lead(CSC, day("2026-05-01")));
        var line = late().line("2026-05-01");
        assertThat(line.news()).isEqualTo(AlertNews.RAISED);
        assertThat(line.reasons()).containsExactly(AlertReason.LATE);
        assertThat(line.because()).singleElement().asString().contains("30 April 2026", "1 day");
        assertThat(line.answerBy()).isEqualTo("2026-05-15");
        assertThat(line.next()).contains("15 May 2026", "overseeing committee");
    }

    @Test
    void it_is_told_once_and_the_next_morning_has_no_news() {
        assertThat(late().told("2026-05-01").toAgency("2026-05-05")).isEmpty();
    }

    @Test
    void a_further_reason_is_news() {
        var line = late().told("2026-05-20").line("2026-06-02");

        assertThat(line.news()).isEqualTo(AlertNews.WORSENED);
        assertThat(line.reasons()).containsExactly(AlertReason.LATE, AlertReason.STALE);
        assertThat(line.answerBy()).as("the clock goes on").isEqualTo("2026-06-03");
    }

    @Test
    void before_it_goes_up_it_is_told_once_more() {
        assertThat(late().told("2026-05-01").toAgency("2026-05-11")).isEmpty();
        var line = late().told("2026-05-01").line("2026-05-12");
        assertThat(line.news()).isEqualTo(AlertNews.LAST_CALL);
        assertThat(late().told("2026-05-01").told("2026-05-12").toAgency("2026-05-13"))
                .isEmpty();
    }

    @Test
    void unanswered_it_goes_up_to_the_overseeing_committee_and_the_lead_is_told() {
        var unanswered = late().told("2026-05-01").told("2026-05-12");

        assertThat(unanswered.toAgency("2026-05-15")).isEmpty();
        var line = unanswered.line("2026-05-16");
        assertThat(line.news()).isEqualTo(AlertNews.ESCALATED);
        assertThat(line.answerBy()).isEqualTo("2026-06-13");
        assertThat(line.next()).contains("escalated to the overseeing committee", "13 June 2026");
    }

    @Test
    void a_committee_that_does_not_answer_is_passed_over_for_the_Board_and_no_further() {
        var waiting = late().told("2026-05-01").and(escalated(EscalationStep.OVERSEEING_COMMITTEE, "2026-06-13"));

        assertThat(waiting.toAgency("2026-06-13")).isEmpty();
        assertThat(waiting.line("2026-06-14").next()).contains("escalated to the Board");
        assertThat(waiting.and(escalated(EscalationStep.BOARD, "2026-07-12")).toAgency("2026-09-01"))
                .isEmpty();
    }

    @Test
    void an_acknowledgement_gives_time_and_is_no_answer() {
        var acknowledged = late().told("2026-05-01")
                .and(new AlertAcknowledged(ACTION, day("2026-05-10"), null, CSC, null, day("2026-05-24")));

        assertThat(acknowledged.toAgency("2026-05-16")).isEmpty();
        assertThat(acknowledged.line("2026-05-21").news()).isEqualTo(AlertNews.LAST_CALL);
        assertThat(acknowledged.line("2026-05-25").news()).isEqualTo(AlertNews.ESCALATED);
    }

    @Test
    void an_answer_gives_peace_for_a_while_unless_something_new_shows() {
        var answered = late().told("2026-05-01")
                .and(new ProgressRecorded(ACTION, day("2026-05-08"), null, "half", null, null))
                .and(new AlertAnswered(ACTION, day("2026-05-08"), AlertAnswer.PROGRESS, 2));

        assertThat(answered.toAgency("2026-06-04")).isEmpty();
        assertThat(answered.line("2026-06-05").news()).isEqualTo(AlertNews.RAISED);
        var moved = answered.and(rebaselined("2026-05-10", "2026-05-11")).and(rebaselined("2026-05-11", "2026-05-12"));
        assertThat(moved.line("2026-05-13").reasons()).containsExactly(AlertReason.LATE, AlertReason.MOVED);
    }

    @Test
    void moves_are_told_once_for_nobody_can_take_them_back() {
        var moved = assigned("2026-04-02", "2026-04-30")
                .and(rebaselined("2026-04-10", "2026-06-30"))
                .and(rebaselined("2026-04-11", "2026-12-30"));

        assertThat(moved.line("2026-05-05").reasons()).containsExactly(AlertReason.MOVED);
        var answered = moved.told("2026-05-05")
                .and(new AlertAnswered(ACTION, day("2026-05-05"), AlertAnswer.PROGRESS, 4))
                .and(new ProgressRecorded(ACTION, day("2026-10-30"), null, "half", null, null));
        assertThat(answered.toAgency("2026-11-05")).isEmpty();
        assertThat(answered.and(rebaselined("2026-11-06", "2027-01-30"))
                        .line("2026-11-09")
                        .reasons())
                .containsExactly(AlertReason.MOVED);
    }

    @Test
    void what_waits_for_somebody_else_is_not_told_to_the_lead() {
        var claim = new ActionMarkedComplete(ACTION, day("2026-05-04"), null, "done");
        var dispute = new DisputeOpened(ACTION, day("2026-05-04"), null, null, DisputedMatter.OWNER, List.of());
        var notOurs = new AssignmentDeclined(ACTION, day("2026-05-04"), null, CSC, "not ours");
        var moreTime = new MoreTimeRequested(ACTION, day("2026-05-04"), null, null, day("2026-07-31"), "ill");
        for (var waits : List.of(claim, dispute, notOurs, moreTime))
            assertThat(late().and(waits).toAgency("2026-07-15"))
                    .as(waits.toString())
                    .isEmpty();
    }

    @Test
    void what_is_on_hold_is_not_told_whether_it_or_its_review_is_held() {
        var held = new ActionHeld(
                ACTION,
                day("2026-05-04"),
                minute("2026-05-04"),
                null,
                HoldReason.values()[0],
                "trial",
                day("2027-01-01"));

        assertThat(late().and(held).toAgency("2026-05-05")).isEmpty();
        assertThat(late().reviewHeld("2026-05-04").toAgency("2026-05-05")).isEmpty();
        assertThat(late().told("2026-05-01")
                        .reviewHeld("2026-05-04")
                        .morning("2026-05-05")
                        .cleared())
                .containsExactly(new Clear(ACTION, 1, AlertClearing.REVIEW_HELD));
    }

    @Test
    void the_agency_that_owes_an_action_of_a_restricted_review_is_told_of_it() {
        assertThat(late().restricted("2026-05-01").toAgency("2026-05-05"))
                .containsOnlyKeys(DigestId.lead(CSC, day("2026-05-05")));
    }

    @Test
    void what_is_kept_from_a_lead_is_not_told_and_goes_up_without_a_digest() {
        assertThat(late().restricted("2026-05-01", "csc").toAgency("2026-05-05"))
                .isEmpty();
        assertThat(late().told("2026-05-01").restricted("2026-05-04", "csc").toAgency("2026-05-05"))
                .isEmpty();
        var restricted =
                late().told("2026-05-01").restricted("2026-05-04", "csc").morning("2026-05-05");
        assertThat(restricted.cleared()).containsExactly(new Clear(ACTION, 1, AlertClearing.RESTRICTED));
        var up = late().and(escalated(EscalationStep.AGENCY_LEAD, "2026-05-10"))
                .restricted("2026-05-04", "csc")
                .morning("2026-05-11");
        assertThat(up.escalated())
                .containsExactly(new Escalate(
                        ACTION,
                        1,
                        EscalationStep.OVERSEEING_COMMITTEE,
                        "The escalation of 4 May 2026 was not answered by 10 May 2026"));
    }

    @Test
    void an_alert_whose_reasons_are_gone_is_cleared() {
        var told = late().told("2026-05-01").and(rebaselined("2026-05-04", "2026-05-30"));

        assertThat(told.morning("2026-05-05").cleared())
                .containsExactly(new Clear(ACTION, 2, AlertClearing.REASONS_GONE));
    }

    @Test
    void a_new_date_that_is_broken_too_is_news() {
        var brokenAgain = late().told("2026-05-01")
                .and(rebaselined("2026-05-04", "2026-05-10"))
                .and(new AlertCleared(ACTION, day("2026-05-04"), AlertClearing.REBASELINED, null));

        assertThat(brokenAgain.toAgency("2026-05-10")).containsOnlyKeys(DigestId.owner(OWNER, day("2026-05-10")));
        assertThat(brokenAgain.line("2026-05-11").reasons()).containsExactly(AlertReason.LATE);
    }

    @Test
    void whoever_takes_over_is_told_anew_and_not_the_agency_before() {
        var reassigned = late().told("2026-05-01")
                .and(new ActionReassigned(
                        ACTION,
                        day("2026-05-04"),
                        minute("2026-05-04"),
                        null,
                        WatchedActions.OWNING,
                        WatchedActions.ANOTHER,
                        "r",
                        null))
                .and(new AlertCleared(ACTION, day("2026-05-04"), AlertClearing.REASSIGNED, null));

        assertThat(reassigned.toAgency("2026-05-05").keySet()).containsExactly(DigestId.lead(NUTH, day("2026-05-05")));
    }

    @Test
    void a_reopening_never_fires_an_overdue_mail_at_once() {
        var reopened = late().and(new ActionMarkedComplete(ACTION, day("2026-04-20"), null, "done"))
                .and(new CompletionVerified(ACTION, day("2026-04-22"), null, null, WatchedActions.ANOTHER, "read"))
                .and(new ActionReopened(
                        ACTION, day("2026-05-04"), minute("2026-05-04"), null, "came back", day("2026-05-06")));

        assertThat(reopened.toAgency("2026-05-07")).isEmpty();
        assertThat(reopened.line("2026-05-18").reasons()).containsExactly(AlertReason.LATE);
    }

    @Test
    void what_is_signed_off_is_told_of_for_want_of_proof_alone() {
        var unproven = late().and(new ActionMarkedComplete(ACTION, day("2026-05-04"), null, "done"))
                .and(new CompletionVerified(ACTION, day("2026-05-05"), null, null, WatchedActions.ANOTHER, "read"))
                .and(new ActionSignedOff(
                        ACTION, day("2026-05-06"), minute("2026-05-06"), null, null, List.of(), List.of()));

        assertThat(unproven.toAgency("2026-08-04")).isEmpty();
        assertThat(unproven.line("2026-08-05").reasons()).containsExactly(AlertReason.UNPROVEN);
    }

    @Test
    void what_has_ended_asks_nothing_of_anybody() {
        var closed = late().told("2026-05-01")
                .and(new ActionClosed(
                        ACTION,
                        day("2026-05-04"),
                        minute("2026-05-04"),
                        null,
                        ClosureReason.OVERTAKEN_BY_EVENTS,
                        "e",
                        null));

        assertThat(closed.meets(SEMG, "2026-05-08").morning("2026-05-05")).isEqualTo(WatchPlan.of(List.of()));
    }

    @Test
    void an_owner_is_reminded_a_fortnight_and_three_days_before_once_each() {
        var due = assigned("2026-04-02", "2026-04-30");

        assertThat(due.toAgency("2026-04-15")).isEmpty();
        assertThat(due.toAgency("2026-04-16")).containsOnlyKeys(DigestId.owner(OWNER, day("2026-04-16")));
        assertThat(due.line("2026-04-16").because()).contains("Due on 30 April 2026, in 14 days");
        var told = due.told("2026-04-16");
        assertThat(told.toAgency("2026-04-17")).isEmpty();
        assertThat(told.line("2026-04-27").because()).contains("Due on 30 April 2026, in 3 days");
        assertThat(told.told("2026-04-27").toAgency("2026-04-28")).isEmpty();
    }

    @Test
    void a_missed_reminder_is_made_up_for_once() {
        var due = assigned("2026-04-02", "2026-04-30");

        assertThat(due.told("2026-04-29").toAgency("2026-04-30")).isEmpty();
    }

    @Test
    void another_date_is_reminded_of_anew() {
        var moved =
                assigned("2026-04-02", "2026-04-30").told("2026-04-16").and(rebaselined("2026-04-17", "2026-05-20"));

        assertThat(moved.toAgency("2026-05-05")).isEmpty();
        assertThat(moved.line("2026-05-06").news()).isEqualTo(AlertNews.REMINDER);
    }

    @Test
    void a_committee_gets_its_summary_in_the_week_before_it_meets() {
        var late = late().told("2026-05-01").meets(SEMG, "2026-05-11");

        assertThat(late.morning("2026-05-03").digests()).isEmpty();
        var summary = late.morning("2026-05-04").digests();
        assertThat(summary.keySet().toString()).isEqualTo("[committee:semg:2026-05-11]");
        assertThat(late.line(SEMG, "2026-05-04").reasons()).containsExactly(AlertReason.LATE);
        assertThat(late.morning("2026-05-12").digests())
                .as("it has met")
                .containsOnlyKeys(DigestId.lead(CSC, day("2026-05-12")));
    }

    @Test
    void committees_and_the_Board_hear_of_all_delay_and_drift_once_a_month_though_nobody_convened_a_meeting() {
        var late = late();

        var first = late.morning("2026-05-01").digests();
        assertThat(first.keySet().toString())
                .isEqualTo("[committee:board:2026-05-01, committee:semg:2026-05-01, lead:csc:2026-05-01]");
        assertThat(late.line(BOARD, "2026-05-01").news()).isEqualTo(AlertNews.SUMMARY);
        assertThat(late.told("2026-05-01").morning("2026-05-04").digests()).isEmpty();
        var june =
                late.told("2026-05-01").told("2026-05-12").morning("2026-06-02").digests();
        assertThat(june.keySet().toString())
                .as("a first of the month on which no watch ran is made up for")
                .contains("committee:board:2026-06-01", "committee:semg:2026-06-01");
    }

    @Test
    void a_summary_before_a_meeting_takes_the_place_of_the_months_only_if_it_was_raised_in_the_month() {
        var late = late().told("2026-05-01");

        assertThat(late.meets(SEMG, "2026-06-09").told("2026-06-02").raised())
                .contains(DigestId.committee(SEMG, day("2026-06-09")))
                .doesNotContain(DigestId.committee(SEMG, day("2026-06-01")));
        assertThat(late.meets(SEMG, "2026-06-05")
                        .told("2026-05-29")
                        .told("2026-06-02")
                        .raised())
                .contains(DigestId.committee(SEMG, day("2026-06-05")), DigestId.committee(SEMG, day("2026-06-01")));
    }

    @Test
    void what_is_validly_held_is_not_told_to_the_lead_and_is_in_the_summary_of_the_month() {
        var held = late().and(hold("2026-05-04", "2027-01-01"));

        assertThat(held.toAgency("2026-06-01")).isEmpty();
        assertThat(held.line(BOARD, "2026-06-01").reasons()).contains(AlertReason.LATE);
    }

    /** What somebody decided, and the reason for which the committee then hears of it. */
    static Stream<Arguments> what_a_committee_must_answer() {
        var may4 = day("2026-05-04");
        return Stream.of(
                arguments(hold("2026-05-04", "2026-05-10"), AlertReason.HOLD_EXPIRED, "2026-05-11"),
                arguments(
                        new MoreTimeRequested(ACTION, may4, null, null, day("2026-07-31"), "ill"),
                        AlertReason.MORE_TIME_REQUESTED,
                        "2026-05-05"),
                arguments(
                        new DisputeOpened(ACTION, may4, null, null, DisputedMatter.OWNER, List.of()),
                        AlertReason.DISPUTED,
                        "2026-05-05"),
                arguments(
                        new AssignmentDeclined(ACTION, may4, null, CSC, "not ours"),
                        AlertReason.NOT_OURS,
                        "2026-05-05"),
                arguments(new ActionMarkedComplete(ACTION, may4, null, "done"), AlertReason.UNVERIFIED, "2026-06-04"));
    }

    @ParameterizedTest
    @MethodSource("what_a_committee_must_answer")
    void what_waits_for_a_committee_is_told_to_it_at_once_and_to_the_Board_when_its_days_have_passed(
            ActionEvent decided, AlertReason reason, String morning) {
        var waits = late().told("2026-05-01").and(decided).summarized(morning);

        assertThat(waits.line(SEMG, morning).reasons()).containsExactly(reason);
        assertThat(waits.line(SEMG, morning).next()).contains("Without an answer by", "it goes to the Board");
        var told = waits.told(morning);
        assertThat(told.morning(morning).digests()).as("it is told once").isEmpty();
        var last = day(morning).plusDays(28);
        assertThat(told.morning(last.toString()).escalated()).isEmpty();
        var after = last.plusDays(1).toString();
        assertThat(told.morning(after).escalated()).singleElement().satisfies(step -> {
            assertThat(step.to()).isEqualTo(EscalationStep.BOARD);
            assertThat(step.reason()).contains("was not answered by");
        });
        var next = last.plusDays(2).toString();
        var board = told.told(after).summarized(next).line(BOARD, next);
        assertThat(board.reasons()).containsExactly(AlertReason.ESCALATED);
        assertThat(board.answerBy()).isEqualTo(day(after).plusDays(28));
    }

    @Test
    void what_the_Board_answered_while_the_committee_still_does_not_comes_before_it_again() {
        var asked = late().told("2026-05-01")
                .and(new MoreTimeRequested(ACTION, day("2026-05-04"), null, null, day("2026-07-31"), "ill"))
                .told("2026-05-05")
                .told("2026-06-03")
                .and(new EscalationAnswered(
                        ACTION, day("2026-06-10"), minute("2026-06-10"), null, EscalationStep.BOARD, "Decide", true));

        assertThat(asked.morning("2026-07-08").escalated()).isEmpty();
        assertThat(asked.morning("2026-07-09").escalated()).hasSize(1);
    }

    @Test
    void a_second_matter_has_its_own_clock() {
        var both = late().told("2026-05-01")
                .and(new MoreTimeRequested(ACTION, day("2026-05-04"), null, null, day("2026-07-31"), "ill"))
                .told("2026-05-05")
                .and(new AssignmentDeclined(ACTION, day("2026-05-20"), null, CSC, "not ours"));

        assertThat(both.line(SEMG, "2026-05-21").reasons()).containsExactly(AlertReason.NOT_OURS);
        assertThat(both.line(SEMG, "2026-05-21").answerBy()).isEqualTo("2026-06-18");
    }

    @Test
    void a_committee_to_which_oversight_is_delegated_is_told_too_and_the_clock_goes_on() {
        var asked = late().told("2026-05-01")
                .and(new MoreTimeRequested(ACTION, day("2026-05-04"), null, null, day("2026-07-31"), "ill"))
                .told("2026-05-05")
                .and(new OversightDelegated(
                        ACTION, day("2026-05-20"), minute("2026-05-20"), null, SEMG, BOARD, "urgent"));

        assertThat(asked.line(BOARD, "2026-05-21").answerBy()).isEqualTo("2026-06-02");
        assertThat(asked.told("2026-05-21").morning("2026-06-03").escalated()).hasSize(1);
    }

    @Test
    void what_would_wait_for_a_dissolved_committee_waits_for_the_one_that_delegated_to_it() {
        var asked = late().told("2026-05-01")
                .and(new OversightDelegated(
                        ACTION, day("2026-05-04"), minute("2026-05-04"), null, SEMG, DISSOLVED, "nearer"))
                .and(new MoreTimeRequested(ACTION, day("2026-05-04"), null, null, day("2026-07-31"), "ill"));

        assertThat(asked.morning("2026-05-05").digests()).containsOnlyKeys(DigestId.committee(SEMG, day("2026-05-05")));
        assertThat(asked.line(SEMG, "2026-05-05").reasons()).containsExactly(AlertReason.MORE_TIME_REQUESTED);
        assertThat(asked.told("2026-05-05").morning("2026-06-03").escalated()).hasSize(1);
    }

    @Test
    void a_matter_that_begins_on_the_day_of_a_meeting_that_had_its_summary_is_told_on_the_next() {
        var meets = late().told("2026-05-01")
                .meets(SEMG, "2026-05-08")
                .told("2026-05-04")
                .and(new MoreTimeRequested(ACTION, day("2026-05-07"), null, null, day("2026-07-31"), "ill"));

        assertThat(meets.morning("2026-05-08").digests()).isEmpty();
        assertThat(meets.line(SEMG, "2026-05-11").reasons()).containsExactly(AlertReason.MORE_TIME_REQUESTED);
    }

    @Test
    void work_of_a_lead_agency_that_may_not_be_told_waits_for_the_committee() {
        var restricted = late().restricted("2026-05-04", "csc").summarized("2026-05-05");

        assertThat(restricted.line(SEMG, "2026-05-05").reasons()).containsExactly(AlertReason.LEAD_AGENCY_NOT_TOLD);
        assertThat(restricted.told("2026-05-05").morning("2026-06-03").escalated())
                .hasSize(1);
    }

    @Test
    void a_restriction_past_its_review_date_waits_for_the_committee() {
        var restricted = late().restrictedTo("2026-05-04", Role.CHAIR, "2026-05-10");

        assertThat(restricted.summarized("2026-05-11").line(SEMG, "2026-05-11").reasons())
                .containsExactly(AlertReason.RESTRICTION_EXPIRED);
    }

    @Test
    void what_neither_Chair_nor_secretary_may_read_is_told_to_the_Board_without_a_word_of_it() {
        var restricted = late().restrictedTo("2026-05-04", Role.AUDITOR, "2026-12-01");

        var line = restricted.line(BOARD, "2026-05-05");
        assertThat(line.statement()).isEqualTo(WatchedAction.RESTRICTED);
        assertThat(line.because()).isEmpty();
        assertThat(restricted.morning("2026-05-05").digests().keySet().toString())
                .isEqualTo("[committee:board:2026-05-01, lead:csc:2026-05-05]");
    }

    @Test
    void work_taken_over_counts_from_the_day_it_was_taken_over_and_its_figures_stay_true() {
        var takenOver = assigned("2016-04-02", "2030-04-30").recordedOn("2026-05-01");

        assertThat(takenOver.toAgency("2026-05-04")).isEmpty();
        var line = takenOver.line("2026-06-30");
        assertThat(line.reasons()).containsExactly(AlertReason.STALE);
        assertThat(line.because().toString()).contains("since 2 April 2016", "Known to this program since 1 May 2026");
        assertThat(takenOver.line(BOARD, "2026-05-04").reasons())
                .as("the Board is told of all drift")
                .containsExactly(AlertReason.STALE);
        var late = assigned("2016-04-02", "2016-04-30").recordedOn("2026-05-01");
        assertThat(late.line("2026-05-04").reasons()).containsExactly(AlertReason.LATE);
        assertThat(late.line("2026-05-04").because().toString())
                .contains("3656 days", "Known to this program since 1 May 2026");
    }

    @Test
    void a_claim_taken_over_gives_the_verifier_and_the_committee_their_whole_time() {
        var claimed = assigned("2016-04-02", "2016-04-30")
                .recordedOn("2026-05-01")
                .and(new ActionMarkedComplete(ACTION, day("2016-05-04"), null, "done"));

        assertThat(claimed.summarized("2026-05-29").morning("2026-05-29").digests())
                .isEmpty();
        assertThat(claimed.summarized("2026-06-02").line(SEMG, "2026-06-02").reasons())
                .containsExactly(AlertReason.UNVERIFIED);
    }

    private static ActionHeld hold(String on, String reviewBy) {
        return new ActionHeld(ACTION, day(on), minute(on), null, HoldReason.values()[0], "trial", day(reviewBy));
    }

    private static ActionEscalated escalated(EscalationStep to, String answerBy) {
        return new ActionEscalated(ACTION, day("2026-05-04"), null, null, to, "Not answered", day(answerBy));
    }

    private static ActionRebaselined rebaselined(String on, String due) {
        return new ActionRebaselined(
                ACTION, day(on), minute(on), null, day(due), null, RebaselineReason.NOT_STATED, "r");
    }
}

package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.domain.drift.ActionEvents.assigned;
import static org.throughline.domain.drift.SignalKind.CHALLENGED;
import static org.throughline.domain.drift.SignalKind.HOLD_EXPIRED;
import static org.throughline.domain.drift.SignalKind.MOVED;
import static org.throughline.domain.drift.SignalKind.NOTED;
import static org.throughline.domain.drift.SignalKind.STALE;
import static org.throughline.domain.drift.SignalKind.UNOWNED;
import static org.throughline.domain.drift.SignalKind.UNPROVEN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.board.Policy;
import org.throughline.domain.impact.Measured;
import org.throughline.events.HoldReason;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClosureReason;

/** Delay and drift where more happens than work and extensions: holds, departures, talk, checks, ends and returns. */
class HeldAndReopenedTest {

    @Test
    void days_on_hold_after_the_due_date_are_delay_but_not_net_delay() {
        var story = assigned("2017-01-02", "2017-01-31")
                .held("2017-02-10", "2017-03-31")
                .released("2017-02-20");

        assertThat(story.on("2017-02-28").delayDays()).isEqualTo(28);
        assertThat(story.on("2017-02-28").netDelayDays()).isEqualTo(28 - 11);
        assertThat(story.on("2017-02-15").netDelayDays()).isEqualTo(15 - 6);
    }

    @Test
    void days_on_hold_before_the_due_date_take_nothing_from_delay() {
        var story = assigned("2017-01-02", "2017-01-31")
                .held("2017-01-10", "2017-03-31")
                .released("2017-01-31");

        assertThat(story.on("2017-02-10").netDelayDays()).isEqualTo(10);
    }

    @Test
    void a_hold_past_its_review_date_stops_counting_and_is_drift() {
        var story = assigned("2017-01-02", "2017-01-31").held("2017-01-15", "2017-02-10");

        assertThat(story.on("2017-02-10").netDelayDays()).isZero();
        assertThat(kinds(story.on("2017-02-10"))).doesNotContain(HOLD_EXPIRED);
        assertThat(story.on("2017-02-15").netDelayDays()).isEqualTo(5);
        assertThat(kinds(story.on("2017-02-11"))).containsExactly(HOLD_EXPIRED);
        assertThat(story.courseBy("2017-02-15").status()).isEqualTo(ActionStatus.ON_HOLD);
    }

    @Test
    void a_hold_that_is_reviewed_in_time_counts_on() {
        var story = assigned("2017-01-02", "2017-01-31")
                .held("2017-01-15", "2017-02-10")
                .holdReviewed("2017-02-09", "2017-06-30");

        assertThat(story.on("2017-03-31").netDelayDays()).isZero();
        assertThat(kinds(story.on("2017-03-31"))).isEmpty();
    }

    @Test
    void a_hold_that_is_reviewed_too_late_counts_from_then_on_and_not_for_the_days_between() {
        var story = assigned("2017-01-02", "2017-01-31")
                .held("2017-01-15", "2017-02-10")
                .holdReviewed("2017-02-21", "2017-06-30");

        assertThat(story.on("2017-02-20").netDelayDays()).isEqualTo(10);
        assertThat(story.on("2017-03-31").netDelayDays()).isEqualTo(10);
    }

    @Test
    void two_holds_on_one_day_cover_it_once() {
        var course = assigned("2017-01-02", "2017-01-31")
                .held("2017-02-01", "2017-02-10")
                .courseBy("2017-02-15")
                .under(new ReviewLimits(
                        List.of(Hold.placed(
                                new EventReference(4, LocalDate.of(2017, 2, 6), null),
                                true,
                                HoldReason.COURT_ORDER,
                                "order",
                                LocalDate.of(2017, 2, 12))),
                        null));

        assertThat(Assessment.on(LocalDate.of(2017, 2, 15), course, Policy.DEFAULT)
                        .netDelayDays())
                .isEqualTo(15 - 12);
    }

    @Test
    void what_cannot_proceed_does_not_grow_stale_while_somebody_keeps_asking() {
        var story = assigned("2017-01-02", "2017-12-31").held("2017-01-15", "2017-06-30");

        assertThat(kinds(story.on("2017-06-30"))).isEmpty();
        assertThat(kinds(story.on("2017-07-01"))).containsExactlyInAnyOrder(STALE, HOLD_EXPIRED);
    }

    @Test
    void an_action_is_unowned_from_the_day_its_owner_leaves_until_somebody_follows() {
        var story = assigned("2017-01-02", "2017-12-31").ownerLeft("2017-01-20").reassigned("2017-02-10");

        assertThat(kinds(story.on("2017-01-19"))).isEmpty();
        assertThat(story.explained("2017-01-20").signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(
                        UNOWNED,
                        "The owner, Service manager, left on 20 January 2017, and there is no new owner",
                        List.of(1L)));
        assertThat(kinds(story.on("2017-02-10"))).isEmpty();
    }

    @Test
    void noted_at_two_meetings_running_with_nothing_between_is_a_sign() {
        var story = assigned("2017-01-02", "2017-12-31")
                .noted("2017-01-10")
                .noted("2017-01-10")
                .noted("2017-02-10")
                .progress("2017-02-12")
                .noted("2017-02-20");

        assertThat(kinds(story.on("2017-01-31"))).isEmpty();
        assertThat(kinds(story.on("2017-02-10"))).containsExactly(NOTED);
        assertThat(kinds(story.on("2017-02-20"))).isEmpty();
    }

    @Test
    void challenge_without_escalation_becomes_visible() {
        var story = assigned("2017-01-02", "2017-12-31")
                .challenged("2017-01-10")
                .challenged("2017-01-20")
                .escalated("2017-02-10")
                .challenged("2017-02-11");

        assertThat(kinds(story.on("2017-01-19"))).isEmpty();
        assertThat(story.explained("2017-01-20").signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(
                        CHALLENGED,
                        "Challenged 2 times and neither escalated nor disputed: 10 January 2017, 20 January 2017",
                        List.of(1L, 2L)));
        assertThat(kinds(story.on("2017-02-11"))).isEmpty();
    }

    @Test
    void a_check_that_is_not_done_or_tells_of_a_fall_leaves_the_change_unproven() {
        var story = proven().checked("2017-08-01", "2017-07-01", CheckResult.HELD);

        assertThat(kinds(proven().on("2017-07-31"))).isEmpty();
        assertThat(kinds(proven().on("2017-08-01"))).containsExactly(UNPROVEN);
        assertThat(kinds(story.on("2017-08-01"))).isEmpty();
        for (var bad : List.of(CheckResult.WEAKENED, CheckResult.LOST, CheckResult.NOT_DONE))
            assertThat(kinds(proven().checked("2017-07-02", "2017-07-01", bad).on("2017-07-02")))
                    .as(bad.name())
                    .containsExactly(UNPROVEN);
    }

    @Test
    void the_lead_agencys_word_that_the_change_lasted_is_reported_and_waits() {
        var story = proven().reported("2017-07-01", "2017-07-01", CheckResult.HELD);

        var check = story.courseBy("2017-07-01").impact().checks().getFirst();
        assertThat(check.reported()).isTrue();
        assertThat(check.lasting()).isFalse();
        assertThat(kinds(story.on("2017-07-31"))).isEmpty();
        assertThat(kinds(story.on("2017-08-01"))).containsExactly(UNPROVEN);
        assertThat(kinds(proven().reported("2017-07-01", "2017-07-01", CheckResult.NOT_COMPARABLE)
                        .on("2017-08-01")))
                .containsExactly(UNPROVEN);
        var confirmed = story.checked("2017-07-20", "2017-07-01", CheckResult.HELD);
        assertThat(confirmed.courseBy("2017-07-20").impact().checks().getFirst().lasting())
                .isTrue();
        assertThat(kinds(confirmed.on("2017-08-01"))).isEmpty();
    }

    @Test
    void a_reported_check_never_sustains_an_action() {
        var story = proven().reported("2017-07-01", "2017-07-01", CheckResult.HELD)
                .checked("2017-10-01", "2017-10-01", CheckResult.HELD);

        assertThat(story.courseBy("2017-10-01").status()).isEqualTo(ActionStatus.SIGNED_OFF);
    }

    @Test
    void a_minute_alone_confirms_no_check_in_an_older_log() {
        var noted = proven().checkedWithoutEvidence("2017-07-01", "2017-07-01", CheckResult.HELD);

        assertThat(noted.courseBy("2017-07-01").impact().checks().getFirst().reported())
                .isTrue();
    }

    @Test
    void a_later_check_can_tell_that_the_change_is_back() {
        var story = proven().checked("2017-07-01", "2017-07-01", CheckResult.WEAKENED)
                .checked("2017-10-01", "2017-10-01", CheckResult.HELD);

        assertThat(kinds(story.on("2017-10-01"))).isEmpty();
        assertThat(story.courseBy("2017-07-01").impact().worsening()).isNotNull();
        assertThat(story.courseBy("2017-10-01").impact().worsening()).isNull();
    }

    @Test
    void it_is_sustained_once_every_scheduled_check_has_told_so() {
        var story = proven().checked("2017-07-01", "2017-07-01", CheckResult.HELD)
                .checked("2017-10-01", "2017-10-01", CheckResult.IMPROVED);

        assertThat(story.courseBy("2017-09-30").status()).isEqualTo(ActionStatus.SIGNED_OFF);
        assertThat(story.courseBy("2017-10-01").status()).isEqualTo(ActionStatus.SUSTAINED);
    }

    @Test
    void what_has_ended_is_late_no_further_and_gives_no_signs() {
        var story = assigned("2017-01-02", "2017-01-31").closed("2017-02-10", ClosureReason.SUPERSEDED);

        assertThat(story.on("2018-01-31").delayDays()).isEqualTo(10);
        assertThat(story.on("2018-01-31").signals()).isEmpty();
    }

    @Test
    void a_reopened_action_is_owed_by_its_new_date_and_keeps_its_first_one() {
        var story = assigned("2017-01-02", "2017-01-31")
                .moved("2017-01-20", "2017-02-28")
                .claimed("2017-02-20")
                .accepted("2017-03-01")
                .reopened("2017-06-01", "2017-08-31");
        var drift = story.on("2017-09-30");

        assertThat(story.courseBy("2017-06-01").status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(story.courseBy("2017-06-01").dueDates().original()).isEqualTo(LocalDate.of(2017, 1, 31));
        assertThat(drift.delayDays()).isEqualTo(30);
        assertThat(drift.originalDelayDays()).isEqualTo(242);
        assertThat(drift.maskedDelayDays()).isZero();
        assertThat(drift.driftDays()).isZero();
    }

    @Test
    void what_was_closed_undone_and_is_reopened_is_owed_since_its_first_promise() {
        var story = assigned("2017-01-02", "2017-01-31")
                .closed("2017-08-01", ClosureReason.NOT_TO_BE_IMPLEMENTED)
                .reopened("2017-08-02", "2030-01-31");
        var drift = story.on("2017-08-02");

        assertThat(drift.delayDays()).isZero();
        assertThat(drift.originalDelayDays()).isEqualTo(183);
        assertThat(drift.maskedDelayDays()).isEqualTo(183);
        assertThat(drift.driftDays()).isEqualTo(4748);
        assertThat(kinds(drift)).containsExactly(MOVED);
    }

    @Test
    void a_milestone_that_slips_and_a_late_forecast_warn_without_changing_delay() {
        var story = assigned("2017-01-02", "2017-06-30")
                .milestone("2017-01-02", "Guidance is written", "2017-02-28")
                .expects("2017-03-01", "2017-07-31");

        assertThat(story.explained("2017-02-28").warnings()).isEmpty();
        assertThat(story.explained("2017-03-05").warnings())
                .containsExactly(
                        "Milestone 1, first due 28 February 2017, has slipped by 5 days: Guidance is written",
                        "The owner expects 31 July 2017, 31 days after the due date");
        assertThat(story.on("2017-03-05").delayDays()).isZero();
        assertThat(story.on("2017-03-05").signals()).isEmpty();
        assertThat(story.reached("2017-03-06", 1).explained("2017-03-06").warnings())
                .hasSize(1);
    }

    private static ActionEvents proven() {
        return assigned("2017-01-02", "2017-02-28")
                .claimed("2017-02-20")
                .accepted("2017-03-01")
                .measured("2017-03-15", Measured.byIndependentAudit().evidence())
                .signedOff("2017-04-01", "2017-07-01", "2017-10-01");
    }

    private static List<SignalKind> kinds(Assessment drift) {
        return List.copyOf(drift.signals());
    }
}

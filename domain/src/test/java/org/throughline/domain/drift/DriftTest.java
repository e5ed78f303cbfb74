package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.domain.drift.ActionEvents.assigned;
import static org.throughline.domain.drift.SignalKind.MOVED;
import static org.throughline.domain.drift.SignalKind.STALE;
import static org.throughline.domain.drift.SignalKind.UNDATED;
import static org.throughline.domain.drift.SignalKind.UNPROVEN;
import static org.throughline.domain.drift.SignalKind.UNVERIFIED;
import static org.throughline.domain.impact.Measured.byIndependentAudit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.action.Priority;
import org.throughline.events.impact.EvidenceLevel;

class DriftTest {

    @Test
    void due_in_2019_then_ongoing_then_done_in_december_2020() {
        var drift = assigned("2019-01-15", "2019-12-31")
                .movedToWords("2020-01-20")
                .claimed("2020-12-17")
                .accepted("2020-12-17")
                .on("2021-03-01");

        assertThat(drift.originalDelayDays()).isEqualTo(352);
        assertThat(drift.delayDays()).isNull();
        assertThat(drift.maskedDelayDays()).isEqualTo(352);
        assertThat(drift.netDelayDays()).isNull();
        assertThat(kinds(drift)).contains(UNDATED);
        assertThat(drift.level()).isEqualTo(DriftLevel.DRIFTING);
        assertThat(drift.late()).isFalse();
        assertThat(drift.masked()).isTrue();
    }

    @Test
    void due_at_the_end_of_2021_then_a_year_later_seen_on_that_day() {
        var drift = assigned("2021-01-15", "2021-12-31")
                .moved("2021-12-10", "2022-12-31")
                .progress("2022-12-01")
                .on("2022-12-31");

        assertThat(drift.delayDays()).isZero();
        assertThat(drift.originalDelayDays()).isEqualTo(365);
        assertThat(drift.maskedDelayDays()).isEqualTo(365);
        assertThat(drift.driftDays()).isEqualTo(365);
        assertThat(kinds(drift)).containsExactly(MOVED);
        assertThat(drift.masked()).isTrue();
        assertThat(drift.late()).isFalse();
    }

    @Test
    void an_action_is_late_from_the_day_after_its_due_date() {
        var story = assigned("2017-01-02", "2017-01-31");

        assertThat(story.on("2017-01-31").delayDays()).isZero();
        assertThat(story.on("2017-01-31").late()).isFalse();
        assertThat(story.on("2017-02-01").delayDays()).isEqualTo(1);
        assertThat(story.on("2017-02-01").late()).isTrue();
        assertThat(story.on("2017-02-01").netDelayDays()).isEqualTo(1);
    }

    @Test
    void on_course_there_is_nothing_to_say() {
        var drift = assigned("2017-01-02", "2017-03-31").on("2017-01-31");

        assertThat(drift.signals()).isEmpty();
        assertThat(drift.level()).isEqualTo(DriftLevel.NONE);
        assertThat(drift.verificationLagDays()).isNull();
        assertThat(drift.impactGapDays()).isNull();
    }

    @Test
    void words_for_a_date_are_drift_from_the_first_day() {
        var story = assigned("2017-01-02", null);
        var drift = story.on("2017-01-02");

        assertThat(story.explained("2017-01-02").signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(UNDATED, "There is no due date, only the words \"ongoing\"", List.of(0L)));
        assertThat(drift.originalDelayDays()).isNull();
        assertThat(drift.drifting()).isTrue();
    }

    @Test
    void an_action_that_never_had_a_date_cannot_mask_any() {
        var drift =
                assigned("2017-01-02", null).moved("2017-02-01", "2017-03-31").on("2017-04-10");

        assertThat(drift.delayDays()).isEqualTo(10);
        assertThat(drift.originalDelayDays()).isNull();
        assertThat(drift.maskedDelayDays()).isNull();
        assertThat(drift.driftDays()).isZero();
    }

    @Test
    void one_move_of_90_days_is_bearable_and_of_91_is_not() {
        var story = assigned("2017-01-02", "2017-01-31");

        assertThat(kinds(story.moved("2017-01-10", "2017-05-01").on("2017-01-31")))
                .isEmpty();
        var longer = assigned("2017-01-02", "2017-01-31").moved("2017-01-10", "2017-05-02");
        assertThat(longer.on("2017-01-31").driftDays()).isEqualTo(91);
        assertThat(longer.explained("2017-01-31").signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(MOVED, "Due date moved once, 91 days in all: 2 May 2017", List.of(1L)));
    }

    @Test
    void two_moves_are_drift_however_short() {
        var story = assigned("2017-01-02", "2017-03-31").moved("2017-01-10", "2017-04-01");

        assertThat(kinds(story.on("2017-01-31"))).isEmpty();
        assertThat(kinds(story.moved("2017-01-20", "2017-04-02").on("2017-01-31")))
                .containsExactly(MOVED);
    }

    @Test
    void a_moved_date_is_told_with_every_date_it_was_moved_to() {
        var told = assigned("2017-01-02", "2017-03-04")
                .moved("2017-02-01", "2017-05-12")
                .progress("2017-03-01")
                .moved("2017-04-01", "2017-09-03")
                .explained("2017-04-02");

        assertThat(told.signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(
                        MOVED,
                        "Due date moved twice, 183 days in all: 12 May 2017, 3 September 2017",
                        List.of(1L, 3L)));
    }

    @Test
    void a_date_pulled_forward_hides_nothing_and_cancels_nothing() {
        var drift = assigned("2017-01-02", "2017-03-31")
                .moved("2017-01-10", "2017-06-30")
                .moved("2017-01-20", "2017-03-01")
                .on("2017-04-10");

        assertThat(drift.driftDays()).isEqualTo(91);
        assertThat(drift.delayDays()).isEqualTo(40);
        assertThat(drift.originalDelayDays()).isEqualTo(10);
        assertThat(drift.maskedDelayDays()).isZero();
    }

    @Test
    void a_refused_claim_does_not_stop_the_clock() {
        var story = assigned("2017-01-02", "2017-02-28").claimed("2017-02-20").refused("2017-03-05");

        assertThat(story.on("2017-03-04").delayDays()).isZero();
        assertThat(story.on("2017-03-10").delayDays()).isEqualTo(10);
    }

    @Test
    void words_between_two_dates_do_not_launder_the_extension() {
        var story =
                assigned("2017-01-02", "2017-03-31").movedToWords("2017-02-01").moved("2017-03-01", "2018-03-31");

        assertThat(story.on("2017-03-02").driftDays()).isEqualTo(365);
        assertThat(story.explained("2017-03-02").signals().getFirst().because())
                .isEqualTo("Due date moved twice, 365 days in all: \"ongoing\", 31 March 2018");
    }

    @Test
    void sixty_days_without_substance_are_stale_and_thirty_when_it_matters_more() {
        var story = assigned("2017-01-01", "2018-01-01");
        var important = assigned("2017-01-01", "2018-01-01", Priority.HIGH);

        assertThat(kinds(story.on("2017-03-01"))).isEmpty();
        assertThat(story.explained("2017-03-02").signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(STALE, "No substantive event for 60 days, since 1 January 2017", List.of(0L)));
        assertThat(kinds(important.on("2017-01-30"))).isEmpty();
        assertThat(kinds(important.on("2017-01-31"))).containsExactly(STALE);
        assertThat(story.on("2017-03-02").level()).isEqualTo(DriftLevel.WATCH);
    }

    @Test
    void a_rebaseline_is_no_substance() {
        var drift = assigned("2017-01-01", "2017-03-01")
                .moved("2017-02-28", "2017-03-31")
                .on("2017-03-02");

        assertThat(drift.stalenessDays()).isEqualTo(60);
        assertThat(kinds(drift)).containsExactly(STALE);
    }

    @Test
    void whoever_works_or_looks_at_the_result_gives_substance() {
        var progress = assigned("2017-01-01", "2018-01-01").progress("2017-02-01");
        var claimed = progress.claimed("2017-03-01");
        var refused = claimed.refused("2017-04-01");
        var measured = refused.measured("2017-05-01", byIndependentAudit().evidence());
        var accepted = measured.claimed("2017-06-01").accepted("2017-07-01");
        var signedOff = accepted.signedOff("2017-08-01");

        assertThat(progress.on("2017-02-11").stalenessDays()).isEqualTo(10);
        assertThat(claimed.on("2017-03-11").stalenessDays()).isEqualTo(10);
        assertThat(refused.on("2017-04-11").stalenessDays()).isEqualTo(10);
        assertThat(measured.on("2017-05-11").stalenessDays()).isEqualTo(10);
        assertThat(accepted.on("2017-07-11").stalenessDays()).isEqualTo(10);
        assertThat(signedOff.on("2017-08-11").stalenessDays()).isEqualTo(10);
    }

    @Test
    void what_is_signed_off_grows_stale_no_more() {
        var story = finished();

        assertThat(kinds(story.on("2017-06-14"))).doesNotContain(STALE);
        assertThat(kinds(finishedButNotSignedOff().on("2017-06-14"))).contains(STALE);
    }

    @Test
    void a_claim_may_wait_30_days() {
        var story = assigned("2017-01-01", "2017-12-31").claimed("2017-02-01");

        assertThat(kinds(story.on("2017-03-03"))).isEmpty();
        assertThat(story.on("2017-03-03").verificationLagDays()).isEqualTo(30);
        assertThat(story.explained("2017-03-04").signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(
                        UNVERIFIED, "Claimed complete on 1 February 2017 and not verified for 31 days", List.of(1L)));
        assertThat(story.on("2017-03-04").unverified()).isTrue();
    }

    @Test
    void an_answered_claim_waits_no_longer() {
        var drift = assigned("2017-01-01", "2017-12-31")
                .claimed("2017-02-01")
                .refused("2017-03-20")
                .on("2017-04-30");

        assertThat(drift.verificationLagDays()).isEqualTo(47);
        assertThat(drift.unverified()).isFalse();
    }

    @Test
    void impact_may_stay_unproven_for_90_days_after_sign_off() {
        var story = finished();

        assertThat(story.on("2017-06-01").impactGapDays()).isEqualTo(90);
        assertThat(kinds(story.on("2017-06-01"))).isEmpty();
        assertThat(story.explained("2017-06-02").signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(
                        UNPROVEN,
                        "Signed off on 3 March 2017 and no impact shown for 91 days: "
                                + "no evidence of practice or outcome",
                        List.of(3L)));
        assertThat(story.on("2017-06-02").unproven()).isTrue();
        assertThat(story.on("2017-06-02").drifting()).isTrue();
    }

    @Test
    void evidence_of_practice_at_e3_closes_the_impact_gap() {
        var drift = finished()
                .measured("2017-05-01", byIndependentAudit().evidence())
                .on("2017-12-31");

        assertThat(drift.impactGapDays()).isNull();
        assertThat(drift.unproven()).isFalse();
    }

    @Test
    void activity_however_well_measured_proves_nothing() {
        var training = byIndependentAudit().level(EvidenceLevel.ACTIVITY).evidence();
        var learning =
                byIndependentAudit().level(EvidenceLevel.QUALITY_OR_LEARNING).evidence();
        var drift = finished().measured("2017-05-01", training).measured("2017-05-02", learning);

        assertThat(drift.on("2017-12-31").unproven()).isTrue();
    }

    @Test
    void weak_evidence_of_practice_leaves_the_gap_open_and_is_named() {
        var weak = byIndependentAudit().baseline(null).evidence();
        var told = finished().measured("2017-05-01", weak).explained("2017-06-02");

        assertThat(told.signals())
                .extracting(Signal::kind, Signal::because, ActionEvents::versions)
                .containsExactly(tuple(
                        UNPROVEN,
                        "Signed off on 3 March 2017 and no impact shown for 91 days: the best evidence is E2",
                        List.of(3L, 4L)));
    }

    @Test
    void two_signs_to_watch_are_drift() {
        var drift = assigned("2017-01-01", "2017-12-31").claimed("2017-02-01").on("2017-04-02");

        assertThat(kinds(drift)).containsExactlyInAnyOrder(STALE, UNVERIFIED);
        assertThat(drift.level()).isEqualTo(DriftLevel.DRIFTING);
    }

    private static ActionEvents finished() {
        return finishedButNotSignedOff().signedOff("2017-03-03");
    }

    private static ActionEvents finishedButNotSignedOff() {
        return assigned("2017-01-01", "2017-03-31").claimed("2017-02-20").accepted("2017-02-28");
    }

    private static List<SignalKind> kinds(Assessment assessment) {
        return List.copyOf(assessment.signals());
    }
}

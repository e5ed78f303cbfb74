package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.domain.drift.ActionEvents.assigned;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.DueDateMove;
import org.throughline.domain.board.Policy;
import org.throughline.domain.impact.Measured;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClosureReason;
import tools.jackson.databind.json.JsonMapper;

class ActionStateTest {

    @Test
    void an_action_goes_from_agreed_to_signed_off() {
        var story = assigned("2017-01-01", "2017-12-31")
                .moved("2017-01-20", "2018-01-31")
                .progress("2017-02-01")
                .claimed("2017-03-01")
                .refused("2017-04-01")
                .claimed("2017-05-01")
                .accepted("2017-06-01")
                .signedOff("2017-07-01");

        assertThat(story.courseBy("2017-01-31").status()).isEqualTo(ActionStatus.AGREED);
        assertThat(story.courseBy("2017-02-28").status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(story.courseBy("2017-03-31").status()).isEqualTo(ActionStatus.CLAIMED);
        assertThat(story.courseBy("2017-04-30").status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(story.courseBy("2017-05-31").status()).isEqualTo(ActionStatus.CLAIMED);
        assertThat(story.courseBy("2017-06-30").status()).isEqualTo(ActionStatus.VERIFIED);
        assertThat(story.courseBy("2017-07-01").status()).isEqualTo(ActionStatus.SIGNED_OFF);
        assertThat(story.courseBy("2017-07-01").completedOn()).isEqualTo(LocalDate.of(2017, 5, 1));
    }

    @Test
    void the_clock_stops_when_the_work_was_claimed_and_stays_so_once_that_is_accepted() {
        var story = assigned("2017-01-01", "2017-02-28").claimed("2017-03-10").accepted("2017-04-20");

        assertThat(story.on("2017-04-19").delayDays()).isEqualTo(10);
        assertThat(story.on("2017-04-19").restsOn()).containsExactly(FigureBasis.WAITING_CLAIM);
        assertThat(story.on("2017-04-20").delayDays()).isEqualTo(10);
        assertThat(story.on("2017-04-20").restsOn()).isEmpty();
        assertThat(story.on("2018-04-20").delayDays()).isEqualTo(10);
    }

    @Test
    void a_minute_entered_late_changes_what_was_so_and_not_what_was_known() {
        var story = assigned("2017-01-01", "2017-02-28")
                .moved("2017-03-03", "2017-06-30")
                .recordedOn("2017-04-20");
        var march10 = LocalDate.of(2017, 3, 10);

        var so = Timeline.effectiveBy(story.events(), march10, null);
        var known = Timeline.effectiveBy(story.events(), march10, Instant.parse("2017-03-10T23:00:00Z"));

        assertThat(Assessment.on(march10, ActionState.of(so), Policy.DEFAULT).delayDays())
                .isZero();
        assertThat(Assessment.on(march10, ActionState.of(known), Policy.DEFAULT).delayDays())
                .isEqualTo(10);
    }

    @Test
    void a_move_entered_late_takes_its_place_before_later_ones() {
        var course = assigned("2017-01-01", "2017-03-31")
                .moved("2017-03-01", "2017-06-30")
                .moved("2017-02-01", "2017-04-30")
                .courseBy("2017-03-02");

        assertThat(course.dueDates().current()).isEqualTo(LocalDate.of(2017, 6, 30));
        assertThat(course.dueDates().set().version()).isEqualTo(1);
        assertThat(course.dueDates().moves()).extracting(DueDateMove::version).containsExactly(2L, 1L);
        assertThat(course.dueDates().driftDays()).isEqualTo(91);
    }

    @Test
    void an_answer_is_to_the_claim_it_followed_though_a_newer_claim_took_effect_before_it() {
        var story = assigned("2017-01-01", "2017-02-28")
                .claimed("2017-03-01")
                .refused("2017-03-20")
                .claimed("2017-03-10")
                .accepted("2017-04-01");

        assertThat(story.courseBy("2017-03-31").status()).isEqualTo(ActionStatus.CLAIMED);
        assertThat(story.courseBy("2017-04-01").completedOn()).isEqualTo(LocalDate.of(2017, 3, 10));
        assertThat(story.on("2017-04-01").delayDays()).isEqualTo(10);
    }

    @Test
    void an_action_begins_with_its_assignment_and_has_only_one() {
        var events = assigned("2017-01-01", "2017-02-28").progress("2017-01-10").events();

        assertThatIllegalArgumentException().isThrownBy(() -> ActionState.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ActionState.of(events.subList(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionState.of(List.of(events.getFirst(), events.getFirst())));
    }

    @Test
    void a_course_survives_being_written_down() {
        var json = JsonMapper.builder().build();
        var course = assigned("2017-01-01", null)
                .moved("2017-01-20", "2018-01-31")
                .held("2017-02-01", "2017-03-01")
                .holdReviewed("2017-02-20", "2017-03-31")
                .released("2017-02-25")
                .claimed("2017-03-01")
                .accepted("2017-06-01")
                .signedOff("2017-07-01", "2017-10-01", "2018-01-01")
                .measured("2017-08-01", Measured.byIndependentAudit().evidence())
                .checked("2017-10-01", "2017-10-01", CheckResult.HELD)
                .closed("2017-10-02", ClosureReason.SUPERSEDED)
                .courseBy("2017-10-02");

        assertThat(json.readValue(json.writeValueAsString(course), ActionState.class))
                .isEqualTo(course);
    }
}

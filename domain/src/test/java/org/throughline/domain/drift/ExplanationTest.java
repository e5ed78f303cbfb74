package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.drift.ActionEvents.assigned;
import static org.throughline.domain.drift.MeasureKind.DELAY;
import static org.throughline.domain.drift.MeasureKind.DRIFT;
import static org.throughline.domain.drift.MeasureKind.IMPACT_GAP;
import static org.throughline.domain.drift.MeasureKind.MASKED_DELAY;
import static org.throughline.domain.drift.MeasureKind.NET_DELAY;
import static org.throughline.domain.drift.MeasureKind.ORIGINAL_DELAY;
import static org.throughline.domain.drift.MeasureKind.STALENESS;
import static org.throughline.domain.drift.MeasureKind.VERIFICATION_LAG;
import static org.throughline.domain.drift.SignalKind.HOLD_EXPIRED;
import static org.throughline.domain.drift.SignalKind.MOVED;
import static org.throughline.domain.drift.SignalKind.UNPROVEN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Restriction;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.board.Policy;
import org.throughline.domain.impact.Measured;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.HoldReason;
import org.throughline.events.Role;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.review.Readers;
import tools.jackson.databind.json.JsonMapper;

/** What people read of a number: the sentence, and the events that they can look up. */
class ExplanationTest {

    static final String ACTION = "scr-child-j.f3.a2", REVIEW = "scr-child-j";

    @Nested
    class A_date_that_was_moved_from_march_to_may_to_september {

        final ActionEvents story = assigned("2017-01-02", "2017-03-04")
                .moved("2017-02-01", "2017-05-12")
                .progress("2017-03-01")
                .moved("2017-04-01", "2017-09-03");

        @Test
        void says_how_far_and_under_which_minutes() {
            var moved = signal(story.explained("2017-04-02"), MOVED);

            assertThat(moved.because())
                    .isEqualTo("Due date moved twice, 183 days in all: 12 May 2017, 3 September 2017");
            assertThat(moved.causes()).containsExactly(decided(1, "2017-02-01"), decided(3, "2017-04-01"));
        }

        @Test
        void hides_lateness_and_says_between_which_dates() {
            var told = story.explained("2017-09-13");

            assertTold(told, DELAY, 10L, "Due on 3 September 2017 and 10 days late", 3);
            assertTold(told, ORIGINAL_DELAY, 193L, "First due on 4 March 2017 and 193 days late", 0);
            assertTold(
                    told,
                    MASKED_DELAY,
                    183L,
                    "183 days of lateness hidden: first due on 4 March 2017, now on 3 September 2017",
                    0,
                    1,
                    3);
            assertTold(
                    told, DRIFT, 183L, "Due date moved twice, 183 days in all: 12 May 2017, 3 September 2017", 0, 1, 3);
            assertTold(told, STALENESS, 196L, "No substantive event for 196 days, since 1 March 2017", 2);
        }
    }

    @Nested
    class Work_that_was_finished_late {

        final ActionEvents story = assigned("2017-01-02", "2017-02-28")
                .claimed("2017-03-10")
                .accepted("2017-04-20")
                .signedOff("2017-05-01");

        @Test
        void is_late_until_the_claim_that_was_accepted() {
            var told = story.explained("2017-05-11");

            assertTold(told, DELAY, 10L, "Due on 28 February 2017, finished on 10 March 2017: 10 days late", 0, 1, 2);
            assertTold(told, DRIFT, 0L, "The due date has not moved", 0);
            assertTold(
                    told,
                    VERIFICATION_LAG,
                    41L,
                    "Claimed complete on 10 March 2017 and accepted 41 days later, on 20 April 2017",
                    1,
                    2);
            assertTold(
                    told,
                    IMPACT_GAP,
                    10L,
                    "Signed off on 1 May 2017 and no impact shown for 10 days: no evidence of practice or outcome",
                    3);
        }

        @Test
        void has_no_impact_gap_once_impact_is_shown() {
            var weak = Measured.byIndependentAudit().baseline(null).evidence();
            var shown = story.measured("2017-05-20", weak)
                    .measured("2017-06-01", Measured.byIndependentAudit().evidence());

            assertTold(shown.explained("2017-06-01"), IMPACT_GAP, null, "Impact is shown at E4", 3, 5);
        }

        @Test
        void has_no_impact_gap_after_the_sign_off_was_taken_back_or_the_action_ended() {
            var revoked = story.revoked(LocalDate.of(2017, 6, 1));
            assertTold(revoked.explained("2017-06-01"), IMPACT_GAP, null, "It is not signed off", 4);

            var closed = revoked.closed("2017-06-02", ClosureReason.SUPERSEDED);
            assertTold(closed.explained("2017-06-02"), IMPACT_GAP, null, "The action has ended", 5);
        }
    }

    @Nested
    class What_has_no_number {

        @Test
        void says_that_there_is_no_date_and_which_decision_took_it_away() {
            var told = assigned("2019-01-15", "2019-12-31")
                    .movedToWords("2020-01-20")
                    .claimed("2020-12-17")
                    .accepted("2020-12-17")
                    .explained("2021-03-01");

            for (var kind : List.of(DELAY, NET_DELAY))
                assertTold(told, kind, null, "There is no due date, only the words \"ongoing\"", 1);
            assertTold(
                    told,
                    ORIGINAL_DELAY,
                    352L,
                    "First due on 31 December 2019, finished on 17 December 2020: 352 days late",
                    0,
                    2,
                    3);
            assertTold(
                    told,
                    MASKED_DELAY,
                    352L,
                    "352 days of lateness hidden: first due on 31 December 2019, and the date was taken away",
                    0,
                    1,
                    2,
                    3);
        }

        @Test
        void says_that_there_was_no_date_to_begin_with() {
            var told = assigned("2017-01-02", null)
                    .moved("2017-02-01", "2017-03-31")
                    .explained("2017-04-10");

            assertTold(told, DELAY, 10L, "Due on 31 March 2017 and 10 days late", 1);
            assertTold(told, ORIGINAL_DELAY, null, "The action was agreed without a due date", 0);
            assertTold(told, MASKED_DELAY, null, "The action was agreed without a due date", 0);
        }

        @Test
        void says_what_has_not_happened_yet() {
            var told = assigned("2017-01-02", "2017-03-31").explained("2017-01-02");

            assertTold(told, DELAY, 0L, "Due on 31 March 2017 and not late", 0);
            assertTold(told, STALENESS, 0L, "Last substantive event on 2 January 2017", 0);
            assertTold(told, VERIFICATION_LAG, null, "It has not been claimed complete");
            assertTold(told, IMPACT_GAP, null, "It is not signed off");
        }
    }

    @Nested
    class An_action_that_is_held_with_its_review {

        final Hold ofReview = Hold.placed(by(7, "2017-02-06"), true, HoldReason.COURT_ORDER, "order", day("2017-02-20"))
                .reviewed(by(8, "2017-02-18"), day("2017-03-10"));
        final ActionState course = assigned("2017-01-02", "2017-01-31")
                .held("2017-02-01", "2017-02-10")
                .courseBy("2017-03-11")
                .under(new ReviewLimits(List.of(ofReview), null));
        final Explanation told = Explanation.of(day("2017-03-11"), course, Policy.DEFAULT);

        @Test
        void cites_the_decisions_of_the_review_beside_its_own() {
            var expired = signal(told, HOLD_EXPIRED);

            assertThat(expired.because())
                    .isEqualTo("It is on hold, and the hold was to be reviewed by 10 February 2017. "
                            + "The whole review is on hold, and the hold was to be reviewed by 10 March 2017");
            assertThat(expired.causes())
                    .containsExactly(
                            decided(1, "2017-02-01"),
                            Cause.of(REVIEW, by(7, "2017-02-06")),
                            Cause.of(REVIEW, by(8, "2017-02-18")));
        }

        @Test
        void is_net_of_the_days_that_either_covered() {
            var net = measure(told, NET_DELAY);

            assertThat(net.days()).isEqualTo(39 - 38);
            assertThat(net.because()).isEqualTo("Due on 31 January 2017 and 1 day late, not counting 38 days on hold");
            assertThat(net.causes()).extracting(Cause::id).containsExactly(ACTION, ACTION, REVIEW, REVIEW);
        }
    }

    @Nested
    class An_action_whose_review_is_under_a_reporting_restriction {

        final Restriction ofReview = new Restriction(
                7,
                day("2017-01-20"),
                null,
                "a child is protected",
                "an order",
                Readers.inRoles(Role.CHAIR),
                List.of(),
                day("2017-03-10"),
                List.of(),
                null,
                null);
        final ActionState course = assigned("2017-01-02", "2017-01-31")
                .courseBy("2017-01-25")
                .under(new ReviewLimits(List.of(), ofReview));

        @Test
        void shows_that_its_review_date_has_passed_and_cites_the_decision() {
            assertThat(SignalForecast.of(day("2017-01-25"), course, Policy.DEFAULT))
                    .containsEntry(HOLD_EXPIRED, day("2017-03-11"));
            assertThat(Assessment.on(day("2017-03-10"), course, Policy.DEFAULT).shows(HOLD_EXPIRED))
                    .isFalse();

            var expired = signal(Explanation.of(day("2017-03-11"), course, Policy.DEFAULT), HOLD_EXPIRED);
            assertThat(expired.because())
                    .isEqualTo("Its review is under a reporting restriction that was to be reviewed by 10 March 2017");
            assertThat(expired.causes())
                    .containsExactly(Cause.of(REVIEW, new EventReference(7, day("2017-01-20"), null)));
        }

        @Test
        void is_late_as_ever_because_a_restriction_stops_no_clock() {
            var assessed = Assessment.on(day("2017-02-10"), course, Policy.DEFAULT);

            assertThat(assessed.netDelayDays()).isEqualTo(10);
            assertThat(course.status()).isEqualTo(ActionStatus.AGREED);
        }
    }

    @Nested
    class A_sign_off_that_checks_and_the_gap_leave_unproven {

        @Test
        void cites_the_sign_off_every_failing_check_and_the_evidence_that_is_too_weak() {
            var weak = Measured.byIndependentAudit().baseline(null).evidence();
            var told = assigned("2017-01-02", "2017-02-28")
                    .claimed("2017-02-20")
                    .accepted("2017-03-01")
                    .signedOff("2017-04-01", "2017-07-01", "2017-10-01", "2018-04-01")
                    .measured("2017-05-01", weak)
                    .checked("2017-07-02", "2017-07-01", CheckResult.WEAKENED)
                    .explained("2017-11-01");
            var unproven = signal(told, UNPROVEN);

            assertThat(unproven.because())
                    .isEqualTo("The sustained check due on 1 July 2017 found the change weakened. "
                            + "The sustained check due on 1 October 2017 was not done. "
                            + "Signed off on 1 April 2017 and no impact shown for 214 days: the best evidence is E2");
            assertThat(ActionEvents.versions(unproven)).containsExactly(3L, 4L, 5L);
        }
    }

    @Test
    void a_cause_is_written_with_what_it_is_on() {
        var json = JsonMapper.builder().build();
        var cause = decided(1, "2017-02-01");

        assertThat(json.writeValueAsString(cause)).isEqualTo("""
                {"on":"scr-child-j.f3.a2","version":1,"effectiveOn":"2017-02-01",\
                "authority":{"committee":"semg","meetingDate":"2017-02-01","minute":"4.2"},"dayRestsOn":null}""");
        assertThat(json.readValue(json.writeValueAsString(cause), Cause.class)).isEqualTo(cause);
    }

    private static void assertTold(
            Explanation told, MeasureKind kind, @Nullable Long days, String because, long... versions) {
        var measure = measure(told, kind);
        assertThat(measure.days()).isEqualTo(days);
        assertThat(measure.because()).isEqualTo(because);
        assertThat(measure.causes().stream().mapToLong(Cause::version).toArray())
                .containsExactly(versions);
    }

    private static Signal signal(Explanation told, SignalKind kind) {
        return told.signals().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static DriftMeasure measure(Explanation told, MeasureKind kind) {
        return told.measures().get(kind.ordinal());
    }

    private static Cause decided(long version, String on) {
        var semg = new Authority(new CommitteeId("semg"), day(on), "4.2");
        return new Cause(ACTION, version, day(on), semg, null);
    }

    private static EventReference by(long version, String on) {
        return new EventReference(version, day(on), new Authority(new CommitteeId("crc"), day(on), "2"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

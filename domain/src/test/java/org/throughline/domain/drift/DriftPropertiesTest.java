package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.events.action.ActionEvent.ActionAssigned;

/** Edge cases of a whole history are its shortest ones; a thousand random lives say more. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class DriftPropertiesTest {

    @Provide
    Arbitrary<ActionEvents> entered_at_once() {
        return Histories.entered_at_once();
    }

    @Provide
    Arbitrary<ActionEvents> entered_late() {
        return Histories.entered_late();
    }

    @Provide
    Arbitrary<ActionEvents> corrected() {
        return Histories.corrected();
    }

    @Property
    void pulling_a_date_back_never_cancels_drift(
            @ForAll("entered_late") ActionEvents story, @ForAll @IntRange(min = 1, max = 1000) int back) {
        var day = Histories.BEGIN.plusDays(3000);
        var before = story.on(day);
        var due = course(story, day).dueDates().current();
        Assume.that(due != null);

        var after = story.moved(day, due.minusDays(back)).on(day);

        assertThat(after.driftDays()).isEqualTo(before.driftDays());
    }

    @Property
    void drift_is_at_least_the_way_from_the_first_date_owed_to_the_last(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var dueDates = course(story, day).dueDates();
        Assume.that(dueDates.firstOwed() != null && dueDates.current() != null);

        assertThat(story.on(day).driftDays())
                .isGreaterThanOrEqualTo(CalendarDays.past(dueDates.firstOwed(), dueDates.current()));
    }

    @Property
    void a_hold_takes_away_from_delay_no_more_than_there_is(
            @ForAll("entered_late") ActionEvents story, @ForAll @IntRange(max = 1500) int after) {
        var drift = story.on(Histories.BEGIN.plusDays(after));

        Assume.that(drift.delayDays() != null);

        assertThat(drift.netDelayDays()).isBetween(0L, drift.delayDays());
    }

    @Property
    void the_first_date_never_changes_whatever_happens(
            @ForAll("entered_late") ActionEvents story, @ForAll @IntRange(max = 1500) int after) {
        var first = ((ActionAssigned) story.events().getFirst().event()).dueDate();

        assertThat(course(story, Histories.BEGIN.plusDays(after)).dueDates().original())
                .isEqualTo(first);
    }

    @Property
    void a_refused_claim_never_stops_the_clock(
            @ForAll("entered_late") ActionEvents story, @ForAll @IntRange(max = 400) int wait) {
        var claimed = Histories.BEGIN.plusDays(2000);
        var refused = claimed.plusDays(wait);
        var later = refused.plusDays(17);
        Assume.that(course(story, later).claims().waiting() == null);
        Assume.that(isUnfinished(course(story, later)));
        var without = story.on(later);

        var with = story.claimed(claimed).refused(refused).on(later);

        assertThat(with.delayDays()).isEqualTo(without.delayDays());
        assertThat(with.originalDelayDays()).isEqualTo(without.originalDelayDays());
        assertThat(with.maskedDelayDays()).isEqualTo(without.maskedDelayDays());
    }

    @Property
    void delay_runs_with_the_calendar_until_a_claim_is_accepted(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var course = course(story, day);
        Assume.that(isUnfinished(course) && course.dueDates().current() != null);

        long past = ChronoUnit.DAYS.between(course.dueDates().current(), day);
        assertThat(story.on(day).delayDays()).isEqualTo(Math.max(0, past));
    }

    @Property
    void masked_delay_is_never_negative_and_never_more_than_the_original(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var drift = story.on(day);
        Assume.that(drift.maskedDelayDays() != null);

        boolean reopened = course(story, day).dueDates().promisedAgain() != null;
        assertThat(drift.maskedDelayDays()).isBetween(0L, reopened ? Long.MAX_VALUE : drift.originalDelayDays());
    }

    /** A date pulled forward makes the delay longer than the original one, and hides nothing. */
    @Property
    void without_a_reopening_the_original_delay_is_what_shows_and_what_is_masked(
            @ForAll("corrected") ActionEvents story, @ForAll("days") LocalDate day) {
        var drift = story.on(day);
        var dueDates = course(story, day).dueDates();
        Assume.that(dueDates.promisedAgain() == null && drift.maskedDelayDays() != null);

        boolean pulledForward = dueDates.current().isBefore(dueDates.original());
        assertThat(drift.maskedDelayDays())
                .isEqualTo(pulledForward ? 0 : drift.originalDelayDays() - drift.delayDays());
    }

    @Property
    void a_claim_that_is_taken_back_or_accepted_in_part_never_stops_the_clock(
            @ForAll("corrected") ActionEvents story, @ForAll @IntRange(max = 400) int wait, @ForAll boolean takenBack) {
        var claimed = Histories.BEGIN.plusDays(3000);
        var answered = claimed.plusDays(wait);
        var later = answered.plusDays(17);
        Assume.that(isUnfinished(course(story, later)));
        var without = story.on(later);

        var waiting = story.claimed(claimed);
        var with = (takenBack ? waiting.withdrawn(answered) : waiting.acceptedInPart(answered)).on(later);

        assertThat(with.delayDays()).isEqualTo(without.delayDays());
        assertThat(with.originalDelayDays()).isEqualTo(without.originalDelayDays());
        assertThat(with.maskedDelayDays()).isEqualTo(without.maskedDelayDays());
        assertThat(with.netDelayDays()).isEqualTo(without.netDelayDays());
    }

    @Property
    void a_late_day_counts_unless_a_hold_covers_it_that_is_not_past_its_review_date(
            @ForAll("corrected") ActionEvents story, @ForAll("days") LocalDate day) {
        var next = day.plusDays(1);
        var course = course(story, next);
        Assume.that(nothingHappens(story, day, next)
                && isUnfinished(course)
                && story.on(next).late());

        boolean held = course.holds().stream().anyMatch(hold -> hold.inForce() && !next.isAfter(hold.reviewBy()));
        assertThat(story.on(next).netDelayDays()).isEqualTo(story.on(day).netDelayDays() + (held ? 0 : 1));
    }

    /** Or a hold that is reviewed a year late would take back a year. */
    @Property
    void a_late_day_that_counted_is_not_taken_back_while_the_due_date_stays(
            @ForAll("entered_late") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 400) int after) {
        var later = day.plusDays(after);
        var course = course(story, later);
        Assume.that(isUnfinished(course)
                && isUnfinished(course(story, day))
                && story.on(day).late());
        Assume.that(course.dueDates().set().equals(course(story, day).dueDates().set()));

        assertThat(story.on(later).netDelayDays())
                .isGreaterThanOrEqualTo(story.on(day).netDelayDays());
    }

    @Property
    void staleness_grows_by_one_a_day_between_events(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 60) int after) {
        var later = day.plusDays(after);
        Assume.that(nothingHappens(story, day, later));

        assertThat(story.on(later).stalenessDays()).isEqualTo(story.on(day).stalenessDays() + after);
    }

    @Property
    void delay_grows_by_one_a_day_while_late_and_unfinished(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 60) int after) {
        var later = day.plusDays(after);
        Assume.that(nothingHappens(story, day, later) && isUnfinished(course(story, day)));
        Assume.that(story.on(day).late());

        assertThat(story.on(later).delayDays()).isEqualTo(story.on(day).delayDays() + after);
    }

    @Property
    void what_is_undated_never_shows_a_number(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var drift = story.on(day);
        Assume.that(course(story, day).dueDates().current() == null);

        assertThat(drift.delayDays()).isNull();
        assertThat(drift.netDelayDays()).isNull();
        assertThat(drift.maskedDelayDays()).isNull();
        assertThat(drift.masked()).isFalse();
        assertThat(drift.late()).isFalse();
        assertThat(drift.drifting()).isEqualTo(course(story, day).closedOn() == null);
    }

    @Property
    void looking_back_at_a_day_shows_what_was_seen_on_that_day(
            @ForAll("entered_at_once") ActionEvents story, @ForAll("days") LocalDate day) {
        var log = story.events().stream()
                .takeWhile(recorded -> !recorded.event().effectiveOn().isAfter(day))
                .toList();
        var seenThen = Assessment.on(day, ActionState.of(log), Policy.DEFAULT);

        assertThat(story.on(day)).isEqualTo(seenThen);
    }

    @Property
    void what_was_known_is_what_had_been_recorded_in_whatever_order_it_is_read(
            @ForAll("entered_late") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll("days") LocalDate known) {
        var at = ActionEvents.noon(known);
        var log = story.events().stream()
                .takeWhile(recorded -> !recorded.recordedAt().isAfter(at))
                .toList();
        var shuffled = new ArrayList<>(story.events());
        Collections.shuffle(shuffled, new Random(day.toEpochDay()));

        assertThat(Timeline.effectiveBy(shuffled, day, at)).isEqualTo(Timeline.effectiveBy(log, day, null));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(Histories.BEGIN::plusDays);
    }

    private static boolean isUnfinished(ActionState course) {
        return course.completedOn() == null && course.closedOn() == null;
    }

    private static boolean nothingHappens(ActionEvents story, LocalDate after, LocalDate until) {
        return Timeline.effectiveBy(story.events(), until, null).stream()
                .noneMatch(recorded -> recorded.event().effectiveOn().isAfter(after));
    }

    private static ActionState course(ActionEvents story, LocalDate day) {
        return ActionState.of(Timeline.effectiveBy(story.events(), day, null));
    }
}

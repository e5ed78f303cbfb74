package org.throughline.events.drift;

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
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.clocks.Timeline;

/** Edge cases of a whole history are its shortest ones; a thousand random lives say more. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class DriftPropertiesTest {

    @Provide
    Arbitrary<Story> entered_at_once() {
        return Histories.entered_at_once();
    }

    @Provide
    Arbitrary<Story> entered_late() {
        return Histories.entered_late();
    }

    @Property
    void pulling_a_date_back_never_cancels_drift(
            @ForAll("entered_late") Story story, @ForAll @IntRange(min = 1, max = 1000) int back) {
        var day = Histories.BEGIN.plusDays(3000);
        var before = story.on(day);
        var due = course(story, day).dueDates().current();
        Assume.that(due != null);

        var after = story.moved(day, due.minusDays(back)).on(day);

        assertThat(after.driftDays()).isEqualTo(before.driftDays());
    }

    @Property
    void drift_is_at_least_the_way_from_the_first_date_owed_to_the_last(
            @ForAll("entered_late") Story story, @ForAll("days") LocalDate day) {
        var dueDates = course(story, day).dueDates();
        Assume.that(dueDates.firstOwed() != null && dueDates.current() != null);

        assertThat(story.on(day).driftDays())
                .isGreaterThanOrEqualTo(Days.past(dueDates.firstOwed(), dueDates.current()));
    }

    @Property
    void a_hold_takes_away_from_delay_no_more_than_there_is(
            @ForAll("entered_late") Story story, @ForAll @IntRange(max = 1500) int after) {
        var drift = story.on(Histories.BEGIN.plusDays(after));

        if (drift.delayDays() == null) assertThat(drift.netDelayDays()).isNull();
        else assertThat(drift.netDelayDays()).isBetween(0L, drift.delayDays());
    }

    @Property
    void the_first_date_never_changes_whatever_happens(
            @ForAll("entered_late") Story story, @ForAll @IntRange(max = 1500) int after) {
        var first = ((ActionAssigned) story.events().getFirst().event()).dueDate();

        assertThat(course(story, Histories.BEGIN.plusDays(after)).dueDates().original())
                .isEqualTo(first);
    }

    @Property
    void a_refused_claim_never_stops_the_clock(
            @ForAll("entered_late") Story story, @ForAll @IntRange(max = 400) int wait) {
        var claimed = Histories.BEGIN.plusDays(2000);
        var refused = claimed.plusDays(wait);
        var later = refused.plusDays(17);
        Assume.that(course(story, later).claims().waiting() == null);
        Assume.that(course(story, later).completedOn() == null);
        var without = story.on(later);

        var with = story.claimed(claimed).refused(refused).on(later);

        assertThat(with.delayDays()).isEqualTo(without.delayDays());
        assertThat(with.originalDelayDays()).isEqualTo(without.originalDelayDays());
        assertThat(with.maskedDelayDays()).isEqualTo(without.maskedDelayDays());
    }

    @Property
    void delay_runs_with_the_calendar_until_a_claim_is_accepted(
            @ForAll("entered_late") Story story, @ForAll("days") LocalDate day) {
        var course = course(story, day);
        Assume.that(course.completedOn() == null && course.dueDates().current() != null);

        long past = ChronoUnit.DAYS.between(course.dueDates().current(), day);
        assertThat(story.on(day).delayDays()).isEqualTo(Math.max(0, past));
    }

    @Property
    void masked_delay_is_never_negative_and_never_more_than_the_original(
            @ForAll("entered_late") Story story, @ForAll("days") LocalDate day) {
        var drift = story.on(day);
        Assume.that(drift.maskedDelayDays() != null);

        assertThat(drift.maskedDelayDays()).isNotNegative();
        if (course(story, day).dueDates().promisedAgain() == null)
            assertThat(drift.maskedDelayDays()).isLessThanOrEqualTo(drift.originalDelayDays());
    }

    @Property
    void what_is_undated_never_shows_a_number(@ForAll("entered_late") Story story, @ForAll("days") LocalDate day) {
        var drift = story.on(day);
        Assume.that(course(story, day).dueDates().current() == null);

        assertThat(drift.delayDays()).isNull();
        assertThat(drift.netDelayDays()).isNull();
        assertThat(drift.maskedDelayDays()).isNull();
        assertThat(drift.late()).isFalse();
        assertThat(drift.shows(SignalKind.UNDATED)).isTrue();
        assertThat(drift.drifting()).isTrue();
    }

    @Property
    void looking_back_at_a_day_shows_what_was_seen_on_that_day(
            @ForAll("entered_at_once") Story story, @ForAll("days") LocalDate day) {
        var log = story.events().stream()
                .takeWhile(recorded -> !recorded.event().effectiveOn().isAfter(day))
                .toList();
        var seenThen = Assessment.on(day, Course.of(log), DriftPolicy.DEFAULT);

        assertThat(story.on(day)).isEqualTo(seenThen);
    }

    @Property
    void what_was_known_is_what_had_been_recorded_in_whatever_order_it_is_read(
            @ForAll("entered_late") Story story, @ForAll("days") LocalDate day, @ForAll("days") LocalDate known) {
        var at = Story.noon(known);
        var log = story.events().stream()
                .takeWhile(recorded -> !recorded.recordedAt().isAfter(at))
                .toList();
        var shuffled = new ArrayList<>(story.events());
        Collections.shuffle(shuffled, new Random(day.toEpochDay()));

        assertThat(Timeline.effectiveBy(shuffled, day, at)).isEqualTo(Timeline.effectiveBy(log, day, null));
    }

    @Property
    void a_signal_cites_events_that_had_taken_effect(
            @ForAll("entered_late") Story story, @ForAll("days") LocalDate day) {
        var versions = Timeline.effectiveBy(story.events(), day, null).stream()
                .map(recorded -> recorded.version())
                .toList();

        assertThat(story.explained(day).signals()).allSatisfy(signal -> {
            assertThat(Story.versions(signal)).isNotEmpty().isSubsetOf(versions);
            assertThat(signal.because()).isNotBlank();
        });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(Histories.BEGIN::plusDays);
    }

    private static Course course(Story story, LocalDate day) {
        return Course.of(Timeline.effectiveBy(story.events(), day, null));
    }
}

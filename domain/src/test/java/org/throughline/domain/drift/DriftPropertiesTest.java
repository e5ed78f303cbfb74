package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
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
    void delay_runs_with_the_calendar_until_a_claim_is_made_or_the_action_is_closed(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var course = course(story, day);
        Assume.that(isUnfinished(course) && course.dueDates().current() != null);

        long past = ChronoUnit.DAYS.between(course.dueDates().current(), day);
        assertThat(story.on(day).delayDays()).isEqualTo(Math.max(0, past));
    }

    @Property
    void masked_delay_is_never_negative_and_while_dated_never_more_than_the_original(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var drift = story.on(day);
        Assume.that(drift.maskedDelayDays() != null);

        var dueDates = course(story, day).dueDates();
        boolean bounded = dueDates.promisedAgain() == null && dueDates.current() != null;
        assertThat(drift.maskedDelayDays()).isBetween(0L, bounded ? drift.originalDelayDays() : Long.MAX_VALUE);
    }

    @Property
    void taking_the_date_away_makes_no_late_or_masked_day_disappear(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var before = story.on(day);
        Assume.that(course(story, day).dueDates().current() != null && isUnfinished(course(story, day)));

        var after = story.moved(day, null).on(day);

        assertThat(after.late()).isFalse();
        assertThat(after.masked()).isEqualTo(before.late() || before.masked());
        assertThat(after.maskedDelayDays())
                .isEqualTo(before.delayDays() + (before.maskedDelayDays() == null ? 0 : before.maskedDelayDays()));
        assertThat(after.driftDays()).isEqualTo(before.driftDays());
    }

    @Property
    void putting_a_date_back_shows_again_what_taking_it_away_masked(
            @ForAll("entered_late") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 400) int after) {
        var before = course(story, day).dueDates().current();
        Assume.that(before != null && isUnfinished(course(story, day)));

        var later = day.plusDays(after);
        Assume.that(nothingHappens(story, day, later));
        var back = story.moved(day, null).moved(later, before).on(later);

        assertThat(back.delayDays()).isEqualTo(story.on(later).delayDays());
        assertThat(back.maskedDelayDays()).isEqualTo(story.on(later).maskedDelayDays());
        assertThat(back.driftDays()).isEqualTo(story.on(later).driftDays());
    }

    @Property
    void a_waiting_claim_stops_delay_and_its_refusal_sets_it_on_as_if_it_had_never_stopped(
            @ForAll("corrected") ActionEvents story, @ForAll @IntRange(max = 400) int wait) {
        var claimed = Histories.BEGIN.plusDays(3000);
        var later = claimed.plusDays(wait);
        Assume.that(isUnfinished(course(story, later)));
        var onTheDay = story.on(claimed);
        var without = story.on(later.plusDays(1));

        var waiting = story.claimed(claimed).on(later);
        var refused = story.claimed(claimed).refused(later).on(later.plusDays(1));

        assertThat(waiting.delayDays()).isEqualTo(onTheDay.delayDays());
        assertThat(waiting.originalDelayDays()).isEqualTo(onTheDay.originalDelayDays());
        assertThat(waiting.maskedDelayDays()).isEqualTo(onTheDay.maskedDelayDays());
        assertThat(waiting.restsOn())
                .isEqualTo(
                        waiting.originalDelayDays() == null && waiting.maskedDelayDays() == null
                                ? waiting.delayRestsOn()
                                : Set.of(FigureBasis.WAITING_CLAIM));
        assertThat(refused.delayDays()).isEqualTo(without.delayDays());
        assertThat(refused.maskedDelayDays()).isEqualTo(without.maskedDelayDays());
        assertThat(refused.restsOn()).isEqualTo(without.restsOn());
    }

    /** A date pulled forward makes the delay longer than the original one, and hides nothing. */
    @Property
    void without_a_reopening_the_original_delay_is_what_shows_and_what_is_masked(
            @ForAll("corrected") ActionEvents story, @ForAll("days") LocalDate day) {
        var drift = story.on(day);
        var dueDates = course(story, day).dueDates();
        Assume.that(dueDates.promisedAgain() == null && drift.maskedDelayDays() != null);

        Assume.that(dueDates.current() != null);
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
    void what_is_undated_has_no_delay(@ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var drift = story.on(day);
        Assume.that(course(story, day).dueDates().current() == null);

        assertThat(drift.delayDays()).isNull();
        assertThat(drift.netDelayDays()).isNull();
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
        return course.claims().stopping() == null && course.closedOn() == null;
    }

    private static boolean nothingHappens(ActionEvents story, LocalDate after, LocalDate until) {
        return Timeline.effectiveBy(story.events(), until, null).stream()
                .noneMatch(recorded -> recorded.event().effectiveOn().isAfter(after));
    }

    private static ActionState course(ActionEvents story, LocalDate day) {
        return ActionState.of(Timeline.effectiveBy(story.events(), day, null));
    }
}

package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;

/** When signs of drift come and go, in any life of an action. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SignalPropertiesTest {

    @Property
    void time_alone_takes_no_signal_away(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 400) int after) {
        var later = day.plusDays(after);
        Assume.that(nothingHappens(story, day, later, _ -> true));

        assertThat(story.on(later).signals()).containsAll(story.on(day).signals());
    }

    @Property
    void it_is_undated_exactly_while_the_latest_promise_has_no_date(
            @ForAll("corrected") ActionEvents story, @ForAll("days") LocalDate day) {
        Assume.that(story.courseBy(day).stage() != ActionStatus.CLOSED);
        var promised = Timeline.effectiveBy(story.events(), day, null).reversed().stream()
                .filter(recorded -> promises(recorded.event()))
                .findFirst()
                .orElseThrow();

        assertThat(story.on(day).shows(SignalKind.UNDATED)).isEqualTo(dueDate(promised.event()) == null);
    }

    /** Few lives have moved by a given day, and most of those end or return soon. */
    @Property(maxDiscardRatio = 30)
    void what_has_moved_stays_moved_until_it_is_reopened_or_ends(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 900) int after) {
        var later = day.plusDays(after);
        Assume.that(story.on(day).shows(SignalKind.MOVED));
        Assume.that(nothingHappens(
                story, day, later, event -> event instanceof ActionReopened || event instanceof ActionClosed));

        assertThat(story.on(later).shows(SignalKind.MOVED)).isTrue();
        assertThat(story.on(later).driftDays())
                .isGreaterThanOrEqualTo(story.on(day).driftDays());
    }

    @Property
    void the_end_ends_every_signal_and_lateness_until_it_is_reopened(
            @ForAll("ended") ActionEvents story, @ForAll @IntRange(max = 900) int after) {
        var ended = story.events().getLast().event().effectiveOn();
        var later = ended.plusDays(after);

        assertThat(story.on(later).signals()).isEmpty();
        assertThat(story.on(later).level()).isEqualTo(DriftLevel.NONE);
        assertThat(story.on(later).impactGapDays()).isNull();
        assertThat(story.on(later).delayDays()).isEqualTo(story.on(ended).delayDays());
        assertThat(story.reopened(later, later).on(later.plusDays(1000)).signals())
                .contains(SignalKind.STALE);
    }

    @Provide
    Arbitrary<ActionEvents> corrected() {
        return Histories.corrected();
    }

    /** What ends before anything else was to follow. */
    @Provide
    Arbitrary<ActionEvents> ended() {
        return Histories.ended();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(Histories.BEGIN::plusDays);
    }

    private static boolean promises(ActionEvent event) {
        return event instanceof ActionAssigned || event instanceof ActionRebaselined || event instanceof ActionReopened;
    }

    private static @Nullable LocalDate dueDate(ActionEvent event) {
        return switch (event) {
            case ActionAssigned e -> e.dueDate();
            case ActionRebaselined e -> e.dueDate();
            case ActionReopened e -> e.dueDate();
            default -> throw new IllegalArgumentException("it promises nothing");
        };
    }

    private static boolean nothingHappens(
            ActionEvents story, LocalDate after, LocalDate until, Predicate<ActionEvent> ofThese) {
        return Timeline.effectiveBy(story.events(), until, null).stream()
                .filter(recorded -> recorded.event().effectiveOn().isAfter(after))
                .noneMatch(recorded -> ofThese.test(recorded.event()));
    }
}

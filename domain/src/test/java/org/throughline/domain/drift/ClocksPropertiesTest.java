package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.events.Correction;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ClaimEvent;

/** Delay and drift of a day follow from what had taken effect by then, and from nothing else. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ClocksPropertiesTest {

    @Property
    void what_takes_effect_later_says_nothing_of_a_day(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day) {
        var byThen = story.events().stream()
                .filter(recorded -> !recorded.event().effectiveOn().isAfter(day))
                .toList();
        var course = ActionState.of(Timeline.effectiveBy(byThen, LocalDate.MAX, null));

        assertThat(story.on(day)).isEqualTo(Assessment.on(day, course, Policy.DEFAULT));
        assertThat(story.explained(day)).isEqualTo(Explanation.of(day, course, Policy.DEFAULT));
    }

    @Property
    void what_takes_effect_later_says_nothing_of_a_day_unless_it_corrects_it(
            @ForAll("corrected") ActionEvents story, @ForAll("days") LocalDate day) {
        var restating = story.events().stream()
                .flatMap(recorded -> recorded.event() instanceof Correction e && e.restatedBy() != null
                        ? List.of(e.restatedBy()).stream()
                        : null)
                .collect(Collectors.toSet());
        var byThen = story.events().stream()
                .filter(recorded -> !recorded.event().effectiveOn().isAfter(day)
                        || recorded.event() instanceof Correction
                        || restating.contains(recorded.version()))
                .toList();

        assertThat(story.on(day)).isEqualTo(ActionEvents.of(byThen).on(day));
    }

    /** But for the order of claims and their answers, which says what is an answer to what. */
    @Property
    void the_order_of_recording_does_not_matter_where_that_of_effect_is_the_same(
            @ForAll("entered_late") ActionEvents story, @ForAll("days") LocalDate day, @ForAll Random random) {
        var otherwise = ActionEvents.of(recordedOtherwise(story.events(), random));

        assertThat(otherwise.on(day)).isEqualTo(story.on(day));
    }

    private static List<Recorded<ActionEvent>> recordedOtherwise(List<Recorded<ActionEvent>> events, Random random) {
        var left = new ArrayList<>(events);
        var recorded = new ArrayList<Recorded<ActionEvent>>();
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(each -> left.stream().noneMatch(other -> hasToStayBefore(other, each)))
                    .toList();
            var next = free.get(random.nextInt(free.size()));
            left.remove(next);
            recorded.add(new Recorded<>(next.event(), recorded.size(), next.recordedAt()));
        }
        return recorded;
    }

    private static boolean hasToStayBefore(Recorded<ActionEvent> one, Recorded<ActionEvent> other) {
        return one.version() < other.version()
                && (one.version() == 0
                        || one.event().effectiveOn().equals(other.event().effectiveOn())
                        || isOfAClaim(one) && isOfAClaim(other));
    }

    private static boolean isOfAClaim(Recorded<ActionEvent> recorded) {
        return switch (recorded.event()) {
            case ActionMarkedComplete _, CompletionVerified _, CompletionRefused _, ClaimEvent _ -> true;
            default -> false;
        };
    }

    @Provide
    Arbitrary<ActionEvents> entered_late() {
        return Histories.entered_late();
    }

    @Provide
    Arbitrary<ActionEvents> corrected() {
        return Histories.corrected();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(Histories.BEGIN::plusDays);
    }
}

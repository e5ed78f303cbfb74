package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.board.Policy;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.HoldReason;

/** What is explained is what is counted, and every cause can be looked up. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ExplanationPropertiesTest {

    private static final long OF_THE_REVIEW = 1000;

    @Property
    void the_kinds_explained_are_the_kinds_assessed(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll("of_the_review") Hold hold) {
        var course = heldBy(day, story, hold);

        assertThat(explained(day, course).signals())
                .extracting(Signal::kind)
                .containsExactlyElementsOf(assessed(day, course).signals());
    }

    @Property
    void the_days_explained_are_the_days_assessed(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll("of_the_review") Hold hold) {
        var course = heldBy(day, story, hold);
        var numbers = assessed(day, course);
        var measures = explained(day, course).measures();

        assertThat(measures).extracting(DriftMeasure::kind).containsExactly(MeasureKind.values());
        assertThat(measures)
                .extracting(DriftMeasure::days)
                .containsExactly(
                        numbers.delayDays(),
                        numbers.originalDelayDays(),
                        numbers.maskedDelayDays(),
                        numbers.netDelayDays(),
                        numbers.driftDays(),
                        numbers.stalenessDays(),
                        numbers.verificationLagDays(),
                        numbers.impactGapDays());
    }

    @Property
    void what_the_measures_rest_on_is_what_the_assessment_rests_on(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll("of_the_review") Hold hold) {
        var course = heldBy(day, story, hold);

        assertThat(explained(day, course).measures().stream()
                        .flatMap(measure -> measure.restsOn().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(assessed(day, course).restsOn());
        assertThat(explained(day, course).measures())
                .filteredOn(measure -> measure.restsOn().contains(FigureBasis.WAITING_CLAIM))
                .allSatisfy(measure -> assertThat(measure.because()).contains("not answered yet"));
    }

    @Property
    void a_sentence_tells_the_days_that_it_is_about(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll("of_the_review") Hold hold) {
        assertThat(explained(day, heldBy(day, story, hold)).measures()).allSatisfy(measure -> {
            assertThat(measure.because()).isNotBlank().doesNotContain("null");
        });
        assertThat(explained(day, heldBy(day, story, hold)).measures())
                .filteredOn(measure -> measure.days() != null && measure.days() > 0)
                .allSatisfy(measure -> assertThat(measure.because()).contains(CalendarDays.inWords(measure.days())));
    }

    @Property
    void every_cause_is_an_event_that_had_taken_effect_as_it_stands_in_its_stream(
            @ForAll("corrected") ActionEvents story,
            @ForAll("days") LocalDate day,
            @ForAll("of_the_review") Hold hold) {
        var course = heldBy(day, story, hold);
        var explained = explained(day, course);
        var known = Timeline.effectiveBy(story.events(), day, null).stream()
                .map(recorded -> Cause.of(course.action().value(), EventReference.of(recorded)))
                .collect(Collectors.toSet());
        hold.events()
                .forEach(moment -> known.add(Cause.of(course.action().reviewId().value(), moment)));

        assertThat(explained.signals()).allSatisfy(signal -> {
            assertThat(signal.because()).isNotBlank().doesNotContain("null");
            assertThat(signal.causes()).isNotEmpty();
            assertLookedUp(signal.causes(), known);
        });
        assertThat(explained.measures()).allSatisfy(measure -> assertLookedUp(measure.causes(), known));
        assertThat(explained.measures())
                .filteredOn(measure -> measure.days() != null)
                .allSatisfy(measure -> assertThat(measure.causes()).isNotEmpty());
    }

    private static void assertLookedUp(List<Cause> causes, Iterable<Cause> known) {
        assertThat(known).containsAll(causes);
        assertThat(causes).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.comparing(Cause::effectiveOn));
    }

    private static Assessment assessed(LocalDate day, ActionState course) {
        return Assessment.on(day, course, Policy.DEFAULT);
    }

    private static Explanation explained(LocalDate day, ActionState course) {
        return Explanation.of(day, course, Policy.DEFAULT);
    }

    /** A review can be held too, as far as it has been by that day. */
    private static ActionState heldBy(LocalDate day, ActionEvents story, Hold hold) {
        var begun = hold.terms().stream()
                .filter(term -> !term.decided().on().isAfter(day))
                .toList();
        var released = hold.released() == null || hold.released().on().isAfter(day) ? null : hold.released();
        var course = story.courseBy(day);
        if (begun.isEmpty()) return course;
        return course.under(
                new ReviewLimits(List.of(new Hold(true, hold.reason(), hold.explanation(), begun, released)), null));
    }

    @Provide
    Arbitrary<ActionEvents> corrected() {
        return Histories.corrected();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(Histories.BEGIN::plusDays);
    }

    /** Placed, reviewed in time or late, and released or not. */
    @Provide
    Arbitrary<Hold> of_the_review() {
        var gaps = Arbitraries.integers().between(1, 300).list().ofMinSize(1).ofMaxSize(4);
        var terms = Arbitraries.integers().between(1, 300);
        return Combinators.combine(gaps, terms, terms.injectNull(0.5)).as(ExplanationPropertiesTest::held);
    }

    private static Hold held(List<Integer> gaps, int term, @Nullable Integer release) {
        var on = Histories.BEGIN;
        var terms = new ArrayList<Hold.Term>();
        for (int gap : gaps) {
            on = on.plusDays(gap);
            terms.add(new Hold.Term(decided(terms.size(), on), on.plusDays(term)));
        }
        var released = release == null ? null : decided(terms.size(), on.plusDays(release));
        return new Hold(true, HoldReason.INQUEST, "An inquest is open", terms, released);
    }

    private static EventReference decided(int number, LocalDate on) {
        return new EventReference(OF_THE_REVIEW + number, on, new Authority(new CommitteeId("crc"), on, "2"));
    }
}

package org.throughline.web.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.domain.impact.ControlLimits;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Reading;
import org.throughline.query.action.register.Interval;
import org.throughline.query.impact.MeasureSeries;
import org.throughline.query.impact.MeasureSeries.ReadOn;

/** The sentences beside a measure are computed from its readings. */
class MeasureSentencesTest {

    @Test
    void ranges_that_overlap_may_be_chance() {
        // 4/20 is 20 % (8–42 %), 9/20 is 45 % (26–66 %)
        assertThat(MeasureSentences.of(series(Reading.of(4, 20), null, null, Reading.of(9, 20))))
                .startsWith("From 4 of 20 to 9 of 20: the ranges overlap, so the difference may be chance.");
    }

    @Test
    void ranges_apart_are_unlikely_to_be_chance() {
        // 16/20 is 80 % (58–92 %)
        assertThat(MeasureSentences.of(series(Reading.of(4, 20), null, null, Reading.of(16, 20))))
                .startsWith(
                        "From 4 of 20 to 16 of 20: the ranges do not overlap, so the difference is unlikely to be chance.");
    }

    @Test
    void without_a_baseline_the_latest_reading_is_compared_with_the_first() {
        assertThat(MeasureSentences.of(series(null, null, null, Reading.of(4, 20), Reading.of(9, 20))))
                .first()
                .asString()
                .startsWith("From 4 of 20 to 9 of 20");
        assertThat(MeasureSentences.of(series(null, null, null, Reading.of(4, 20))))
                .startsWith("One reading, 4 of 20, and nothing to compare it with.");
    }

    @Test
    void the_target_is_said_with_its_unit() {
        var target = Reading.of(BigDecimal.valueOf(80));

        assertThat(MeasureSentences.of(series(Reading.of(4, 20), target, false, Reading.of(9, 20))))
                .contains("The target is 80%, which is not reached.");
    }

    @Test
    void eleven_readings_are_too_few_for_control_limits() {
        assertThat(MeasureSentences.of(series(null, null, null, counts(11))))
                .contains("Too few points for control limits: 11 of the 12 they take.");
        assertThat(MeasureSentences.of(series(null, null, null, counts(12))))
                .contains("All 12 readings lie within the control limits.");
    }

    @Test
    void a_reading_outside_the_control_limits_is_counted() {
        var readings = Stream.concat(Stream.of(counts(12)), Stream.of(Reading.of(20, 20)))
                .toArray(Reading[]::new);

        assertThat(MeasureSentences.of(series(null, null, null, readings)))
                .contains("1 of 13 readings lies outside the control limits, which is unlikely to be chance.");
    }

    @Test
    void a_word_without_a_figure_measures_nothing() {
        assertThat(MeasureSentences.of(series(null, null, null)))
                .containsExactly("Nothing was measured: what was said has no figure.");
    }

    private static Reading[] counts(int readings) {
        return Stream.generate(() -> Reading.of(4, 20)).limit(readings).toArray(Reading[]::new);
    }

    private static MeasureSeries series(
            @Nullable Reading baseline, @Nullable Reading target, @Nullable Boolean reached, Reading... readings) {
        var first = LocalDate.of(2026, 1, 1);
        return new MeasureSeries(
                "chronologies in order",
                "%",
                Direction.HIGHER_IS_BETTER,
                baseline,
                target,
                IntStream.range(0, readings.length)
                        .mapToObj(i ->
                                new ReadOn(first.plusMonths(i), null, i, readings[i], Interval.of(readings[i]), null))
                        .toList(),
                reached,
                ControlLimits.of(List.of(readings)));
    }
}

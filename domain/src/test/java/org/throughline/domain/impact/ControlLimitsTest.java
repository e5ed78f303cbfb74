package org.throughline.domain.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.domain.impact.ControlLimits.Band;
import org.throughline.events.impact.Reading;

/** Control limits say which readings are unlikely to be chance, and only from twelve readings of one kind. */
class ControlLimitsTest {

    @Test
    void eleven_readings_are_too_few() {
        assertThat(ControlLimits.of(counts(11, 10, 20))).isNull();
        assertThat(ControlLimits.of(counts(12, 10, 20))).isNotNull();
    }

    @Test
    void counts_and_values_have_no_common_limits() {
        var mixed = Stream.concat(counts(12, 10, 20).stream(), Stream.of(value(7)));

        assertThat(ControlLimits.of(mixed.toList())).isNull();
    }

    @Test
    void the_limits_of_counts_are_three_standard_errors_of_each_sample() {
        var readings = Stream.concat(counts(12, 10, 20).stream(), Stream.of(Reading.of(50, 100)));

        var limits = limits(readings.toList());

        assertThat(limits.centre()).isEqualTo(0.5);
        // 3 × √(0.5 × 0.5 / 20) = 0.3354, and of 100 cases 0.15
        assertThat(limits.bands().getFirst().low()).isCloseTo(0.1646, within(0.0001));
        assertThat(limits.bands().getFirst().high()).isCloseTo(0.8354, within(0.0001));
        assertThat(limits.bands().getLast().low()).isCloseTo(0.35, within(0.0001));
        assertThat(limits.bands()).extracting(Band::outside).containsOnly(false);
    }

    @Test
    void a_count_beyond_them_is_outside() {
        var readings = Stream.concat(counts(12, 4, 20).stream(), Stream.of(Reading.of(20, 20)));

        assertThat(limits(readings.toList()).bands().getLast().outside()).isTrue();
    }

    @Test
    void limits_of_counts_stay_between_none_and_all() {
        var band = limits(counts(12, 1, 20)).bands().getFirst();

        assertThat(band.low()).isZero();
        assertThat(limits(counts(12, 19, 20)).bands().getFirst().high()).isEqualTo(1);
    }

    @Test
    void the_limits_of_values_come_from_their_moving_range() {
        // Values that go to and fro by 2 around 11: 11 ± 2.66 × 2
        var readings = Stream.iterate(0, i -> i < 12, i -> i + 1)
                .map(i -> value(i % 2 == 0 ? 10 : 12))
                .toList();

        var limits = limits(readings);

        assertThat(limits.centre()).isEqualTo(11);
        assertThat(limits.bands().getFirst().low()).isCloseTo(5.68, within(0.0001));
        assertThat(limits.bands().getFirst().high()).isCloseTo(16.32, within(0.0001));
    }

    private static ControlLimits limits(List<Reading> readings) {
        return nonNull(ControlLimits.of(readings));
    }

    private static ControlLimits nonNull(@Nullable ControlLimits limits) {
        return Objects.requireNonNull(limits);
    }

    private static List<Reading> counts(int readings, int found, int cases) {
        return Collections.nCopies(readings, Reading.of(found, cases));
    }

    private static Reading value(int value) {
        return Reading.of(BigDecimal.valueOf(value));
    }
}

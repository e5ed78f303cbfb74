package org.throughline.domain.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    @Test
    void four_of_twenty_is_20_percent_between_8_and_42() {
        var interval = WilsonInterval.of(4, 20);

        assertThat(interval.inWords()).isEqualTo("4/20, 20 % (8–42 %)");
        assertThat(interval.low()).isCloseTo(0.0807, within(0.0001));
        assertThat(interval.high()).isCloseTo(0.4160, within(0.0001));
    }

    @Test
    void none_and_all_are_not_certainties() {
        assertThat(WilsonInterval.of(0, 10).inWords()).isEqualTo("0/10, 0 % (0–28 %)");
        assertThat(WilsonInterval.of(10, 10).inWords()).isEqualTo("10/10, 100 % (72–100 %)");
    }

    @Test
    void what_is_no_count_has_no_interval() {
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(-1, 4));
    }

    @Property
    void the_interval_holds_the_proportion_and_stays_between_0_and_1(
            @ForAll @IntRange(min = 1, max = 5000) int denominator, @ForAll @IntRange(max = 5000) int any) {
        var interval = WilsonInterval.of(any % (denominator + 1), denominator);

        assertThat(interval.low()).isBetween(0.0, interval.proportion());
        assertThat(interval.high()).isBetween(interval.proportion(), 1.0);
        assertThat(interval.low()).isLessThan(interval.high());
    }

    @Property
    void more_cases_of_the_same_proportion_narrow_it(
            @ForAll @IntRange(min = 1, max = 500) int denominator, @ForAll @IntRange(max = 500) int any) {
        int numerator = any % (denominator + 1);
        var few = WilsonInterval.of(numerator, denominator);
        var many = WilsonInterval.of(numerator * 4, denominator * 4);

        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }

    @Property
    void counting_the_others_mirrors_it(
            @ForAll @IntRange(min = 1, max = 5000) int denominator, @ForAll @IntRange(max = 5000) int any) {
        int numerator = any % (denominator + 1);
        var these = WilsonInterval.of(numerator, denominator);
        var others = WilsonInterval.of(denominator - numerator, denominator);

        assertThat(these.low()).isCloseTo(1 - others.high(), within(1e-12));
    }
}

package org.throughline.domain.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.impact.Measured.byIndependentAudit;
import static org.throughline.domain.impact.Strength.E0;
import static org.throughline.domain.impact.Strength.E2;
import static org.throughline.domain.impact.Strength.E4;
import static org.throughline.domain.impact.Strength.E5;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;

class LastingEvidenceTest {

    @Test
    void nothing_measured_is_worth_nothing() {
        assertThat(EvidenceStrength.best(List.of()).strength()).isEqualTo(E0);
    }

    @Test
    void the_strongest_measurement_counts_whenever_it_was_made() {
        assertThat(best(monthly(audit(16), byIndependentAudit().baseline(null))))
                .isEqualTo(E4);
        assertThat(best(monthly(byIndependentAudit().baseline(null)))).isEqualTo(E2);
    }

    @Test
    void two_later_repeats_without_a_material_fall_make_e5() {
        assertThat(best(monthly(audit(16), audit(15), audit(14)))).isEqualTo(E5);
    }

    @Test
    void one_later_repeat_does_not() {
        assertThat(best(monthly(audit(16), audit(16)))).isEqualTo(E4);
    }

    @Test
    void two_readings_of_one_day_are_one_point() {
        var first = new Measurement(1, day(1), null, null, audit(16).evidence());
        var later = new Measurement(2, day(2), null, null, audit(16).evidence());
        var sameDay = new Measurement(3, day(2), null, null, audit(16).evidence());

        assertThat(best(List.of(first, later, sameDay))).isEqualTo(E4);
    }

    @Test
    void a_repeat_of_another_measure_confirms_nothing() {
        assertThat(best(monthly(audit(16), audit(16), audit(16).measure("staff trained"))))
                .isEqualTo(E4);
        assertThat(best(monthly(audit(16), audit(16), audit(16).measure(" Good  chronologies"))))
                .isEqualTo(E5);
    }

    @Test
    void a_repeat_that_is_weaker_confirms_nothing() {
        var owners = audit(16).independence(Independence.SELF_ASSESSED);

        assertThat(best(monthly(audit(16), audit(16), owners))).isEqualTo(E4);
    }

    @Test
    void counts_have_fallen_when_their_intervals_no_longer_touch() {
        // 16/20 is 80 % (58–92 %); 8/20 is 40 % (22–61 %) and touches it, 7/20 is 35 % (18–57 %) and does not.
        assertThat(best(monthly(audit(16), audit(16), audit(8)))).isEqualTo(E5);
        assertThat(best(monthly(audit(16), audit(16), audit(16), audit(7)))).isEqualTo(E4);
    }

    @Test
    void a_rise_is_a_fall_where_lower_is_better() {
        assertThat(best(monthly(missing(4), missing(4), missing(12)))).isEqualTo(E5);
        assertThat(best(monthly(missing(4), missing(4), missing(4), missing(13))))
                .isEqualTo(E4);
    }

    @Test
    void values_have_fallen_when_worse_by_more_than_a_tenth_of_the_first() {
        assertThat(best(monthly(value("80"), value("80"), value("72")))).isEqualTo(E5);
        assertThat(best(monthly(value("80"), value("80"), value("80"), value("71.9"))))
                .isEqualTo(E4);
    }

    @Test
    void a_slow_decline_is_a_fall_from_the_first_reading() {
        assertThat(best(monthly(value("80"), value("75"), value("70")))).isEqualTo(E4);
    }

    @Test
    void even_a_weak_reading_can_show_the_fall() {
        var owners = audit(2).independence(Independence.SELF_ASSESSED);

        assertThat(best(monthly(audit(16), audit(16), audit(16), owners))).isEqualTo(E4);
    }

    @Test
    void what_fell_can_be_built_again_and_last() {
        assertThat(best(monthly(audit(16), audit(2), audit(16), audit(16), audit(16))))
                .isEqualTo(E5);
    }

    private static Measured audit(int good) {
        return byIndependentAudit().actual(Reading.of(good, 20));
    }

    private static Measured missing(int cases) {
        return byIndependentAudit().direction(Direction.LOWER_IS_BETTER).actual(Reading.of(cases, 20));
    }

    private static Measured value(String actual) {
        return byIndependentAudit().values("20", actual).cases(20);
    }

    private static List<Measurement> monthly(Measured... measured) {
        var all = new ArrayList<Measurement>();
        for (var one : measured) all.add(new Measurement(all.size(), day(all.size() + 1), null, null, one.evidence()));
        return all;
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2017, month, 1);
    }

    private static Strength best(List<Measurement> measurements) {
        return EvidenceStrength.best(measurements).strength();
    }
}

package org.throughline.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.RecurringDuty.Unit;

/** The days by which a duty is owed again and again. */
class RecurringDutyPropertiesTest {

    @Example
    void what_is_first_owed_on_the_last_day_of_january_is_owed_on_the_last_day_of_february_and_on_31_march() {
        var monthly = new RecurringDuty(1, Unit.MONTHS, LocalDate.of(2017, 1, 31));

        assertThat(monthly.dueOn(0)).isEqualTo("2017-01-31");
        assertThat(monthly.dueOn(1)).isEqualTo("2017-02-28");
        assertThat(monthly.dueOn(2)).isEqualTo("2017-03-31");
        assertThat(monthly.dueOn(3)).isEqualTo("2017-04-30");
        assertThat(monthly.dueOn(37)).as("a leap year").isEqualTo("2020-02-29");
    }

    @Property
    void an_occurrence_is_in_its_month_on_the_first_day_or_the_last_there_is(
            @ForAll("days") LocalDate first,
            @ForAll @IntRange(min = 1, max = 24) int every,
            @ForAll @IntRange(max = 200) int occurrence) {
        var due = new RecurringDuty(every, Unit.MONTHS, first).dueOn(occurrence);

        var month = YearMonth.from(first).plusMonths((long) every * occurrence);
        assertThat(YearMonth.from(due)).isEqualTo(month);
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(first.getDayOfMonth(), month.lengthOfMonth()));
    }

    @Property
    void occurrences_follow_one_another_and_never_share_a_day(
            @ForAll("days") LocalDate first,
            @ForAll Unit unit,
            @ForAll @IntRange(min = 1, max = 24) int every,
            @ForAll @IntRange(max = 200) int occurrence) {
        var duty = new RecurringDuty(every, unit, first);

        assertThat(duty.dueOn(occurrence + 1)).isAfter(duty.dueOn(occurrence));
        assertThat(duty.dueOn(0)).isEqualTo(first);
    }

    @Property
    void weeks_are_seven_days(
            @ForAll("days") LocalDate first,
            @ForAll @IntRange(min = 1, max = 24) int every,
            @ForAll @IntRange(max = 200) int occurrence) {
        var due = new RecurringDuty(every, Unit.WEEKS, first).dueOn(occurrence);

        assertThat(ChronoUnit.DAYS.between(first, due)).isEqualTo(7L * every * occurrence);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20_000).map(LocalDate.of(2000, 1, 1)::plusDays);
    }
}

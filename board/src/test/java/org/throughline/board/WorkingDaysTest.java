package org.throughline.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    final WorkingDays days = new WorkingDays(Set.of(LocalDate.of(2026, 12, 24)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", // New Year's Day
                "2026-04-03", // Good Friday
                "2026-04-06", // Easter Monday
                "2026-05-04", // Early May
                "2026-05-25", // Spring
                "2026-08-31", // Summer, which Scotland has on another day
                "2026-12-25",
                "2026-12-28", // Boxing Day is a Saturday
                "2023-05-08", // the Coronation
                "2026-11-21",
                "2026-11-22"
            })
    void nobody_works_on_weekends_and_bank_holidays_of_England_and_Wales(LocalDate day) {
        assertThat(days.includes(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026-03-17", // St Patrick is of Northern Ireland
                "2026-08-03", // Scotland's summer
                "2026-11-30", // St Andrew is of Scotland
                "2026-01-02"
            })
    void everybody_works_on_other_days(LocalDate day) {
        assertThat(days.includes(day)).isTrue();
    }

    @Test
    void the_next_working_day_leaps_over_what_is_closed() {
        assertThat(days.after(LocalDate.of(2026, 12, 23))).isEqualTo("2026-12-29");
    }
}

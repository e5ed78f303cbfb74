package org.throughline.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.domain.board.Policy;
import org.throughline.events.policy.Reminders;

/** The periods in which committees and the Board hear of all delay and drift. */
class SummaryPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2026-05-31, 2026-05-01, 38",
        "2, 2026-06-01, 2026-05-01, 69",
        "3, 2026-06-30, 2026-04-01, 100",
        "3, 2027-01-01, 2027-01-01, 100"
    })
    void a_period_begins_with_a_month_and_somebody_hears_within_it(
            int months, LocalDate day, LocalDate begins, int within) {
        var usual = Policy.DEFAULT.reminders();
        var policy = new Policy(
                2,
                begins,
                Policy.DEFAULT.thresholds(),
                Policy.DEFAULT.checkMonths(),
                Policy.DEFAULT.ladder(),
                new Reminders(
                        usual.ownerDaysBefore(),
                        usual.committeeDaysBefore(),
                        usual.lastCallDays(),
                        usual.restDays(),
                        usual.reopenedDays(),
                        months));

        assertThat(SummaryPeriod.beginningOf(day, policy)).isEqualTo(begins);
        assertThat(SummaryPeriod.withinDays(policy)).isEqualTo(within);
    }
}

package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.drift.ActionEvents.assigned;
import static org.throughline.domain.impact.Measured.byIndependentAudit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.domain.board.Policy;
import org.throughline.events.action.CheckResult;

/** Since when UNPROVEN has shown without a break, whatever showed it first. */
class DriftOnsetTest {

    private static final ActionEvents SIGNED_OFF = assigned("2016-01-11", "2016-06-30")
            .claimed("2016-06-20")
            .accepted("2016-07-01")
            .signedOff("2016-07-04", "2016-11-01", "2017-07-04");

    @Test
    void a_gap_without_evidence_goes_on_in_a_check_that_fails_when_the_evidence_comes() {
        var late = SIGNED_OFF
                .measured("2016-11-01", byIndependentAudit().evidence())
                .checked("2016-11-01", "2016-11-01", CheckResult.LOST);

        assertThat(unprovenSince("2016-12-31", late)).isEqualTo("2016-10-03");
    }

    @Test
    void a_gap_that_evidence_has_closed_does_not_count_for_a_check_that_fails_later() {
        var closed = SIGNED_OFF
                .measured("2016-10-24", byIndependentAudit().evidence())
                .checked("2016-11-01", "2016-11-01", CheckResult.LOST);

        assertThat(unprovenSince("2016-12-31", closed)).isEqualTo("2016-11-01");
    }

    @Test
    void a_check_that_is_overdue_goes_on_in_the_next_one_that_is_when_it_is_done_late() {
        var late = SIGNED_OFF
                .measured("2016-09-01", byIndependentAudit().evidence())
                .checked("2017-08-14", "2016-11-01", CheckResult.HELD);

        assertThat(unprovenSince("2017-08-31", late)).isEqualTo("2016-12-02");
    }

    private static LocalDate unprovenSince(String day, ActionEvents story) {
        var on = LocalDate.parse(day);
        return DriftOnset.of(SignalKind.UNPROVEN, on, story.courseBy(on), Policy.DEFAULT)
                .orElseThrow();
    }
}

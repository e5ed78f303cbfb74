package org.throughline.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.web.question.Question;

/** The headings of the two sides, and which reads are shown. */
class StandpointWordsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant CORRECTED = Instant.parse("2026-11-29T09:30:10Z");

    @Test
    void before_and_after_a_correction_read_differently_though_they_are_in_one_minute() {
        var before = CORRECTED.minusNanos(1_000);

        assertThat(CompareController.known(before, CORRECTED, LONDON))
                .isEqualTo("as recorded by 29\u00A0November\u00A02026, 09:30:09.999");
        assertThat(CompareController.known(CORRECTED, before, LONDON))
                .isEqualTo("as recorded by 29\u00A0November\u00A02026, 09:30:10.000");
    }

    @Test
    void two_moments_of_different_minutes_need_no_seconds() {
        assertThat(CompareController.known(CORRECTED, Instant.parse("2026-11-28T09:30:10Z"), LONDON))
                .isEqualTo("as recorded by 29\u00A0November\u00A02026, 09:30");
    }

    @Test
    void the_record_of_access_shows_what_was_opened_unless_all_is_asked_for() {
        assertThat(AccessController.openings(Question.of("/access", Map.of())).address())
                .isEqualTo("/access?reads=OPENED");
        assertThat(AccessController.openings(Question.of("/access", Map.of("reads", "ALL")))
                        .address())
                .isEqualTo("/access?reads=ALL");
    }
}

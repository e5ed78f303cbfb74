package org.throughline.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.web.words.Words;

class KnownMomentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource(nullValues = "-", emptyValue = "", delimiter = '|', textBlock = """
                    -                                | ''         | ''       | -
                    2017-03-31T22:59:59.999999999Z   | 2017-03-31 | ''       | 31 March 2017
                    2017-03-31T13:05:59.999999999Z   | 2017-03-31 | 14:05    | 31 March 2017, 14:05
                    2017-03-31T13:05:07Z             | 2017-03-31 | 14:05:07 | 31 March 2017, 14:05
                    2017-01-01T00:00:00Z             | 2017-01-01 | 00:00:00 | 1 January 2017, 00:00
                    """)
    void the_form_and_the_bar_show_the_moment_in_the_zone_of_the_board(
            Instant knownAt, String day, String time, String inWords) {
        assertThat(KnownMoment.of(knownAt, LONDON)).isEqualTo(new KnownMoment(day, time));
        assertThat(knownAt == null ? null : Words.known(knownAt, LONDON).replace('\u00A0', ' '))
                .isEqualTo(inWords);
    }

    @Test
    void a_day_and_a_time_of_a_form_are_one_moment() {
        var question = Question.of("/actions", Map.of("knownAt", "2017-03-31", "knownTime", "14:05"));

        assertThat(question.value("knownAt")).isEqualTo("2017-03-31T14:05");
        assertThat(question.has("knownTime")).isFalse();
    }

    @Test
    void a_time_without_a_day_is_kept_to_be_refused() {
        assertThat(Question.of("/actions", Map.of("knownTime", "14:05")).value("knownAt"))
                .isEqualTo("14:05");
    }
}

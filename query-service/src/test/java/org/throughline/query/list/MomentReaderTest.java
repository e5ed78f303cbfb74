package org.throughline.query.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A moment of knowing is written as people write it. */
class MomentReaderTest {

    private final MomentReader moments =
            new MomentReader(Clock.fixed(Instant.parse("2017-06-30T10:15:30Z"), ZoneId.of("Europe/London")));

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    2017-03-31                | 2017-03-31T22:59:59.999999999Z
                    2017-01-31                | 2017-01-31T23:59:59.999999999Z
                    2017-03-31T14:05          | 2017-03-31T13:05:59.999999999Z
                    2017-03-31 14:05          | 2017-03-31T13:05:59.999999999Z
                    2017-03-31T14:05:07       | 2017-03-31T13:05:07.999999999Z
                    2016-10-30T01:30          | 2016-10-30T01:30:59.999999999Z
                    2017-03-31T12:00:00Z      | 2017-03-31T12:00:00Z
                    2017-06-30T11:15          | 2017-06-30T10:15:30Z
                    2017-06-30                | -
                    ' '                       | -
                    2017-07-01                | 2017-07-01T22:59:59.999999999Z
                    """)
    void a_day_and_a_minute_count_to_their_end_in_the_zone_of_the_board(String text, Instant moment) {
        assertThat(moments.convert(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 March 2017", "2017-02-30", "2017-03-31T25:00", "14:05", "yesterday"})
    void what_is_none_is_refused_with_what_is_expected(String text) {
        assertThatThrownBy(() -> moments.convert(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a day such as 2017-03-31");
    }

    @Test
    void a_moment_of_which_no_day_can_be_written_is_refused() {
        assertThatThrownBy(() -> moments.convert(Instant.MIN.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lies too early");
    }
}

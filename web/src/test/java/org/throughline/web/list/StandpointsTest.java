package org.throughline.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.support.DefaultConversionService;
import org.throughline.board.Board;
import org.throughline.web.question.Question;

class StandpointsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_moment_of_knowing_without_a_day_is_shown_in_the_banner() {
        var conversion = new DefaultConversionService();
        conversion.addConverter(String.class, Instant.class, Instant::parse);
        var bar = new Standpoints(conversion, Board.of(ZoneId.of("Europe/London"), List.of()))
                .bar(Question.of("/alerts/digests/d", Map.of("knownAt", "2017-03-31T12:00:00Z")), DAY);

        assertThat(bar.past()).isTrue();
        assertThat(bar.known()).startsWith("31\u00A0March\u00A02017");
    }
}

package org.throughline.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.alert.LineGroup;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;
import org.throughline.web.alert.DigestLines.Cut;

class DigestLinesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** 30 late actions, then 40 undated ones. */
    private static final List<LineGroup> GROUPS = LineGroup.of(
            Reader.LEAD,
            Stream.concat(lines("a", 30, AlertReason.LATE), lines("b", 40, AlertReason.UNDATED))
                    .toList(),
            _ -> null);

    @Test
    void the_first_part_ends_within_a_group() {
        assertThat(DigestLines.cut(GROUPS, 0, 50))
                .extracting(cut -> cut.items().size())
                .containsExactly(30, 20);
    }

    @Test
    void the_second_part_goes_on_where_the_first_ended() {
        var cuts = DigestLines.cut(GROUPS, 50, 50);

        assertThat(cuts).extracting(Cut::group).containsExactly(GROUPS.getLast());
        assertThat(cuts.getFirst().items().getFirst().action()).isEqualTo(new ActionId("b.f1.a21"));
        assertThat(cuts.getFirst().items()).hasSize(20);
    }

    @Test
    void there_is_nothing_after_the_last_line() {
        assertThat(DigestLines.cut(GROUPS, 100, 50)).isEmpty();
    }

    private static Stream<DigestLine> lines(String review, int count, AlertReason reason) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new DigestLine(
                        new ActionId(review + ".f1.a" + number),
                        1,
                        AlertNews.OPEN,
                        List.of(reason),
                        "Train all teams",
                        null,
                        List.of("Because of it"),
                        "Please answer",
                        DAY));
    }
}

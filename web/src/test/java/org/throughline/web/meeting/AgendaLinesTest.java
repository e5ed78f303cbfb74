package org.throughline.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.web.meeting.AgendaLines.Item;

class AgendaLinesTest {

    private static final MeetingState MEETING = new MeetingState(
            new MeetingId("semg.2016-11-14"),
            new CommitteeId("semg"),
            LocalDate.of(2016, 11, 14),
            0,
            List.of(new AgendaItem("4.1", "Child J", new ReviewId("scr-child-j")), new AgendaItem("5", "Training")),
            List.of(),
            null,
            null,
            null);

    @Test
    void a_line_is_its_minute_and_its_title() {
        var lines = AgendaLines.of("1. Apologies\n\n  4.10\tMore time for chronologies  \n", null);

        assertThat(lines.items())
                .containsExactly(
                        new Item("1", "Apologies", null), new Item("4.10", "More time for chronologies", null));
        assertThat(lines.wrong()).isEmpty();
    }

    @Test
    void a_line_without_a_title_is_named_by_its_number() {
        assertThat(AgendaLines.of("1 Apologies\n\n7.2", null).wrong()).containsExactly(3);
    }

    @Test
    void an_item_that_stays_is_still_about_its_review() {
        var lines = AgendaLines.of("4.1 Child J: re-audit\n6 Any other business", MEETING);

        assertThat(lines.items())
                .containsExactly(
                        new Item("4.1", "Child J: re-audit", "scr-child-j"), new Item("6", "Any other business", null));
    }

    @Test
    void an_agenda_is_typed_as_it_is_read() {
        var typed = AgendaLines.typed(MEETING.agenda());

        assertThat(typed).isEqualTo("4.1 Child J\n5 Training");
        assertThat(AgendaLines.of(typed, MEETING).items()).hasSize(2);
    }
}

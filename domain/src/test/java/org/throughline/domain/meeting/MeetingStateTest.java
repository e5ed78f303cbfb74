package org.throughline.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaItemAdded;
import org.throughline.events.meeting.MeetingEvent.AgendaItemChanged;
import org.throughline.events.meeting.MeetingEvent.AgendaItemRemoved;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;

/** The agenda of a meeting, item by item. */
class MeetingStateTest {

    static final MeetingId MEETING = new MeetingId("semg.2016-11-14");
    static final LocalDate DAY = LocalDate.of(2016, 11, 1);
    static final MeetingConvened CONVENED = new MeetingConvened(
            MEETING, DAY, null, List.of(new AgendaItem("7.10", "Other"), new AgendaItem("7.2", "Chronologies")));

    @Test
    void an_agenda_is_in_the_order_of_its_minutes_however_it_came_about() {
        assertThat(minutes(CONVENED)).containsExactly("7.2", "7.10");
        assertThat(minutes(CONVENED, new AgendaItemAdded(MEETING, DAY, null, new AgendaItem("7.9", "Training"))))
                .containsExactly("7.2", "7.9", "7.10");
        assertThat(minutes(CONVENED, new AgendaItemChanged(MEETING, DAY, null, "7.2", "8", null, null)))
                .containsExactly("7.10", "8");
        assertThat(minutes(CONVENED, new AgendaItemRemoved(MEETING, DAY, null, "7.2", null, null)))
                .containsExactly("7.10");
    }

    @Test
    void a_change_keeps_what_it_does_not_name() {
        assertThat(state(CONVENED, new AgendaItemChanged(MEETING, DAY, null, "7.2", "7.3", null, null))
                        .item("7.3"))
                .isEqualTo(new AgendaItem("7.3", "Chronologies"));
        assertThat(state(CONVENED, new AgendaItemChanged(MEETING, DAY, null, "7.2", null, "Re-audit", null))
                        .item("7.2"))
                .isEqualTo(new AgendaItem("7.2", "Re-audit"));
    }

    private static List<String> minutes(MeetingEvent... events) {
        return state(events).agenda().stream().map(AgendaItem::minute).toList();
    }

    private static MeetingState state(MeetingEvent... events) {
        var all = Arrays.asList(events);
        return MeetingState.of(IntStream.range(0, all.size())
                .mapToObj(version -> new Recorded<>(all.get(version), version, Instant.EPOCH))
                .toList());
    }
}

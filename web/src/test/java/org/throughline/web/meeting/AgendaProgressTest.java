package org.throughline.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaProgressTest {

    /** Items 1 and 3 have entries. */
    private static final AgendaProgress HALF = progress(List.of(true, false, true, false));

    private static AgendaProgress progress(List<Boolean> recorded) {
        var items = new LinkedHashMap<String, Boolean>();
        for (int i = 0; i < recorded.size(); i++) items.put(Integer.toString(i + 1), recorded.get(i));
        return new AgendaProgress(items, false);
    }

    @Test
    void the_form_opens_with_the_first_item_without_an_entry() {
        assertThat(HALF.firstOpen()).isEqualTo("2");
        assertThat(progress(List.of(true)).firstOpen()).isNull();
        assertThat(HALF.inWords()).isEqualTo("2 of 4 items recorded");
        assertThat(progress(List.of()).inWords()).isEqualTo("The agenda has no items yet");
    }

    @Test
    void after_an_item_comes_the_next_one_without_an_entry_then_what_was_left_for_later() {
        assertThat(HALF.after("2")).isEqualTo("4");
        assertThat(HALF.after("4")).isEqualTo("2");
        assertThat(HALF.after("not on the agenda")).isEqualTo("2");
        assertThat(progress(List.of(true, false)).after("2")).isNull();
    }

    @Test
    void a_minute_that_was_not_on_the_agenda_is_there_because_something_is_recorded_under_it() {
        assertThat(HALF.isRecorded("11.1")).isTrue();
        assertThat(HALF.isRecorded("4")).isFalse();
    }

    @Test
    void once_the_minutes_are_approved_nothing_was_decided_where_nothing_is_recorded() {
        var approved = new AgendaProgress(HALF.recorded(), true);

        assertThat(approved.status("1")).isEqualTo("Recorded");
        assertThat(approved.status("2")).isEqualTo("Nothing decided");
        assertThat(HALF.status("2")).isEqualTo("Not yet");
        assertThat(approved.inWords()).isEqualTo("2 of 4 items recorded, and nothing decided under the others");
    }
}

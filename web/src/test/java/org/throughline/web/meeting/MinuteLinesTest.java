package org.throughline.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.domain.FieldChange;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;

class MinuteLinesTest {

    private static final Authority MINUTE = new Authority(new CommitteeId("semg"), LocalDate.of(2026, 11, 24), "3");

    @Test
    void a_sentence_of_minutes_does_not_name_their_own_meeting() {
        assertThat(MinuteLines.withoutMeeting("Signed off by semg on 24 November 2026, minute 3", MINUTE))
                .isEqualTo("Signed off");
        assertThat(MinuteLines.withoutMeeting(
                        "Impact confirmed: no more letters get lost, by semg on 24 November 2026, minute 3", MINUTE))
                .isEqualTo("Impact confirmed: no more letters get lost");
    }

    @Test
    void a_sentence_keeps_another_meeting() {
        assertThat(MinuteLines.withoutMeeting("Sign-off revoked by crc on 24 November 2026, minute 3: no", MINUTE))
                .isEqualTo("Sign-off revoked by crc on 24 November 2026, minute 3: no");
    }

    @Test
    void a_correction_says_what_was_recorded_first_in_words() {
        assertThat(MinuteLines.first(new FieldChange("dueDate", "2027-01-28", "2027-01-08"), "28 January 2027"))
                .isEqualTo("the due date was first recorded as 28 January 2027");
        assertThat(MinuteLines.first(new FieldChange("authority.minute", "4", "3"), "4"))
                .isEqualTo("the minute was first recorded as 4");
        assertThat(MinuteLines.first(new FieldChange("dueDate", null, "2027-01-08"), null))
                .isEqualTo("no due date was recorded first");
    }

    @Test
    void a_correction_does_not_say_the_identifier_of_a_person() {
        assertThat(MinuteLines.first(new FieldChange("owner.person", "p-7f3a", "p-91bc"), "p-7f3a"))
                .isEqualTo("it first named another person");
    }
}

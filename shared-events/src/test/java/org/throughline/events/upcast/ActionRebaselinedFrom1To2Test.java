package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.RebaselineReason;

/** A rebaseline as version 1 stored it, read today. */
class ActionRebaselinedFrom1To2Test {

    static final String STORED = """
            {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
            "meetingDate":"2016-11-14","minute":"4.2"},"previousDueDate":"2017-07-31","dueDate":"2017-09-30",
            "reason":"Two auditors left"}""";

    @Test
    void says_that_the_code_of_its_reason_was_not_stated() {
        assertThat(read("1", STORED)).satisfies(event -> {
            assertThat(event.reasonCode()).isEqualTo(RebaselineReason.NOT_STATED);
            assertThat(event.reason()).isEqualTo("Two auditors left");
            assertThat(event.dueDate()).isEqualTo(LocalDate.of(2017, 9, 30));
        });
    }

    @Test
    void leaves_what_version_2_stored_as_it_is() {
        var stored = STORED.replace("\"reason\"", "\"reasonCode\":\"CAPACITY\",\"reason\"");
        assertThat(read("2", stored).reasonCode()).isEqualTo(RebaselineReason.CAPACITY);
    }

    private static ActionRebaselined read(String version, String json) {
        return EarlierVersion.read(ActionRebaselined.class, version, json);
    }
}

package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.policy.PolicyEvent.RemindersAdopted;
import org.throughline.events.policy.Reminders;

/** Reminders as version 1 stored them, read today. */
class RemindersAdoptedFrom1To2Test {

    static final String STORED = """
            {"effectiveOn":"2016-11-14","authority":{"committee":"board","meetingDate":"2016-11-14","minute":"4.2"},
            "reminders":{"ownerDaysBefore":[21],"committeeDaysBefore":5,"lastCallDays":2,"restDays":30,
            "reopenedDays":10}}""";

    @Test
    void committees_and_the_Board_hear_every_month() {
        assertThat(EarlierVersion.read(RemindersAdopted.class, "1", STORED).reminders())
                .isEqualTo(new Reminders(List.of(21), 5, 2, 30, 10, 1));
    }

    @Test
    void what_version_2_stored_stays() {
        var stored = STORED.replace("\"reopenedDays\":10", "\"reopenedDays\":10,\"summaryEveryMonths\":3");
        assertThat(EarlierVersion.read(RemindersAdopted.class, "2", stored)
                        .reminders()
                        .summaryEveryMonths())
                .isEqualTo(3);
    }
}

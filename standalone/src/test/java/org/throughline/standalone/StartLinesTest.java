package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.platform.start.StartLine;

/** A program that is ready says what it has opened where. */
class StartLinesTest {

    @Test
    void says_where_the_log_the_views_and_the_mail_are_and_whose_board_it_is() {
        var lines = Program.RUNNING
                .getBeanProvider(StartLine.class)
                .orderedStream()
                .map(StartLine::text)
                .toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).matches("Log: PostgreSQL 17\\.\\d+ in the data directory " + Program.data());
        assertThat(lines.get(1)).isEqualTo("Views: in the memory of this process");
        assertThat(lines.get(2)).startsWith("Mail: none is sent; digests are files in " + Program.data() + "/digests");
        assertThat(lines.get(3))
                .startsWith(
                        "Board: Northmere Safeguarding Children Board, in the time zone Europe/London, log up to event ");
        assertThat(lines.get(4)).startsWith("Demonstration: users such as secretary");
    }
}

package org.throughline.platform.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_are_aligned_long_texts_cut_and_a_terminal_is_not_steered() {
        var printed = new StringWriter();
        Table.<List<String>>of()
                .column("ID", List::getFirst)
                .column("TEXT", 8, List::getLast)
                .print(
                        List.of(
                                List.of("a", "short"),
                                List.of("a-long-one", "\u001b[31m red and long"),
                                List.of("😀", "x")),
                        new PrintWriter(printed, true));
        assertThat(printed.toString().lines())
                .containsExactly("ID          TEXT", "a           short", "a-long-one   [31m r…", "😀           x");
    }
}

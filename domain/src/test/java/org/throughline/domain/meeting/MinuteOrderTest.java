package org.throughline.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.meeting.MinuteOrder.MINUTES;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Minute references sort as numbers do. */
class MinuteOrderTest {

    static final List<String> IN_ORDER = List.of(
            "1",
            "2",
            "7",
            "7.1",
            "7.2",
            "7.2.1",
            "7.2a",
            "7.2b",
            "7.10",
            "7.a",
            "7a",
            "10",
            "100000000000000000000",
            "AOB",
            "Item 2",
            "Item 10");

    @Test
    void numbers_count_as_numbers_and_letters_come_after_them() {
        for (int seed = 0; seed < 50; seed++) {
            var mixed = new ArrayList<>(IN_ORDER);
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(MINUTES);
            assertThat(mixed).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void only_equal_references_are_equal_in_order() {
        for (var other : List.of("07.2", "7/2", "7.2.", "7-2"))
            assertThat(MINUTES.compare("7.2", other)).as(other).isNotZero();
        assertThat(MINUTES.compare("7.2", "7.2")).isZero();
        assertThat(MINUTES.compare("07.2", "7.10")).isNegative();
    }
}

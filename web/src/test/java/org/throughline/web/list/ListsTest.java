package org.throughline.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.query.list.Page;
import org.throughline.web.question.Question;

/** Whole lists in pages of fifty. */
class ListsTest {

    private static final List<Integer> HUNDRED_AND_ONE =
            IntStream.range(0, 101).boxed().toList();

    @Test
    void the_last_page_has_what_is_left() {
        assertThat(page("2").items()).containsExactly(100);
        assertThat(page("2").total()).isEqualTo(101);
    }

    @Test
    void a_page_that_is_not_there_is_the_first() {
        assertThat(page("3").items()).hasSize(50).startsWith(0);
        assertThat(page("-1").items()).startsWith(0);
        assertThat(page("999999999999").items()).startsWith(0);
    }

    private static Page<Integer> page(String asked) {
        return Lists.page(HUNDRED_AND_ONE, Question.of("/files", Map.of("page", asked)), LocalDate.of(2026, 1, 5));
    }
}

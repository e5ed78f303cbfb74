package org.throughline.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void a_page_has_at_most_fifty_rows() {
        assertThat(Question.of("/actions", Map.of("size", "200")).value("size")).isEqualTo("50");
        assertThat(Question.of("/actions", Map.of("size", "20")).value("size")).isEqualTo("20");
    }

    @Test
    void what_is_no_size_is_left_to_the_api_to_refuse() {
        assertThat(Question.of("/actions", Map.of("size", "many")).value("size"))
                .isEqualTo("many");
    }

    @Test
    void a_moment_of_knowing_alone_is_past() {
        assertThat(Question.of("/actions", Map.of("knownAt", "2017-03-31")).isPast())
                .isTrue();
        assertThat(Question.of("/actions", Map.of("agency", "csc")).isPast()).isFalse();
    }
}

package org.throughline.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.web.question.Question;

class IndependenceWordsTest {

    @Test
    void an_empty_table_says_nothing_about_what_is_restricted_or_filtered_out() {
        assertThat(IndependenceController.none(Question.of("/sign-offs/independence", Map.of("asOf", "2017-03-31"))))
                .isEqualTo("None that you may read.");
        assertThat(IndependenceController.none(Question.of("/sign-offs/independence", Map.of("review", "a"))))
                .isEqualTo("None that you may read match.");
    }
}

package org.throughline.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void a_long_statement_ends_at_a_word_and_its_action_has_the_whole() {
        assertThat(Questions.shortened("Train all teams")).isEqualTo("Train all teams");
        assertThat(Questions.shortened("Train all teams ".repeat(20)))
                .hasSizeLessThanOrEqualTo(122)
                .endsWith(" …");
    }

    @Test
    void four_thousand_characters_without_a_space_are_cut() {
        assertThat(Questions.shortened("x".repeat(4_000))).hasSize(62);
    }
}

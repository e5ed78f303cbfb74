package org.throughline.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

    @Test
    void a_long_statement_ends_at_a_word_and_its_action_has_the_whole() {
        assertThat(Words.shortened("Train all teams", 120)).isEqualTo("Train all teams");
        assertThat(Words.shortened("Train all teams ".repeat(20), 120))
                .hasSizeLessThanOrEqualTo(122)
                .endsWith(" …");
    }

    @Test
    void four_thousand_characters_without_a_space_are_cut() {
        assertThat(Words.shortened("x".repeat(4_000), 120)).hasSize(62);
    }
}

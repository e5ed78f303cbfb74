package org.throughline.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.throughline.web.api.ApiRefusal;

/** What the API refuses is said in the words of people. */
class RefusalsTest {

    private static final UnaryOperator<String> NAMES = said -> said.replace("csc", "Children’s Social Care");

    @Test
    void a_refusal_names_agencies() {
        assertThat(Refusals.inWords(ApiRefusal.of(409, "csc answered that it is not theirs"), NAMES))
                .isEqualTo("Children’s Social Care answered that it is not theirs.");
    }

    @Test
    void a_field_without_a_label_is_called_by_words() {
        assertThat(Refusals.label("with.items[2].leadAgency")).isEqualTo("Lead agency");
        assertThat(Refusals.label("knownAt")).isEqualTo("As recorded by");
    }
}

package org.throughline.web.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What is said below a field is written for people, and not for programs. */
class FieldHintsTest {

    private static final Pattern OF_A_PROGRAM = Pattern.compile(
            "\\bAPI\\b|\\b[a-z]+[A-Z][a-z]+|\\b[A-Z]+_[A-Z]+\\b|\\b(?:SECRETARY|CHAIR|AUDITOR|OWNER|LEAD)\\b");

    @Test
    void no_hint_asks_for_a_name_of_the_api() throws IOException {
        var words = new Properties();
        try (var file = new InputStreamReader(
                new ClassPathResource("field-words.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        assertThat(words.values())
                .noneMatch(word -> OF_A_PROGRAM.matcher((String) word).find());
    }
}

package org.throughline.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People read names where programs read identifiers. */
class NamesInSentencesTest {

    private static final Map<String, String> NAMES =
            Map.of("csc", "Children’s Social Care", "csc-smt", "Senior management team", "police", "the Police");
    private static final UnaryOperator<String> NAME = word -> NAMES.getOrDefault(word, word);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the verifier is of csc, which is the lead agency | the verifier is of Children’s Social Care, which is the lead agency
            csc-smt is a forum of csc                        | Senior management team is a forum of Children’s Social Care
            you act for police.                              | you act for the Police.
            the words are "as csc has it"                    | the words are "as csc has it"
            the words are “police”                           | the words are “police”
            the action csc.f1.a2 was closed                  | the action csc.f1.a2 was closed
            the action scr-csc.f1 was closed                 | the action scr-csc.f1 was closed
            the csc's own word                               | the csc's own word
            """)
    void identifiers_of_the_directory_are_named_and_nothing_else_is(String said, String read) {
        assertThat(DirectoryNames.named(said, NAME)).isEqualTo(read);
    }
}

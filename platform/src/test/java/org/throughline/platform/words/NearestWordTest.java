package org.throughline.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

    @ParameterizedTest
    @CsvSource({
        "csx, csc",
        "ccs, csc",
        "polcie, police",
        "polise, police",
        "plice, police",
        "nuthh, nuth",
        "scr-child-k, scr-child-j",
        "sc, csc",
        "xyz, ",
        "x, ",
        "policemen, ",
        "'', "
    })
    void the_nearest_word_is_one_of_few_slips(String mistyped, String nearest) {
        assertThat(NearestWord.to(mistyped, Stream.of("police", "csc", "nuth", "scr-child-j", "scr-child-s")))
                .isEqualTo(Optional.ofNullable(nearest));
    }
}

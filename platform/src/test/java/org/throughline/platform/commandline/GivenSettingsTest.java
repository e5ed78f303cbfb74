package org.throughline.platform.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting is an option with a dot in its name, wherever it is. */
class GivenSettingsTest {

    private static final Map<String, String> SHORT = Map.of("--data", "throughline.data");

    @ParameterizedTest
    @CsvSource({
        "--server.port=8081 backup f, --server.port=8081, backup f",
        "backup --server.port 8081 f, --server.port=8081, backup f",
        "--data DIR backup f, --throughline.data=DIR, backup f",
        "backup f --data=DIR, --throughline.data=DIR, backup f",
        "load x --server=http://127.0.0.1:8080 --user a.b, '', load x --server=http://127.0.0.1:8080 --user a.b",
        "search a.b=c, '', search a.b=c",
        "--throughline.proxies=a --throughline.proxies=b, --throughline.proxies=a --throughline.proxies=b, ''",
        "search -- --server.port=1, '', search -- --server.port=1"
    })
    void settings_are_taken_out_of_the_words(String typed, String settings, String words) {
        var given = GivenSettings.in(SHORT, typed.split(" "));
        assertThat(String.join(" ", given.settings())).isEqualTo(settings);
        assertThat(String.join(" ", given.words())).isEqualTo(words);
    }

    @Test
    void a_setting_without_a_value_is_refused_and_a_directory_that_is_named_twice() {
        for (var typed : List.of("--server.port", "--server.port --debug", "--data a --throughline.data=b"))
            assertThatThrownBy(() -> GivenSettings.in(SHORT, typed.split(" ")))
                    .isInstanceOf(WrongWords.class)
                    .hasMessageEndingWith(".");
    }
}

package org.throughline.platform.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.start.StartRefused;

/** The secret for metrics comes from a setting or from a file, is long, and is none unless it is given. */
class MetricsTokenTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path directory;

    @Test
    void a_secret_in_a_file_is_the_one_that_is_asked_for() throws IOException {
        var file = Files.writeString(directory.resolve("token"), SECRET + "\n");
        assertThat(new MetricsToken("", file.toString()).is(SECRET)).isTrue();
        assertThat(new MetricsToken("", file.toString()).is(SECRET + "\n")).isFalse();
    }

    @Test
    void without_a_secret_nothing_offered_is_right() {
        assertThat(new MetricsToken("", "").is("")).isFalse();
        assertThat(new MetricsToken(" ", "").is(" ")).isFalse();
    }

    @Test
    void a_secret_that_can_be_guessed_is_refused_at_the_start() {
        assertThatThrownBy(() -> new MetricsToken("short", ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("32 characters");
    }
}

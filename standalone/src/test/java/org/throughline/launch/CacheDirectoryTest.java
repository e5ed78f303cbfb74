package org.throughline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class CacheDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void it_is_made_for_its_user_alone() throws IOException {
        var directory = parent.resolve("caches").resolve("throughline");
        CacheDirectory.make(directory);
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(CacheDirectory.isSafe(directory)).isTrue();
    }

    @Test
    void others_may_read_it() throws IOException {
        assertThat(CacheDirectory.isSafe(closed(parent.resolve("read"), "rwxr-xr-x")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx----w-"})
    void it_is_not_safe_if_others_may_write_to_it_or_to_a_directory_above_it(String permissions) throws IOException {
        var open = closed(parent.resolve("open"), permissions);
        assertThat(CacheDirectory.isSafe(open)).isFalse();
        assertThat(CacheDirectory.isSafe(closed(open.resolve("within"), "rwx------")))
                .isFalse();
    }

    @Test
    void a_link_is_as_safe_as_that_to_which_it_leads() throws IOException {
        var open = closed(parent.resolve("open"), "rwxrwxrwx");
        assertThat(CacheDirectory.isSafe(Files.createSymbolicLink(parent.resolve("link"), open)))
                .isFalse();
    }

    @Test
    void one_that_is_not_there_is_not_safe() {
        assertThat(CacheDirectory.isSafe(parent.resolve("missing"))).isFalse();
    }

    @Test
    void the_command_line_chooses_it_or_switches_it_off() {
        assertThat(CacheDirectory.chosen(new String[] {"--server.port=0", "--throughline.cache=" + parent}))
                .isEqualTo(parent.toAbsolutePath());
        assertThat(CacheDirectory.chosen(new String[] {"--throughline.cache=off"}))
                .isNull();
    }

    private static Path closed(Path directory, String permissions) throws IOException {
        return Files.setPosixFilePermissions(
                Files.createDirectory(directory), PosixFilePermissions.fromString(permissions));
    }
}

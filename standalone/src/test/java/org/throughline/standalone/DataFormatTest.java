package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program leaves a data directory alone that another release has to open. */
class DataFormatTest {

    @TempDir
    Path directory;

    @Test
    void a_directory_of_a_later_release_is_refused_before_anything_is_opened() throws IOException {
        Files.writeString(directory.resolve("throughline.format"), "2\n");

        assertThatThrownBy(() -> PostgresServer.start(directory))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessage("The data directory " + directory
                        + " is of a later release of Throughline: its format is 2, and"
                        + " this release knows format 1. Start that release, or restore a backup from before the upgrade into"
                        + " another directory; nothing was changed.");
        assertThat(directory).isDirectoryContaining(file -> file.endsWith("throughline.format"));
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_log_of_another_PostgreSQL_is_refused_before_it_is_opened() throws IOException {
        var log = Files.createDirectory(directory.resolve("postgresql"));
        Files.writeString(log.resolve("PG_VERSION"), "18\n");

        assertThatThrownBy(() -> PostgresServer.start(directory))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("was written by PostgreSQL 18, and this release has PostgreSQL 17")
                .hasMessageContaining("Take a backup with the release of Throughline that wrote it");
    }

    @Test
    void a_damaged_number_is_refused() throws IOException {
        Files.writeString(directory.resolve("throughline.format"), "one");

        assertThatThrownBy(() -> DataFormat.check(directory))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void the_version_of_PostgreSQL_is_that_of_the_program() {
        assertThat(Program.bean(JdbcClient.class)
                        .sql("show server_version_num")
                        .query(String.class)
                        .single())
                .startsWith(String.valueOf(DataFormat.POSTGRESQL));
        assertThat(Program.data().resolve("throughline.format")).hasContent(String.valueOf(DataFormat.NUMBER));
    }
}

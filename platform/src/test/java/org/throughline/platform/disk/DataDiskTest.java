package org.throughline.platform.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The free space that counts is that of the data directory, and of the database if that is elsewhere. */
class DataDiskTest {

    @TempDir
    Path data;

    @Test
    void the_disk_is_that_of_the_data_directory() throws IOException {
        assertThat(new DataDisk(data).bytes().orElseThrow()).isPositive();
    }

    @Test
    void a_database_on_another_disk_counts_too() throws IOException {
        var other = Path.of("/dev/shm");
        Files.createSymbolicLink(data.resolve("postgresql"), other);
        long least = Math.min(
                Files.getFileStore(data).getTotalSpace(),
                Files.getFileStore(other).getTotalSpace());
        assertThat(new DataDisk(data).bytes().orElseThrow()).isLessThanOrEqualTo(least);
    }

    @Test
    void no_directory_means_that_the_disk_is_not_ours() throws IOException {
        assertThat(new DataDisk(null).bytes()).isEqualTo(OptionalLong.empty());
        assertThat(new DataDisk(data.resolve("not there yet")).bytes()).isEqualTo(OptionalLong.empty());
    }
}

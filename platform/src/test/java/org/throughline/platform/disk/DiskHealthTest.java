package org.throughline.platform.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;
import org.throughline.platform.health.Attention;

/** Each disk that is written to counts; only that of the log stops decisions. */
class DiskHealthTest {

    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path directory;

    @Test
    void a_disk_with_room_is_well_and_each_directory_is_told_with_its_size() {
        var health = health(5_000 * MEGABYTE, 0);

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("lasts", "not known before the program has run for six hours")
                .extractingByKey("directories")
                .asString()
                .contains("uploads=Room[freeBytes=", "digests=Room[freeBytes=", "totalBytes=")
                .doesNotContain("erasures");
    }

    @Test
    void the_disk_of_digests_alone_warns() {
        var health = health(5_000 * MEGABYTE, Long.MAX_VALUE);

        assertThat(health.getStatus()).isEqualTo(Attention.WARNING);
        assertThat(health.getDetails().get("problem")).asString().contains("uploads and digests");
    }

    @Test
    void the_disk_of_the_log_refuses_files_first_and_decisions_last() {
        assertThat(health(500 * MEGABYTE, 0).getStatus()).isEqualTo(Attention.WARNING);
        assertThat(health(500 * MEGABYTE, 0).getDetails().get("problem"))
                .asString()
                .contains("files are refused");
        assertThat(health(100 * MEGABYTE, 0).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health(100 * MEGABYTE, 0).getDetails().get("problem"))
                .asString()
                .contains("decisions are refused");
    }

    private Health health(long freeForTheLog, long nearlyFullBelow) {
        var disk = new DiskSpace(
                () -> OptionalLong.of(freeForTheLog),
                DataSize.ofGigabytes(1),
                DataSize.ofMegabytes(256),
                Duration.ofSeconds(30));
        return new DiskHealth(
                        disk,
                        List.of(
                                WrittenDirectory.of("uploads", directory),
                                WrittenDirectory.of("digests", directory.resolve("not there yet")),
                                WrittenDirectory.of("erasures", null)),
                        nearlyFullBelow)
                .health();
    }
}

package org.throughline.platform.disk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The disks, their metrics and their health. */
@Configuration("diskConfiguration")
class DiskConfiguration {

    @Bean
    FreeSpace dataDisk(@Value("${throughline.disk.directory:}") String directory) {
        return new DataDisk(path(directory));
    }

    @Bean
    DiskSpace diskSpace(
            FreeSpace space,
            @Value("${throughline.disk.uploads-stop-below:1GB}") DataSize uploadsStopBelow,
            @Value("${throughline.disk.decisions-stop-below:256MB}") DataSize decisionsStopBelow,
            @Value("${throughline.disk.full-for:30s}") Duration fullFor) {
        return new DiskSpace(space, uploadsStopBelow, decisionsStopBelow, fullFor);
    }

    @Bean
    WrittenDirectory writtenData(@Value("${throughline.disk.directory:}") String directory) {
        return WrittenDirectory.of("data", path(directory));
    }

    /** That of PostgreSQL, which may be a link to another disk. */
    @Bean
    WrittenDirectory writtenLog(@Value("${throughline.disk.directory:}") String directory) {
        var data = path(directory);
        return WrittenDirectory.of("log", data == null ? null : data.resolve(DataDisk.DATABASE));
    }

    /** Files while they are received and looked through. */
    @Bean
    WrittenDirectory writtenUploads() {
        return WrittenDirectory.of("uploads", Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Bean("diskHealthIndicator")
    HealthIndicator diskHealth(
            DiskSpace disk,
            List<WrittenDirectory> written,
            @Value("${throughline.disk.decisions-stop-below:256MB}") DataSize nearlyFullBelow) {
        return new DiskHealth(disk, written, nearlyFullBelow.toBytes());
    }

    @Bean
    MeterBinder diskMetrics(List<WrittenDirectory> written) {
        return meters -> {
            for (var each : written) {
                var path = each.path();
                if (path == null) continue;
                gauge(
                        meters,
                        "throughline.disk.free",
                        "Free space on the disk of each directory",
                        each,
                        path,
                        Room::freeBytes);
                gauge(
                        meters,
                        "throughline.disk.total",
                        "Size of the disk of each directory",
                        each,
                        path,
                        Room::totalBytes);
            }
        };
    }

    private static void gauge(
            MeterRegistry meters,
            String name,
            String description,
            WrittenDirectory written,
            Path path,
            ToLongFunction<Room> figure) {
        Gauge.builder(
                        name,
                        path,
                        each -> Room.of(each)
                                .map(room -> (double) figure.applyAsLong(room))
                                .orElse(Double.NaN))
                .description(description)
                .baseUnit("bytes")
                .tag("directory", written.name())
                .register(meters);
    }

    private static @Nullable Path path(String directory) {
        return directory.isEmpty() ? null : Path.of(directory);
    }
}

package org.throughline.platform.disk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The disk, its metric and its health. */
@Configuration("diskConfiguration")
class DiskConfiguration {

    private static final Status WARNING = new Status("WARNING", "the disk is nearly full, so uploads are refused");

    @Bean
    FreeSpace dataDisk(@Value("${throughline.disk.directory:}") String directory) {
        return new DataDisk(directory.isEmpty() ? null : Path.of(directory));
    }

    @Bean
    DiskSpace diskSpace(
            FreeSpace space,
            @Value("${throughline.disk.uploads-stop-below:1GB}") DataSize uploadsStopBelow,
            @Value("${throughline.disk.decisions-stop-below:256MB}") DataSize decisionsStopBelow,
            @Value("${throughline.disk.full-for:30s}") Duration fullFor,
            MeterRegistry meters) {
        var disk = new DiskSpace(space, uploadsStopBelow, decisionsStopBelow, fullFor);
        Gauge.builder("throughline.disk.free", disk, each -> each.seenNow().orElse(0))
                .baseUnit("bytes")
                .register(meters);
        return disk;
    }

    /** Ready means that decisions are taken. */
    @Bean("diskHealthIndicator")
    HealthIndicator diskHealth(DiskSpace disk) {
        return () -> {
            var state = disk.state();
            var health = new Health.Builder()
                    .withDetail("state", state)
                    .withDetail(
                            "freeBytes",
                            disk.seenNow().isPresent() ? disk.seenNow().getAsLong() : "not known here");
            return switch (state) {
                case ENOUGH, NOT_WATCHED -> health.up().build();
                case UPLOADS_STOP -> health.status(WARNING).build();
                case DECISIONS_STOP, FULL -> health.outOfService().build();
            };
        };
    }
}

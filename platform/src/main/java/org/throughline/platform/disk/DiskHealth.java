package org.throughline.platform.disk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.throughline.platform.health.Attention;

/** The health of all disks that are written to. The process is ready while decisions are taken. */
final class DiskHealth implements HealthIndicator {

    private static final long MEGABYTE = 1 << 20;

    private final DiskSpace disk;
    private final List<WrittenDirectory> written;
    private final long nearlyFullBelow;
    private final DiskTrend trend = new DiskTrend();

    /**
     * @param nearlyFullBelow bytes below which a disk is nearly full on which no log is
     */
    DiskHealth(DiskSpace disk, List<WrittenDirectory> written, long nearlyFullBelow) {
        this.disk = disk;
        this.written = List.copyOf(written);
        this.nearlyFullBelow = nearlyFullBelow;
    }

    @Override
    public Health health() {
        var state = disk.state();
        var seen = disk.seenNow();
        var health = new Health.Builder().up().withDetail("state", state);
        if (seen.isPresent()) withFree(health, seen.getAsLong());
        else health.withDetail("freeBytes", "not known here");
        Map<String, Room> directories = new LinkedHashMap<>();
        for (var each : written) {
            var path = each.path();
            if (path != null) Room.of(path).ifPresent(room -> directories.put(each.name(), room));
        }
        health.withDetail("directories", directories);
        switch (state) {
            case ENOUGH, NOT_WATCHED -> {
                var others = nearlyFull(directories);
                if (others != null) others.to(health.status(Attention.WARNING));
            }
            case UPLOADS_STOP ->
                new Attention(
                                "The disk of the data directory is nearly full, so files are refused.",
                                "Make room on it, or move the data directory to a larger one.")
                        .to(health.status(Attention.WARNING));
            case DECISIONS_STOP ->
                new Attention(
                                "The disk of the data directory is full, so decisions are refused.",
                                "Make room on it now, or move the data directory to a larger one.")
                        .to(health.outOfService());
            case FULL ->
                new Attention(
                                "PostgreSQL has said that its disk is full, so decisions may fail.",
                                "Make room on the disk of PostgreSQL now.")
                        .to(health.outOfService());
        }
        return health.build();
    }

    private void withFree(Health.Builder health, long free) {
        var now = Duration.ofNanos(System.nanoTime());
        trend.see(now, free);
        health.withDetail("freeBytes", free)
                .withDetail(
                        "lasts",
                        trend.isKnown(now)
                                ? trend.lasts(now, free).map(DiskHealth::days).orElse("it is not filling")
                                : "not known before the program has run for six hours");
    }

    private static String days(Duration lasts) {
        return "about %d days at the rate of the last days".formatted(lasts.toDays());
    }

    /** Null if there is none. */
    private @Nullable Attention nearlyFull(Map<String, Room> directories) {
        var full = new ArrayList<String>();
        directories.forEach((name, room) -> {
            if (room.freeBytes() < nearlyFullBelow) full.add(name);
        });
        if (full.isEmpty()) return null;
        return new Attention(
                "The disk of %s has less than %,d MB left."
                        .formatted(String.join(" and ", full), nearlyFullBelow / MEGABYTE),
                "Make room on it. The settings that say where it is are in docs/operator/monitoring.md.");
    }
}

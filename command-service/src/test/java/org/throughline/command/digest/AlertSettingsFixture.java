package org.throughline.command.digest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;

/** Settings for tests without a context. */
public final class AlertSettingsFixture {

    public static final AlertSettings SETTINGS = new AlertSettings(
            true,
            LocalTime.of(7, 0),
            "throughline@board.example.org",
            URI.create("https://throughline.example.org"),
            Path.of("unused"),
            Duration.ofMinutes(1),
            Duration.ofHours(4),
            Duration.ofHours(24),
            Duration.ofSeconds(5),
            Duration.ofHours(1));

    private AlertSettingsFixture() {}
}

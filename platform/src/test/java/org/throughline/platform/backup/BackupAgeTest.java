package org.throughline.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackupAgeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    private static final Duration WARN_AFTER = Duration.ofHours(36);

    @Test
    void a_backup_of_last_night_is_young_enough() {
        assertThat(takenAgo(Duration.ofHours(8), false).attention(WARN_AFTER)).isNull();
    }

    @Test
    void a_backup_that_is_older_than_the_setting_is_too_old() {
        assertThat(takenAgo(Duration.ofHours(37), false).attention(WARN_AFTER))
                .satisfies(told -> assertThat(told.problem()).contains("was taken 37 hours ago"));
    }

    @Test
    void a_log_that_was_restored_from_an_old_backup_has_an_old_backup() {
        assertThat(takenAgo(Duration.ofDays(40), true).attention(WARN_AFTER))
                .satisfies(told -> assertThat(told.problem()).contains("restored from, of 40 days ago"));
    }

    @Test
    void without_a_backup_the_age_is_that_of_the_first_event() {
        assertThat(neverTaken(NOW.minus(Duration.ofDays(3))).attention(WARN_AFTER))
                .satisfies(told -> assertThat(told.problem()).contains("No backup was ever taken", "3 days"));
        assertThat(neverTaken(NOW.minus(Duration.ofHours(1))).attention(WARN_AFTER))
                .isNull();
        assertThat(neverTaken(null).age()).isNull();
        assertThat(neverTaken(null).attention(WARN_AFTER)).isNull();
    }

    @Test
    void zero_says_nothing() {
        assertThat(takenAgo(Duration.ofDays(400), false).attention(Duration.ZERO))
                .isNull();
    }

    private static BackupAge takenAgo(Duration age, boolean restored) {
        return new BackupAge(NOW.minus(age), restored, Instant.parse("2020-01-01T00:00:00Z"), NOW, 5);
    }

    private static BackupAge neverTaken(@Nullable Instant firstEvent) {
        return new BackupAge(null, false, firstEvent, NOW, 5);
    }
}

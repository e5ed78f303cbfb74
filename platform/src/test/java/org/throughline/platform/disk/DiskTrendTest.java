package org.throughline.platform.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DiskTrendTest {

    private static final long GIGABYTE = 1L << 30;

    private final DiskTrend trend = new DiskTrend();

    @Test
    void a_disk_that_loses_a_gigabyte_a_day_lasts_as_many_days_as_it_has_gigabytes() {
        for (int day = 0; day <= 4; day++) trend.see(Duration.ofDays(day), (20 - day) * GIGABYTE);

        assertThat(trend.lasts(Duration.ofDays(4), 16 * GIGABYTE)).hasValue(Duration.ofDays(16));
    }

    @Test
    void the_rate_is_that_of_the_last_week() {
        for (int day = 0; day <= 20; day++)
            trend.see(Duration.ofDays(day), (100 - (day < 10 ? 5L * day : 50)) * GIGABYTE);

        assertThat(trend.lasts(Duration.ofDays(20), 50 * GIGABYTE)).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_few_hours() {
        trend.see(Duration.ZERO, 20 * GIGABYTE);
        trend.see(Duration.ofHours(5), 10 * GIGABYTE);

        assertThat(trend.isKnown(Duration.ofHours(5))).isFalse();
        assertThat(trend.lasts(Duration.ofHours(5), 10 * GIGABYTE)).isEmpty();
        assertThat(trend.isKnown(Duration.ofHours(6))).isTrue();
    }

    @Test
    void a_disk_that_gets_room_is_not_filling() {
        trend.see(Duration.ZERO, 10 * GIGABYTE);

        assertThat(trend.lasts(Duration.ofDays(1), 11 * GIGABYTE)).isEmpty();
    }
}

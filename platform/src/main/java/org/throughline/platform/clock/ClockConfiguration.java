package org.throughline.platform.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.health.Attention;

/** The clock, its health and its metrics. */
@Configuration("clockConfiguration")
@EnableConfigurationProperties(ClockSettings.class)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MachineClock machineClock() {
        return new MachineClock(Clock.systemUTC());
    }

    /** Down while the clock is not trusted. No part of readiness: answers go on, and every other process may be as wrong. */
    @Bean("clockHealthIndicator")
    HealthIndicator clockHealth(ClockGuard guard) {
        return () -> {
            var state = guard.state();
            var health = state.isTrusted() ? Health.up() : Health.down();
            health.withDetail("state", state).withDetail("clock", guard.reading());
            var end = guard.logEnd();
            if (end != null) health.withDetail("logEnd", end);
            var ahead = guard.databaseAhead();
            if (ahead != null) health.withDetail("databaseAhead", ahead);
            if (!state.isTrusted())
                new Attention(
                                "The clock of this machine says %s, which cannot be right, so decisions are not taken."
                                        .formatted(guard.reading()),
                                "Put it right. If it is right, confirm its date with POST /api/clock/confirmation.")
                        .to(health);
            return health.build();
        };
    }

    @Bean
    MeterBinder clockMetrics(ClockGuard guard) {
        return meters -> {
            Gauge.builder(
                            "throughline.clock.trusted",
                            guard,
                            clock -> clock.state().isTrusted() ? 1 : 0)
                    .description("1 while the clock is trusted, 0 while nothing is recorded because of it")
                    .register(meters);
            TimeGauge.builder("throughline.clock.behind.log", guard, TimeUnit.SECONDS, ClockConfiguration::behindLog)
                    .description("how far the clock is behind the end of the log; negative if ahead")
                    .register(meters);
            TimeGauge.builder(
                            "throughline.clock.database.ahead",
                            guard,
                            TimeUnit.SECONDS,
                            clock -> seconds(clock.databaseAhead()))
                    .description("how far the clock of the database is ahead; negative if behind")
                    .register(meters);
        };
    }

    private static double behindLog(ClockGuard guard) {
        var end = guard.logEnd();
        return seconds(end == null ? null : Duration.between(guard.reading(), end));
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? Double.NaN : duration.toMillis() / 1e3;
    }
}

package org.throughline.platform.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Which log this process is on, and how long it is. Processes side by side have to be on the same. */
@Component("logHealthIndicator")
class LogHealth implements HealthIndicator, MeterBinder {

    private final LogIdentity identity;
    private final EventLog log;
    private volatile @Nullable String seen;
    private volatile double events = Double.NaN;
    private volatile @Nullable MeterRegistry meters;

    LogHealth(LogIdentity identity, EventLog log) {
        this.identity = identity;
        this.log = log;
    }

    @Override
    public Health health() {
        try {
            var id = identity.value();
            note(id);
            long last = log.events();
            events = last;
            return Health.up()
                    .withDetail("identity", id)
                    .withDetail("events", last)
                    .build();
        } catch (DataAccessException | TransactionException outOfReach) {
            return Health.unknown().build();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        meters = registry;
        Gauge.builder("throughline.log.events", this, each -> each.events)
                .description("Events in the log")
                .register(registry);
    }

    private void note(String id) {
        var registry = meters;
        if (id.equals(seen) || registry == null) return;
        seen = id;
        Gauge.builder("throughline.log.identity", this, each -> id.equals(each.seen) ? 1 : 0)
                .description("1 for the identity of the log that this process is on")
                .tag("log", id)
                .register(registry);
    }
}

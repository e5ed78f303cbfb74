package org.throughline.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import org.throughline.platform.health.ComponentState.Level;

/** Gauges the state of each health component, and whether the process is ready, for rules of alerts. */
@Component
class HealthGauges implements MeterBinder {

    private final ProgramHealth health;

    HealthGauges(ProgramHealth health) {
        this.health = health;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("throughline.ready", health, program -> program.wasReady() ? 1 : 0)
                .description("1 while the process is ready")
                .register(meters);
        health.onNewComponent(
                component -> Gauge.builder("throughline.health", health, program -> figure(program.lastSeen(component)))
                        .description("State of each health component: 0 well, 1 a person should act, 2 failed")
                        .tag("component", component)
                        .register(meters));
    }

    private static double figure(Level level) {
        return switch (level) {
            case WELL -> 0;
            case WARNING -> 1;
            case FAILED -> 2;
            case UNKNOWN -> Double.NaN;
        };
    }
}

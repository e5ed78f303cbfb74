package org.throughline.platform.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.platform.health.ComponentState.Level;

/**
 * Looks at all health components in the background, so that a store that hangs does not hold up the metrics that tell of it.
 * A gauge of what only a store knows shows what the last look found.
 */
@Component
public class ProgramHealth implements AutoCloseable {

    private static final String READINESS = "readiness";
    private static final Logger log = LoggerFactory.getLogger(ProgramHealth.class);

    private final HealthEndpoint health;
    private final Duration every;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("program-health").factory());

    private volatile Map<String, Level> seen = Map.of();
    private volatile boolean ready;
    private volatile Consumer<String> newComponent = _ -> {};

    ProgramHealth(HealthEndpoint health, @Value("${throughline.health.look:10s}") Duration every) {
        this.health = health;
        this.every = every;
    }

    /** The components as they are now, by name. */
    public List<ComponentState> components() {
        return components(health.health()).entrySet().stream()
                .map(each -> state(each.getKey(), each.getValue()))
                .toList();
    }

    /** Is called with the name of each component once, when it is first seen. */
    void onNewComponent(Consumer<String> listener) {
        newComponent = listener;
    }

    Level lastSeen(String component) {
        return seen.getOrDefault(component, Level.UNKNOWN);
    }

    boolean wasReady() {
        return ready;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = looking.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    private void look() {
        try {
            var levels = new TreeMap<String, Level>();
            components(health.health()).forEach((name, each) -> levels.put(name, Level.of(each.getStatus())));
            var before = seen;
            seen = Map.copyOf(levels);
            levels.keySet().stream().filter(name -> !before.containsKey(name)).forEach(newComponent);
            var group = health.healthForPath(READINESS);
            ready = group != null && group.getStatus().equals(Status.UP);
        } catch (RuntimeException failed) {
            if (!looking.isShutdown()) log.warn("The health of the program cannot be looked at", failed);
        }
    }

    private static Map<String, HealthDescriptor> components(HealthDescriptor all) {
        var components = all instanceof CompositeHealthDescriptor composite ? composite.getComponents() : null;
        return components == null ? Map.of() : new TreeMap<>(components);
    }

    private static ComponentState state(String name, HealthDescriptor component) {
        var details = component instanceof IndicatedHealthDescriptor indicated ? indicated.getDetails() : null;
        return new ComponentState(
                name,
                Level.of(component.getStatus()),
                details == null ? null : Attention.of(details).orElse(null));
    }
}

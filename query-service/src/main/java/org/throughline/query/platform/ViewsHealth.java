package org.throughline.query.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means that every view has caught up with the log, and that none is stuck. */
@Component("viewsHealthIndicator")
class ViewsHealth implements HealthIndicator {

    private final EventProcessingConfiguration processing;

    private final StuckViews stuck;

    ViewsHealth(EventProcessingConfiguration processing, StuckViews stuck) {
        this.processing = processing;
        this.stuck = stuck;
    }

    @Override
    public Health health() {
        var views = new LinkedHashMap<String, String>();
        for (var view : Views.ALL) views.put(view, state(view));
        var health = views.values().stream().allMatch("caught up"::equals) ? Health.up() : Health.outOfService();
        return health.withDetails(views).build();
    }

    private String state(String view) {
        Map<Integer, EventTrackerStatus> segments = processing
                .eventProcessor(view, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .orElse(Map.of());
        if (segments.isEmpty()) return "starting";
        if (stuck.has(view)) return "failing";
        if (segments.values().stream().anyMatch(EventTrackerStatus::isErrorState)) return "failing";
        return segments.values().stream().allMatch(EventTrackerStatus::isCaughtUp) ? "caught up" : "catching up";
    }
}

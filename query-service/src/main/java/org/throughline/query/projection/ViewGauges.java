package org.throughline.query.projection;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.throughline.platform.health.Attention;

/** Gauges how far each view is behind, and how many streams are parked. A parked stream needs a person. */
@Component("parkedEventsHealthIndicator")
class ViewGauges implements MeterBinder, HealthIndicator {

    private final ViewSupervisors supervisors;
    private final ViewStatuses statuses;
    private final LiveVersions live;

    /** As health was last looked at: metrics are collected while the log does not answer too. */
    private final Map<String, Double> behind = new ConcurrentHashMap<>();

    ViewGauges(ViewSupervisors supervisors, ViewStatuses statuses, LiveVersions live) {
        this.supervisors = supervisors;
        this.statuses = statuses;
        this.live = live;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var supervisor : supervisors.all()) {
            var view = supervisor.view().name();
            Gauge.builder("throughline.views.parked", () -> parked(supervisor))
                    .description("Streams whose events are parked because one of them failed")
                    .tag("view", view)
                    .register(meters);
            Gauge.builder("throughline.views.behind", () -> behind.getOrDefault(view, Double.NaN))
                    .description("Events in the log that the view has not read")
                    .tag("view", view)
                    .register(meters);
        }
    }

    @Override
    public Health health() {
        Map<String, Long> parked = new TreeMap<>();
        boolean answers = true;
        for (var supervisor : supervisors.all()) {
            var view = supervisor.view().name();
            if (answers) answers = lookHowFarBehind(supervisor, view);
            var streams = parked(supervisor);
            if (streams > 0) parked.put(view, (long) streams);
        }
        var health = Health.up().withDetails(parked);
        if (!parked.isEmpty())
            new Attention(
                            "The view%s %s could not take in some events, and shows less than what was recorded."
                                    .formatted(parked.size() == 1 ? "" : "s", String.join(", ", parked.keySet())),
                            "Read the failure with GET /api/views/%s/parked and in the program's log, and try them again there."
                                    .formatted(parked.keySet().iterator().next()))
                    .to(health.status(Attention.WARNING));
        return health.build();
    }

    /** Returns false when a store does not answer: asking for the other views would take as long again. */
    private boolean lookHowFarBehind(ViewSupervisor supervisor, String view) {
        try {
            behind.put(view, (double) statuses.behind(supervisor));
            return true;
        } catch (RuntimeException away) {
            behind.clear();
            return false;
        }
    }

    /** Not a number while MongoDB does not answer. */
    private double parked(ViewSupervisor supervisor) {
        try {
            return live.find(supervisor.view().name())
                    .flatMap(version -> supervisor.running(version.id()))
                    .map(running -> (double) running.parked().amountOfSequences())
                    .orElse(Double.NaN);
        } catch (MongoException away) {
            return Double.NaN;
        }
    }
}

package org.throughline.query.projection;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Gauges how far each view is behind, and how many streams are parked. A parked stream needs a person. */
@Component
class ViewGauges implements MeterBinder {

    private final ViewSupervisors supervisors;
    private final ViewStatuses statuses;
    private final LiveVersions live;

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
            Gauge.builder("throughline.views.behind", () -> statuses.behind(supervisor))
                    .description("Events in the log that the view has not read")
                    .tag("view", view)
                    .register(meters);
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

package org.throughline.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.stereotype.Component;

/** How many things have parked events, a view at a time. Anything but 0 wants a person. */
@Component
class ViewMetrics implements MeterBinder {

    private final EventProcessingConfiguration processing;

    ViewMetrics(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var view : Views.ALL)
            Gauge.builder("throughline.views.parked", () -> parked(view))
                    .description("Reviews, findings or actions whose events are parked because one of them failed")
                    .tag("view", view)
                    .register(meters);
    }

    private long parked(String view) {
        return processing
                .deadLetterQueue(view)
                .map(queue -> queue.amountOfSequences())
                .orElse(0L);
    }
}

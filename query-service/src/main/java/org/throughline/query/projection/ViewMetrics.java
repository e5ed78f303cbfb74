package org.throughline.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Measures the time from the recording of an event until a view shows it. */
@Component
class ViewMetrics {

    private final MeterRegistry meters;
    private final Clock clock;

    ViewMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Records events that have just become visible. */
    void shown(String processor, List<? extends Message<?>> events) {
        var delay = Timer.builder("throughline.views.delay")
                .description("From the recording of an event until a view shows it")
                .tag("view", processor.substring(0, processor.indexOf('.')))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
        var now = clock.instant();
        for (var message : events)
            if (message instanceof EventMessage<?> event) {
                var since = Duration.between(event.getTimestamp(), now);
                // The process that recorded it may have a clock that is a little ahead.
                delay.record(since.isNegative() ? Duration.ZERO : since);
            }
    }
}

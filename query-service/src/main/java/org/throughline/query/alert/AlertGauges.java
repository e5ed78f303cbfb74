package org.throughline.query.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.action.Alerts.Alert;
import org.throughline.domain.alert.DigestState;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;

/** Gauges of alerts by state, the age of the oldest unanswered alert, parked digests, and readers who were not reached. */
@Component
class AlertGauges implements MeterBinder {

    /** The gauges read all alerts, so not more often than this. */
    private static final Duration COUNTED_ANEW = Duration.ofSeconds(30);

    private record Counted(
            Instant at, Map<AlertState, Long> alerts, long oldestDays, long parked, Map<String, Long> unreached) {}

    private final Actions actions;
    private final DigestsView digests;
    private final UnreachedReaders readers;
    private final Clock clock;
    private @Nullable Counted counted;

    AlertGauges(Actions actions, DigestsView digests, UnreachedReaders readers, Clock clock) {
        this.actions = actions;
        this.digests = digests;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var state : AlertState.values())
            Gauge.builder(
                            "throughline.alerts",
                            () -> number(counted -> counted.alerts().getOrDefault(state, 0L)))
                    .description("Alerts by state")
                    .tag("outcome", state.name())
                    .register(meters);
        Gauge.builder("throughline.alerts.oldest.unanswered", () -> number(Counted::oldestDays))
                .description("Days for which the oldest alert has waited for an answer")
                .baseUnit("days")
                .register(meters);
        Gauge.builder("throughline.digests.parked", () -> number(Counted::parked))
                .description("Digests that are not delivered until a retry is asked for")
                .register(meters);
        Stream.concat(Arrays.stream(Failure.values()).map(Failure::name), Stream.of(UnreachedReaders.BOUNCED))
                .forEach(why -> Gauge.builder(
                                "throughline.digests.unreached",
                                () -> number(counted -> counted.unreached().getOrDefault(why, 0L)))
                        .description("Readers whose last digest did not reach them")
                        .tag("why", why)
                        .register(meters));
    }

    /** Not a number while views are being built or MongoDB is unavailable. */
    private double number(ToLongFunction<Counted> figure) {
        try {
            return figure.applyAsLong(counted());
        } catch (RuntimeException unknown) {
            return Double.NaN;
        }
    }

    private synchronized Counted counted() {
        var now = clock.instant();
        if (counted != null && now.isBefore(counted.at().plus(COUNTED_ANEW))) return counted;
        var today = LocalDate.now(clock);
        var standpoint = new AsOf(today, null);
        var alerts = new EnumMap<AlertState, Long>(AlertState.class);
        long oldest = 0;
        for (var view : (Iterable<ActionView>) actions.unfiltered(standpoint)::iterator)
            for (Alert alert : view.state().alerts().raised()) {
                alerts.merge(AlertState.of(alert), 1L, Long::sum);
                if (alert.open())
                    oldest = Math.max(oldest, today.toEpochDay() - alert.on().toEpochDay());
            }
        long parked = digests.states()
                .at(standpoint)
                .filter(digest -> digest.state().state() == DigestState.State.PARKED)
                .count();
        counted = new Counted(now, alerts, oldest, parked, readers.byReason());
        return counted;
    }
}

package org.throughline.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.Role;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.system.Clients;

/** The rate at which the storage engine alone appends what a report of progress appends, one event a transaction. */
final class RawAppend {

    private static final Asker SECRETARY = new Asker("secretary", Role.SECRETARY, null);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final RawLog log;

    RawAppend(RawLog log) {
        this.log = log;
    }

    /** Events a second by so many threads, each on streams of its own that are as long as an action's. */
    double rate(int threads, Duration duration) {
        var appended = new AtomicLong();
        var run = "r" + Long.toHexString(System.nanoTime());
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        Clients.run(threads, thread -> {
            for (int i = 0; System.nanoTime() < end; i++) {
                var action = new ActionId(run + "-" + thread + ".f1.a" + (1 + i / Deciding.ON_ONE_ACTION));
                append(action, i % Deciding.ON_ONE_ACTION);
                appended.incrementAndGet();
            }
        });
        return appended.get() * 1e9 / (System.nanoTime() - begun);
    }

    private void append(ActionId action, long version) {
        var trace = UUID.randomUUID().toString();
        Map<String, String> circumstances = Map.of("traceId", trace, "correlationId", trace, "idempotencyKey", trace);
        log.engine()
                .appendEvents(List.of(new GenericDomainEventMessage<>(
                                "Action",
                                action.value(),
                                version,
                                new ProgressRecorded(action, DAY, null, Deciding.REPORT, null, null),
                                circumstances)
                        .andMetaData(SECRETARY.asMetaData())));
    }
}

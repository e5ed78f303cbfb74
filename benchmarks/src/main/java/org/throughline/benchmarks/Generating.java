package org.throughline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.throughline.benchmarks.generated.GeneratedLog;
import org.throughline.benchmarks.generated.Told;
import org.throughline.domain.Asker;
import org.throughline.events.Role;

/** Fills a log with generated events, in the form and with the circumstances the program itself would store. */
final class Generating {

    private static final int A_TRANSACTION = 2_000;
    private static final Map<String, String> SECRETARY = new Asker("secretary", Role.SECRETARY, null).asMetaData();

    private Generating() {}

    /** Appends all of it and returns how many events there were. */
    static long into(RawLog log, GeneratedLog generated, Report report) {
        long begun = System.nanoTime();
        long events = 0;
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        while (generated.hasNext()) {
            batch.add(message(generated.next()));
            if (batch.size() < A_TRANSACTION && generated.hasNext()) continue;
            log.engine().appendEvents(batch);
            events += batch.size();
            batch.clear();
        }
        log.execute("analyze domainevententry");
        double rate = events * 1e9 / (System.nanoTime() - begun);
        report.row("generated log", String.format("%,d events", events), "appended at " + Report.perSecond(rate));
        return events;
    }

    private static DomainEventMessage<?> message(Told told) {
        var trace = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>(
                        told.type(),
                        told.stream(),
                        told.version(),
                        told.event(),
                        Map.of("traceId", trace, "correlationId", trace),
                        UUID.randomUUID().toString(),
                        told.recordedAt())
                .andMetaData(SECRETARY);
    }
}

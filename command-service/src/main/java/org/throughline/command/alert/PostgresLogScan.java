package org.throughline.command.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.platform.eventstore.postgresql.LogByStream;

/** Reads the log from PostgreSQL. The streams of one read are processed while the next are read. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class PostgresLogScan implements LogScan {

    /** Approximate number of events in one read. */
    private static final int ABOUT = 5_000;

    private final LogByStream log;

    PostgresLogScan(LogByStream log) {
        this.log = log;
    }

    @Override
    public <E extends BoardEvent> void forEach(String type, Class<E> family, Consumer<List<Recorded<E>>> stream) {
        var tasks = new ArrayList<ForkJoinTask<?>>();
        var streams = log.next(type, "", ABOUT);
        while (streams.last() != null) {
            var read = streams.events();
            tasks.add(ForkJoinPool.commonPool()
                    .submit(() -> byStream(read, family).forEach(stream)));
            streams = log.next(type, streams.last(), ABOUT);
        }
        tasks.forEach(ForkJoinTask::join);
    }

    private static <E extends BoardEvent> Iterable<List<Recorded<E>>> byStream(
            List<DomainEventMessage<?>> events, Class<E> family) {
        var streams = new LinkedHashMap<String, List<Recorded<E>>>();
        for (var event : events)
            streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                    .add(new Recorded<>(
                            family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()));
        return streams.values();
    }
}

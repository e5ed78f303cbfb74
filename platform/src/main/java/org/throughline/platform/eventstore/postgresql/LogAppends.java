package org.throughline.platform.eventstore.postgresql;

import static org.axonframework.eventhandling.EventUtils.asDomainEventMessage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.AbstractSqlTypeValue;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.clock.LogEnd;

/**
 * Appends to the log, in one statement: the one place that assigns {@code recordedAt}.
 *
 * <p>The database gives the events of a transaction their places and one moment, later than every moment before, whichever
 * process asks: the clock of this process, or a microsecond after the last moment if that is later.
 */
final class LogAppends {

    /** Metadata of an event that was recorded while the log ended much later than the clock: what the clock showed. */
    static final String CLOCK = "clock";

    private static final String APPEND = """
            insert into domainevententry (globalindex, timestamp, eventidentifier, aggregateidentifier, sequencenumber, type,
                                          payloadtype, payloadrevision, payload, metadata)
            select taken.place, to_char(timestamp 'epoch' + taken.moment * interval '1 microsecond',
                       'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                   event.identifier, event.aggregate, event.sequencenumber, event.type, event.payloadtype, event.revision,
                   event.payload, event.metadata
            from take_places(?, ?) with ordinality as taken (moment, place, number)
                     join unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                         as event (identifier, aggregate, sequencenumber, type, payloadtype, revision, payload, metadata,
                                   number) using (number)
            order by number
            returning timestamp""";

    private final JdbcClient jdbc;
    private final ClockGuard clock;
    private final LogEnd end;

    LogAppends(JdbcClient jdbc, ClockGuard clock, LogEnd end) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.end = end;
    }

    /**
     * Appends the events in the current transaction.
     *
     * @throws org.throughline.platform.problem.Refused if the clock is not trusted
     * @throws org.springframework.dao.DataAccessException if the database refuses them
     */
    void append(List<? extends EventMessage<?>> messages, Serializer serializer) {
        var reading = clock.trustedReading();
        Map<String, ?> mark = clock.isMarked(reading) ? Map.of(CLOCK, reading.toString()) : Map.of();
        List<? extends DomainEventMessage<?>> events = messages.stream()
                .map(message -> asDomainEventMessage(message).andMetaData(mark))
                .toList();
        var payloads = events.stream()
                .map(event -> event.serializePayload(serializer, byte[].class))
                .toList();
        jdbc.sql(APPEND)
                .param(ChronoUnit.MICROS.between(Instant.EPOCH, reading))
                .param(events.size())
                .param(array("text", events, String[]::new, DomainEventMessage::getIdentifier))
                .param(array("text", events, String[]::new, DomainEventMessage::getAggregateIdentifier))
                .param(array("bigint", events, Long[]::new, DomainEventMessage::getSequenceNumber))
                .param(array("text", events, String[]::new, DomainEventMessage::getType))
                .param(array(
                        "text",
                        payloads,
                        String[]::new,
                        payload -> payload.getType().getName()))
                .param(array(
                        "text",
                        payloads,
                        String[]::new,
                        payload -> payload.getType().getRevision()))
                .param(array("bytea", payloads, byte[][]::new, payload -> payload.getData()))
                .param(array(
                        "bytea",
                        events,
                        byte[][]::new,
                        event -> event.serializeMetaData(serializer, byte[].class)
                                .getData()))
                .query((row, _) -> Instant.parse(row.getString(1)))
                .list()
                .forEach(end::seen);
    }

    private static <T, E> SqlTypeValue array(
            String type, List<? extends T> values, IntFunction<E[]> empty, Function<T, E> of) {
        var elements = values.stream().map(of).toArray(empty);
        return new AbstractSqlTypeValue() {
            @Override
            protected Array createTypeValue(Connection connection, int sqlType, @Nullable String typeName)
                    throws SQLException {
                return connection.createArrayOf(type, elements);
            }
        };
    }
}

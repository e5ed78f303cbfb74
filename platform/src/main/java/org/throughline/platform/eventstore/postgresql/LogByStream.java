package org.throughline.platform.eventstore.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the log stream by stream instead of in the order of recording.
 *
 * <p>A view whose documents come from one stream each is built fastest this way: each document is written once.
 */
public class LogByStream {

    /** How far behind the end of the log an open transaction may still have a place. */
    private static final int OPEN_MAX = 10_000;

    /**
     * Whole streams in the order of their identifiers.
     *
     * @param last the identifier of the last stream, for the next call; null at the end
     */
    public record Streams(
            List<DomainEventMessage<?>> events, @Nullable String last) {}

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    LogByStream(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * The end of the log. Its gaps are the empty places, because an open transaction may still fill them. Null if the log is
     * empty.
     */
    public @Nullable GapAwareTrackingToken end() {
        var end = jdbc.sql("select coalesce(max(globalindex), -1) from domainevententry")
                .query(Long.class)
                .single();
        if (end < 0) return null;
        var gaps = jdbc.sql("""
                        select place from generate_series(greatest(?, 1), ?) place
                        where not exists (select from domainevententry where globalindex = place)""").params(end - OPEN_MAX, end).query(Long.class).list();
        return GapAwareTrackingToken.newInstance(end, gaps);
    }

    /** The last place, which is a little more than the number of events; 0 if the log is empty. Found at once. */
    long lastPlace() {
        return jdbc.sql("select coalesce(max(globalindex), 0) from domainevententry")
                .query(Long.class)
                .single();
    }

    /** The number of events in all streams of one type. */
    public long count(String type) {
        return jdbc.sql("select count(*) from domainevententry where type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    /**
     * The next whole streams of one type.
     *
     * @param after the identifier of the last stream that was read; empty to begin
     * @param about the approximate number of events; a longer stream is returned whole
     */
    public Streams next(String type, String after, int about) {
        var rows = rows("where aggregateidentifier > ? and type = ?", about, after, type);
        if (rows.isEmpty()) return new Streams(List.of(), null);
        var first = rows.getFirst().getAggregateIdentifier();
        var last = rows.getLast().getAggregateIdentifier();
        if (rows.size() < about) return new Streams(messages(rows), last);
        if (first.equals(last))
            return new Streams(messages(rows("where aggregateidentifier = ? and type = ?", 0, first, type)), last);
        // The last stream may be incomplete.
        while (rows.getLast().getAggregateIdentifier().equals(last)) rows.removeLast();
        return new Streams(messages(rows), rows.getLast().getAggregateIdentifier());
    }

    private List<DomainEventData<byte[]>> rows(String where, int limit, Object... parameters) {
        return new ArrayList<>(jdbc.sql("select " + LogRows.COLUMNS + " from domainevententry "
                        + where
                        + " order by aggregateidentifier, sequencenumber"
                        + (limit > 0 ? " limit " + limit : ""))
                .params(parameters)
                .query((row, _) -> LogRows.entry(row))
                .list());
    }

    private List<DomainEventMessage<?>> messages(List<DomainEventData<byte[]>> rows) {
        Stream<? extends DomainEventMessage<?>> messages = EventStreamUtils.asStream(
                EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), serializer, upcasters));
        return new ArrayList<>(messages.toList());
    }
}

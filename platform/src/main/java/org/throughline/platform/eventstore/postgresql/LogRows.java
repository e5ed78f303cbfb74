package org.throughline.platform.eventstore.postgresql;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.clock.LogEnd;
import org.throughline.platform.eventstore.LogIdentity;

/**
 * Reads the log in the order of recording, a batch in one statement.
 *
 * <p>A transaction takes its places in the log before it commits, so a later place may be readable first. A token names
 * such gaps, and every read looks into them again. A gap counts as empty for good once the event after it was recorded
 * longer ago than any transaction can take.
 */
final class LogRows {

    static final int BATCH = 500;

    /** As Axon's own storage engine has it. */
    private static final int GAP_DISTANCE_MAX = 10_000;

    static final String COLUMNS = "type, aggregateidentifier, sequencenumber, eventidentifier, timestamp,"
            + " payloadtype, payloadrevision, payload, metadata";

    private static final String AFTER = "select globalindex, " + COLUMNS
            + " from domainevententry where globalindex > ? order by globalindex limit " + BATCH;

    private static final String IN_GAPS_AND_AFTER = "(select globalindex, " + COLUMNS
            + " from domainevententry where globalindex = any(?)) union all (" + AFTER + ") order by globalindex";

    private static final String AFTER_GAPS = """
            select place, (select timestamp from domainevententry where globalindex > place order by globalindex limit 1)
            from unnest(?) place""";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final LogEnd end;
    private final Duration openMax;
    private final LogIdentity identity;
    private final Counter reads;

    /**
     * One place in the log.
     *
     * @param token the position of a reader that has read this place and all places before it
     * @param gapDistanceMax how far behind this place a gap may still be filled; 0 if no longer
     * @param events the stored event after upcasting: one, unless an upcaster removes or splits it
     */
    record Row(long index, GapAwareTrackingToken token, int gapDistanceMax, List<TrackedEventMessage<?>> events) {}

    /**
     * @param isFull whether there may be more
     */
    record Batch(List<Row> rows, boolean isFull) {
        static final Batch NONE = new Batch(List.of(), false);
    }

    /**
     * @param openMax longer than any transaction can take
     */
    LogRows(
            JdbcClient jdbc,
            Serializer serializer,
            EventUpcaster upcasters,
            LogEnd end,
            Duration openMax,
            LogIdentity identity,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.end = end;
        this.openMax = openMax;
        this.identity = identity;
        this.reads = meters.counter("throughline.log.reads");
    }

    String identity() {
        return identity.value();
    }

    Batch read(GapAwareTrackingToken after) {
        reads.increment();
        var gaps = longs(after);
        var select = gaps.length == 0
                ? jdbc.sql(AFTER).param(after.getIndex())
                : jdbc.sql(IN_GAPS_AND_AFTER).param(gaps).param(after.getIndex());
        var read =
                select.query((row, _) -> new Stored(row.getLong(1), entry(row))).list();
        long beyond = read.stream()
                .filter(stored -> stored.index() > after.getIndex())
                .count();
        return new Batch(rows(read, after), beyond == BATCH);
    }

    /** Forgets gaps that will never be filled: rolled back transactions leave them. */
    GapAwareTrackingToken withoutDeadGaps(GapAwareTrackingToken token) {
        if (!token.hasGaps()) return token;
        var alive = new TreeSet<>(token.getGaps());
        jdbc.sql(AFTER_GAPS).param(longs(token)).query(row -> {
            if (row.getString(2) != null && !mayBePreceded(DateTimeUtils.parseInstant(row.getString(2))))
                alive.remove(row.getLong(1));
        });
        return alive.size() == token.getGaps().size() ? token : new GapAwareTrackingToken(token.getIndex(), alive);
    }

    static DomainEventData<byte[]> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregateidentifier"),
                row.getLong("sequencenumber"),
                row.getString("eventidentifier"),
                row.getString("timestamp"),
                row.getString("payloadtype"),
                row.getString("payloadrevision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    private record Stored(long index, DomainEventData<byte[]> entry) {}

    private record Place(long index, GapAwareTrackingToken token, int gapDistanceMax) {}

    private List<Row> rows(List<Stored> read, GapAwareTrackingToken after) {
        var places = new ArrayList<Place>();
        var data = new ArrayList<TrackedDomainEventData<byte[]>>();
        var token = after;
        for (var stored : read) end.seen(stored.entry().getTimestamp());
        for (var stored : read) {
            var distance = mayBePreceded(stored.entry().getTimestamp()) ? GAP_DISTANCE_MAX : 0;
            token = token.advanceTo(stored.index(), distance);
            places.add(new Place(stored.index(), token, distance));
            data.add(new TrackedDomainEventData<>(token, stored.entry()));
        }
        var events = new IdentityHashMap<TrackingToken, List<TrackedEventMessage<?>>>();
        EventUtils.upcastAndDeserializeTrackedEvents(data.stream(), serializer, upcasters)
                .forEach(event -> events.computeIfAbsent(event.trackingToken(), _ -> new ArrayList<>(1))
                        .add(event));
        return places.stream()
                .map(place -> new Row(
                        place.index(),
                        place.token(),
                        place.gapDistanceMax(),
                        events.getOrDefault(place.token(), List.of())))
                .toList();
    }

    private boolean mayBePreceded(Instant recordedAt) {
        return end.age(recordedAt).compareTo(openMax) < 0;
    }

    private static long[] longs(GapAwareTrackingToken token) {
        return token.getGaps().stream().mapToLong(Long::longValue).toArray();
    }
}

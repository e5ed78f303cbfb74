package org.throughline.platform.eventstore.postgresql;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventstore.postgresql.LogRows.Row;

/**
 * The rows that the reader of this process has read last, by a running number.
 *
 * <p>A stream may join before a row only if it has read everything that the reader had read before that row. So a gap that
 * the reader has seen filled is never missed by a stream that has not. Rows that the stream has read already follow; it
 * passes over them.
 */
final class RecentRows {

    /** Marks a row that is no longer in memory. */
    static final Row DROPPED = new Row(-1, new GapAwareTrackingToken(-1, null), 0, List.of());

    /**
     * A row's number, and the position of the reader before that row.
     */
    record Place(long number, GapAwareTrackingToken before) {}

    private final Row[] rows;

    private long first;
    private long end;
    private @Nullable GapAwareTrackingToken beforeFirst;
    private @Nullable GapAwareTrackingToken head;
    private @Nullable String log;

    RecentRows(int rowsMax) {
        this.rows = new Row[rowsMax];
    }

    /** The position of the reader; null if it has not begun. */
    synchronized @Nullable GapAwareTrackingToken head() {
        return head;
    }

    /**
     * Lets the reader begin here, unless it has begun already in the same log.
     *
     * @param log the identity of the log; a restored one differs from the one that was backed up
     * @return whether it begins here
     */
    synchronized boolean begin(GapAwareTrackingToken at, String log) {
        if (head != null && log.equals(this.log)) return false;
        clear();
        beforeFirst = at;
        head = at;
        this.log = log;
        return true;
    }

    /** Adds what was read after {@code from}, unless the reader has begun again meanwhile. */
    synchronized void add(GapAwareTrackingToken from, List<Row> read) {
        if (head != from) return;
        for (var row : read) {
            if (end - first == rows.length) beforeFirst = rows[slot(first++)].token();
            rows[slot(end++)] = row;
            head = row.token();
        }
    }

    /** Replaces the position of the reader by one that knows fewer gaps. */
    synchronized void cleaned(GapAwareTrackingToken from, GapAwareTrackingToken without) {
        if (head == from) head = without;
    }

    /** Drops all rows. Streams that have joined find theirs dropped and read for themselves. */
    synchronized void clear() {
        for (long number = first; number < end; number++) rows[slot(number)] = DROPPED;
        end++; // so that a stream that waits for the next row notices
        first = end;
        beforeFirst = null;
        head = null;
    }

    /** The row of this number; null if it has not been read yet, {@link #DROPPED} if it is not held any more. */
    synchronized @Nullable Row row(long number) {
        if (number < first) return DROPPED;
        return number == end ? null : rows[slot(number)];
    }

    /** The latest place at which a stream that has read this much may join; null if there is none. */
    synchronized @Nullable Place placeFor(GapAwareTrackingToken read) {
        if (head == null || beforeFirst == null) return null;
        if (hasReadAllOf(head, read)) return new Place(end, head);
        if (!hasReadAllOf(beforeFirst, read)) return null;
        long joins = first; // the reader only ever reads more, so this can be halved
        long joinsNot = end;
        while (joins + 1 < joinsNot) {
            long middle = (joins + joinsNot) / 2;
            if (hasReadAllOf(before(middle), read)) joins = middle;
            else joinsNot = middle;
        }
        return new Place(joins, before(joins));
    }

    private GapAwareTrackingToken before(long number) {
        return number == first && beforeFirst != null ? beforeFirst : rows[slot(number - 1)].token();
    }

    private static boolean hasReadAllOf(GapAwareTrackingToken reader, GapAwareTrackingToken stream) {
        return reader.getIndex() <= stream.getIndex()
                && reader.getGaps().containsAll(stream.getGaps().headSet(reader.getIndex() + 1));
    }

    private int slot(long number) {
        return (int) (number % rows.length);
    }
}

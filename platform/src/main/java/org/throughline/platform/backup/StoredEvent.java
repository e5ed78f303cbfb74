package org.throughline.platform.backup;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.jspecify.annotations.Nullable;

/**
 * One event as the log has it.
 *
 * @param index its place in the log
 */
record StoredEvent(long index, DomainEventData<byte[]> entry) {

    /** As PostgreSQL's own log has it, so that texts of moments sort as the moments do. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static final String COLUMNS = "globalindex, type, aggregateidentifier, sequencenumber, eventidentifier, timestamp,"
            + " payloadtype, payloadrevision, payload, metadata";

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("globalindex"),
                new GenericDomainEventEntry<>(
                        row.getString("type"),
                        row.getString("aggregateidentifier"),
                        row.getLong("sequencenumber"),
                        row.getString("eventidentifier"),
                        row.getString("timestamp"),
                        row.getString("payloadtype"),
                        row.getString("payloadrevision"),
                        row.getBytes("payload"),
                        row.getBytes("metadata")));
    }

    /**
     * @param row the columns of a backup, in PostgreSQL's text form
     */
    static StoredEvent of(Map<String, String> row) {
        return new StoredEvent(
                number(row, "globalindex"),
                new GenericDomainEventEntry<>(
                        row.get("type"),
                        row.get("aggregateidentifier"),
                        number(row, "sequencenumber"),
                        row.get("eventidentifier"),
                        row.get("timestamp"),
                        row.get("payloadtype"),
                        row.get("payloadrevision"),
                        bytes(row.get("payload")),
                        bytes(row.get("metadata"))));
    }

    /** Its columns in PostgreSQL's text form, without those that are null. */
    Map<String, String> row() {
        var row = new HashMap<String, String>();
        var payload = entry.getPayload();
        row.put("globalindex", Long.toString(index));
        if (entry.getType() != null) row.put("type", entry.getType());
        row.put("aggregateidentifier", entry.getAggregateIdentifier());
        row.put("sequencenumber", Long.toString(entry.getSequenceNumber()));
        row.put("eventidentifier", entry.getEventIdentifier());
        row.put("timestamp", MOMENT.format(entry.getTimestamp()));
        row.put("payloadtype", payload.getType().getName());
        if (payload.getType().getRevision() != null)
            row.put("payloadrevision", payload.getType().getRevision());
        row.put("payload", text(payload.getData()));
        row.put("metadata", text(entry.getMetaData().getData()));
        return row;
    }

    private static String text(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static long number(Map<String, String> row, String column) {
        var text = row.get(column);
        if (text == null) throw new IllegalArgumentException("a row without " + column);
        return Long.parseLong(text);
    }

    /** PostgreSQL writes bytes as {@code \x} and hexadecimal digits. */
    private static byte[] bytes(@Nullable String text) {
        return text == null
                ? "{}".getBytes(StandardCharsets.UTF_8)
                : HexFormat.of().parseHex(text.substring(2));
    }
}

package org.throughline.platform.backup;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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

package org.throughline.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The description of a backup. It is written last, so a backup without one was cut short.
 *
 * @param format version of the file format
 * @param schema the version of the tables, by the last migration
 * @param log identity of the log that was backed up
 * @param events number of events
 * @param lastIndex global index of the last event; 0 if there is none
 * @param store where the events were; null for PostgreSQL
 */
public record Manifest(
        int format,
        String schema,
        Instant takenAt,
        String log,
        long events,
        long lastIndex,
        @Nullable String store,
        List<Part> parts) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String AXON_SERVER = "axon-server";

    boolean isOfAxonServer() {
        return AXON_SERVER.equals(store);
    }

    /** Damage to the name of a field leaves the field null. */
    boolean isWhole() {
        return Stream.of(schema, takenAt, log, parts).allMatch(Objects::nonNull);
    }

    /**
     * One table.
     *
     * @param sha256 checksum of its rows as they are in the file
     */
    public record Part(String table, List<String> columns, long rows, String sha256) {

        String entry() {
            return table + ".copy";
        }
    }
}

package org.throughline.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a backup says of itself. It is written last, so that a backup without one was cut short.
 *
 * @param format of the file
 * @param schema the version of the tables, by the last migration
 * @param log which log it was taken from
 * @param events how many events are in it
 * @param lastIndex the place of the last of them in the log; 0 if there is none
 */
public record Manifest(
        int format, String schema, Instant takenAt, String log, long events, long lastIndex, List<Part> parts) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** A damaged file can have lost the name of a field, and its value with it. */
    boolean isWhole() {
        return Stream.of(schema, takenAt, log, parts).allMatch(Objects::nonNull);
    }

    /**
     * One table.
     *
     * @param sha256 of its rows as they are in the file
     */
    public record Part(String table, List<String> columns, long rows, String sha256) {

        String entry() {
            return table + ".copy";
        }
    }
}

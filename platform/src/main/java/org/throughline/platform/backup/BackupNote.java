package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Notes in the database that a complete backup of it exists. */
final class BackupNote {

    static final String TABLE = "backup_taken";

    /** A clock that is ahead makes no backup younger than it is. */
    private static final String ADD = """
            insert into backup_taken (taken_at, restored, events, last_place)
            values (least(?, clock_timestamp()), ?, ?, ?)""";

    private BackupNote() {}

    /**
     * Does nothing in a database of a version that has no such notes.
     *
     * @param lastPlace the place of its last event in the log
     * @param restored whether the log was restored from it, rather than backed up into it
     */
    static void add(Connection log, Manifest backup, long lastPlace, boolean restored) throws SQLException {
        if (Tables.number(
                        log,
                        "select count(*) from pg_tables where schemaname = 'public' and tablename = '" + TABLE + "'")
                == 0) return;
        try (var note = log.prepareStatement(ADD)) {
            note.setTimestamp(1, Timestamp.from(backup.takenAt()));
            note.setBoolean(2, restored);
            note.setLong(3, backup.events());
            note.setLong(4, lastPlace);
            note.executeUpdate();
        }
    }
}

package org.throughline.platform.backup;

import java.sql.SQLException;
import java.util.Objects;

/** Turns a database error into one sentence without any data. */
public final class DatabaseError {

    private static final String UNDEFINED_TABLE = "42P01";

    private DatabaseError() {}

    public static BackupRefused with(SQLException failed) {
        var state = Objects.requireNonNullElse(failed.getSQLState(), "none");
        if (state.equals(UNDEFINED_TABLE)) return new BackupRefused("There is no log in this database.", failed);
        if (state.startsWith("28")) return new BackupRefused("The database refuses this user and password.", failed);
        if (state.startsWith("08")) return new BackupRefused("The database cannot be reached.", failed);
        if (state.startsWith("3D")) return new BackupRefused("There is no database of this name.", failed);
        return new BackupRefused("The database failed (SQLSTATE " + state + ").", failed);
    }
}

package org.throughline.platform.backup;

import java.sql.SQLException;
import java.util.Objects;

/** Says what is the matter with a database, in a sentence, and nothing of what is in it. */
final class DatabaseError {

    private static final String UNDEFINED_TABLE = "42P01";

    private DatabaseError() {}

    static BackupRefused with(SQLException failed) {
        var state = Objects.requireNonNullElse(failed.getSQLState(), "none");
        if (state.equals(UNDEFINED_TABLE)) return new BackupRefused("There is no log in this database.", failed);
        if (state.startsWith("28"))
            return new BackupRefused("The database does not let this user in with this password.", failed);
        if (state.startsWith("08")) return new BackupRefused("The database cannot be reached.", failed);
        if (state.startsWith("3D")) return new BackupRefused("There is no database of this name.", failed);
        return new BackupRefused("The database failed (SQLSTATE " + state + ").", failed);
    }
}

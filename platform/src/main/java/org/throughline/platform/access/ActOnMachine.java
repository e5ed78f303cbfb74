package org.throughline.platform.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An act of a person on the machine itself, recorded without the program that otherwise writes the record of access. */
public final class ActOnMachine {

    private ActOnMachine() {}

    /** Adds it in the transaction of the connection. */
    public static void record(Connection database, AccessRecord act, Instant at) throws SQLException {
        try (var insert = database.prepareStatement(AccessRecordsInPostgres.INSERT)) {
            var parameters = AccessRecordsInPostgres.parameters(act, at.truncatedTo(ChronoUnit.MICROS));
            for (int i = 0; i < parameters.length; i++) insert.setObject(i + 1, parameters[i]);
            insert.executeUpdate();
        }
    }

    /** The operating system's user who gives a command, by number, because the name may be that of a person. */
    public static String user() {
        try {
            return "on the machine, by user number " + Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return "on the machine";
        }
    }
}

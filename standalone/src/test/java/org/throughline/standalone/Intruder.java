package org.throughline.standalone;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Tries to list the databases of a PostgreSQL with passwords that are easily guessed, and prints what comes of each. */
public final class Intruder {

    static final List<String> PASSWORDS = List.of("", "postgres", "throughline", "admin");

    private Intruder() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] port) {
        for (var password : PASSWORDS)
            try (var connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port[0] + "/postgres", "postgres", password);
                    var rows = connection.createStatement().executeQuery("select datname from pg_database")) {
                while (rows.next()) System.out.println("read: " + rows.getString(1));
            } catch (SQLException refused) {
                System.out.println("refused: "
                        + Arrays.asList(String.valueOf(refused.getMessage()).split("\n"))
                                .getFirst());
            }
    }
}

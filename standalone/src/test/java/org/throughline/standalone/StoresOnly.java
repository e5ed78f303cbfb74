package org.throughline.standalone;

import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * A process that keeps the log's PostgreSQL running, writes one row, says so, and waits to be killed. It ends in order when
 * whoever started it is gone, so that a test that is cut short leaves nothing running.
 */
public final class StoresOnly {

    private StoresOnly() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        try (var postgres = PostgresServer.start(DataDirectory.take(Path.of(arguments[0])))) {
            try (var connection =
                            DriverManager.getConnection(postgres.jdbcUrl(), PostgresServer.USER, postgres.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists kept (word text)");
                statement.execute("insert into kept values ('still here')");
            }
            System.out.println("written");
            while (System.in.read() != -1) continue;
        }
    }
}

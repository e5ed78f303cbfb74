package org.throughline.standalone;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/** A process that keeps the log's PostgreSQL running, writes one row, says so, and waits to be killed. */
public final class StoresOnly {

    private StoresOnly() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        var postgres = Postgres.start(DataDirectory.take(Path.of(arguments[0])));
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text)");
            statement.execute("insert into kept values ('still here')");
        }
        System.out.println("written");
        new CountDownLatch(1).await();
    }
}

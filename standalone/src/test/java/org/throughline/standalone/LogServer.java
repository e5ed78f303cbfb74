package org.throughline.standalone;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL as the services use one, with a user {@code guest} who owns nothing. Started once for all tests of a JVM. */
final class LogServer {

    private static PostgresServer running;

    private LogServer() {}

    static String[] with(String database, String user, String password) throws Exception {
        return new String[] {
            "--spring.datasource.url="
                    + server().jdbcUrl().replace("/" + PostgresServer.USER + "?", "/" + database + "?"),
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password
        };
    }

    static String[] asOwnerOf(String database) throws Exception {
        return with(database, PostgresServer.USER, server().password());
    }

    /** Makes a database whose tables have a version that this program does not know. */
    static void ofLaterRelease(String database) throws Exception {
        execute(PostgresServer.USER, "create database " + database);
        execute(database, """
                create table flyway_schema_history (installed_rank int primary key, version varchar(50),
                    description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum int,
                    installed_by varchar(100) not null, installed_on timestamp not null default now(),
                    execution_time int not null, success boolean not null)""");
        execute(database, """
                insert into flyway_schema_history values
                    (1, '9999', 'later', 'SQL', 'V9999__later.sql', 0, 'postgres', now(), 1, true)""");
    }

    /** Makes a database as a restore into Axon Server leaves it that was interrupted. */
    static void ofUnfinishedRestore(String database) throws Exception {
        execute(PostgresServer.USER, "create database " + database);
        execute(database, "create table restore_unfinished (log text not null, taken_at timestamptz not null)");
    }

    private static void execute(String database, String statement) throws Exception {
        var url = server().jdbcUrl().replace("/" + PostgresServer.USER + "?", "/" + database + "?");
        try (var connection = DriverManager.getConnection(url, PostgresServer.USER, server().password());
                var statements = connection.createStatement()) {
            statements.execute(statement);
        }
    }

    static String[] asOwner(String... more) throws Exception {
        var settings = new ArrayList<>(List.of(asOwnerOf(PostgresServer.USER)));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    private static synchronized PostgresServer server() throws Exception {
        if (running == null) running = started();
        return running;
    }

    private static PostgresServer started() throws Exception {
        var server = PostgresServer.start(DataDirectory.take(Files.createTempDirectory("log-server")));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), PostgresServer.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute("create user guest password 'guest'");
        }
        return server;
    }
}

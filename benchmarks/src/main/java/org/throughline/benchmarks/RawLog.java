package org.throughline.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.throughline.events.upcast.EventTypes;
import org.throughline.system.LogServer;

/**
 * A log written and read by Axon's storage engine alone, events having the same stored form as the program's.
 *
 * <p>Every call is a transaction of its own. Nothing is as fast as this, which is why the program is compared with it.
 */
final class RawLog implements AutoCloseable {

    private static final int CONNECTIONS_MAX = 16;
    private static final int BATCH = 500;

    private final HikariDataSource database;
    private final JdbcEventStorageEngine engine;

    /** Opens the log that is in this database, to which the user {@code postgres} has this password. */
    RawLog(String jdbcUrl, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(LogServer.USER);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(0);
        database = new HikariDataSource(config);
        var serializer = new StoredNames();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(database))
                .transactionManager(NoTransactionManager.INSTANCE)
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .batchSize(BATCH)
                .build();
    }

    /** A new, empty log in a database of its own on this server. */
    static RawLog empty(LogServer server, String database) {
        try (var there = new RawLog(server.jdbcUrl(LogServer.USER), server.password())) {
            there.execute("drop database if exists " + database);
            there.execute("create database " + database);
        }
        var log = new RawLog(server.jdbcUrl(database), server.password());
        log.engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return log;
    }

    JdbcEventStorageEngine engine() {
        return engine;
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /** Writes each event under its stored name, as the program does. */
    private static final class StoredNames extends Jackson3Serializer {

        StoredNames() {
            super(Jackson3Serializer.builder());
        }

        @Override
        public SerializedType typeForClass(Class type) {
            return EventTypes.all().containsValue(type)
                    ? new SimpleSerializedType(EventTypes.storedName(type), Integer.toString(EventTypes.version(type)))
                    : super.typeForClass(type);
        }

        @Override
        public Class<?> classForType(SerializedType type) {
            var event = EventTypes.all().get(type.getName());
            return event == null ? super.classForType(type) : event;
        }
    }
}

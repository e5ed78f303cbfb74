package org.throughline.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The embedded stores of the standalone form: PostgreSQL on disk for the log, and a MongoDB-compatible server in memory for the
 * views. Views are rebuilt from the log at every start.
 */
@Configuration("embeddedStores")
@Profile("!" + StandaloneApplication.ON_SERVERS)
class EmbeddedStores {

    @Bean(destroyMethod = "close")
    PostgresServer postgres(@Value("${throughline.data}") Path directory) throws IOException {
        return PostgresServer.started(DataDirectory.take(directory));
    }

    @Bean(destroyMethod = "close")
    PostgresSupervisor postgresSupervisor(PostgresServer postgres, ApplicationEventPublisher events) {
        return new PostgresSupervisor(
                postgres,
                Duration.ofSeconds(1),
                state -> AvailabilityChangeEvent.publish(events, PostgresSupervisor.class, state));
    }

    @Bean
    JdbcConnectionDetails logStore(PostgresServer postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return PostgresServer.USER;
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }
        };
    }

    @Bean(destroyMethod = "close")
    EmbeddedViewStore embeddedViewStore() {
        return new EmbeddedViewStore();
    }

    /** A name for logs and metrics only. */
    @Bean
    MongoConnectionDetails viewConnection() {
        return () -> new ConnectionString("mongodb://in-process");
    }

    @Bean(destroyMethod = "close")
    MongoClient viewClient(EmbeddedViewStore store, ObjectProvider<MongoClientSettingsBuilderCustomizer> settings) {
        return store.client(settings.orderedStream().toList());
    }
}

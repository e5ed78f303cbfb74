package org.throughline.standalone;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded stores of the standalone form: PostgreSQL on disk for the log, and a MongoDB-compatible server in memory for the
 * views. Views are rebuilt from the log at every start.
 */
@Configuration("embeddedStores")
class EmbeddedStores {

    @Bean(destroyMethod = "close")
    PostgresServer postgres(@Value("${throughline.data}") Path directory) throws IOException {
        return PostgresServer.started(DataDirectory.take(directory));
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

    @Bean(destroyMethod = "shutdown")
    MongoServer viewServer() {
        return new MongoServer(new MemoryBackend());
    }

    @Bean
    MongoConnectionDetails viewConnection(MongoServer viewServer) {
        viewServer.bind(new InetSocketAddress("127.0.0.1", 0));
        return () -> new ConnectionString(viewServer.getConnectionString());
    }
}

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
 * The stores that the standalone form brings: a PostgreSQL for the log, on disk, and a MongoDB-compatible server for the
 * views, in memory. Views are made again from the log at every start.
 */
@Configuration("embeddedStores")
class EmbeddedStores {

    @Bean(destroyMethod = "close")
    Postgres postgres(@Value("${throughline.data}") Path directory) throws IOException {
        return Postgres.started(DataDirectory.take(directory));
    }

    @Bean
    JdbcConnectionDetails logStore(Postgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return Postgres.USER;
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

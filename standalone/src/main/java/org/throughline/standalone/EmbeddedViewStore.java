package org.throughline.standalone;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoDriverInformation;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.Clusters;
import com.mongodb.client.internal.MongoClientImpl;
import com.mongodb.connection.SocketSettings;
import com.mongodb.connection.SslSettings;
import com.mongodb.internal.connection.StreamFactory;
import com.mongodb.internal.connection.StreamFactoryFactory;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactorySupport;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * A MongoDB-compatible server in this process's memory and the only client that can reach it. It listens on no port.
 *
 * <p>The driver's public settings offer TCP only, so the client is put together from the same two calls as in the driver's
 * {@code MongoClients.create}, with another transport.
 */
final class EmbeddedViewStore implements AutoCloseable {

    private final MongoBackend backend = new MemoryBackend();

    MongoClient client(List<MongoClientSettingsBuilderCustomizer> customizers) {
        return new InProcessClients(customizers)
                .createMongoClient(MongoClientSettings.builder().build());
    }

    @Override
    public void close() {
        backend.close();
    }

    /** Applies the same settings as Spring Boot does to a client of a served MongoDB. */
    private final class InProcessClients extends MongoClientFactorySupport<MongoClient> {

        InProcessClients(List<MongoClientSettingsBuilderCustomizer> customizers) {
            super(customizers, EmbeddedViewStore.this::connected);
        }
    }

    private MongoClient connected(MongoClientSettings settings, MongoDriverInformation driver) {
        var transport = new InProcessTransport();
        var information =
                MongoDriverInformation.builder(driver).driverName("sync").build();
        return new MongoClientImpl(
                Clusters.createCluster(settings, information, transport), settings, information, transport);
    }

    private final class InProcessTransport implements StreamFactoryFactory {

        @Override
        public StreamFactory create(SocketSettings sockets, SslSettings tls) {
            return name -> new InProcessStream(name, backend);
        }

        @Override
        public void close() {
            // Streams are closed by the driver's pool.
        }
    }
}

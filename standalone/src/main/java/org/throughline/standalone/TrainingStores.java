package org.throughline.standalone;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Empty stores on this machine, on which a service can be started where there are no others, as while its image is built. */
public final class TrainingStores implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final PostgresServer log;
    private final MongoServer views = new MongoServer(new MemoryBackend());

    /** @param directory that is there, for what they write */
    public TrainingStores(Path directory) throws IOException {
        log = PostgresServer.start(directory);
    }

    /** How a service is told where they are. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", log.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", PostgresServer.USER,
                "SPRING_DATASOURCE_PASSWORD", log.password(),
                "SPRING_MONGODB_URI", "mongodb://127.0.0.1:" + views.bind().getPort() + "/throughline",
                "THROUGHLINE_NAMES_KEY", Base64.getEncoder().encodeToString(new byte[KEY_BYTES]));
    }

    @Override
    public void close() {
        views.shutdownNow();
        log.close();
    }
}

package org.throughline.system;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;

/** The two servers that services of the server form share: a PostgreSQL that flushes, and one that speaks MongoDB. */
public final class Servers implements AutoCloseable {

    static final String NAMES_KEY = "dGVzdHMtb25seS1uYW1lcy1rZXktb2YtMzItYnl0ZXM=";

    private final Path directory;
    private final EmbeddedPostgres log;
    private final InetSocketAddress viewsAddress;
    private MongoServer views;

    private Servers(Path directory, EmbeddedPostgres log) {
        this.directory = directory;
        this.log = log;
        views = new MongoServer(new MemoryBackend());
        viewsAddress = views.bind();
    }

    public static Servers start(Path directory) {
        try {
            return new Servers(
                    directory,
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(
                                    directory.resolve("postgresql-program").toFile())
                            .setDataDirectory(directory.resolve("postgresql"))
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path directory() {
        return directory;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + log.getPort() + "/" + database;
    }

    public int logPort() {
        return log.getPort();
    }

    public int viewsPort() {
        return viewsAddress.getPort();
    }

    /** Ends every connection and stops listening; what was in the views is gone. */
    public void loseViews() {
        views.shutdownNow();
    }

    /** Listens again where the lost one did, with nothing in it. */
    public void startEmptyViews() {
        views = new MongoServer(new MemoryBackend());
        views.bind(viewsAddress);
    }

    Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                jdbcUrl(LogServer.USER),
                "SPRING_DATASOURCE_USERNAME",
                LogServer.USER,
                "SPRING_DATASOURCE_PASSWORD",
                LogServer.USER,
                "SPRING_MONGODB_URI",
                "mongodb://127.0.0.1:" + viewsAddress.getPort() + "/throughline",
                "THROUGHLINE_NAMES_KEY",
                NAMES_KEY,
                // A generated log may end long ago, and its clock is none to doubt.
                "THROUGHLINE_CLOCK_AHEADMAX",
                "36500d");
    }

    @Override
    public void close() throws IOException {
        views.shutdownNow();
        log.close();
    }
}

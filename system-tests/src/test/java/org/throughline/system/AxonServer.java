package org.throughline.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The empty Axon Server that tests are given, by system properties. */
final class AxonServer implements AutoCloseable {

    /** {@code host:port} of the gRPC of one that runs and is empty. */
    private static final String ADDRESS = "throughline.test.axonserver";

    /** What the access control of that one asks for, if it does. */
    private static final String TOKEN = "throughline.test.axonserver.token";

    /**
     * In place of an address: the command that starts one in the foreground, with its data in the current directory, as the variables of
     * the environment say. They are those of its container in {@code docker-compose.yml}, and ports that are free.
     */
    private static final String START = "throughline.test.axonserver.start";

    private static final String COMPOSED_TOKEN = "AXONIQ_AXONSERVER_ACCESSCONTROL_TOKEN";
    private static final Duration START_MAX = Duration.ofMinutes(5);

    private final String address;
    private final String token;
    private final Path directory;
    private final Path output;
    private @Nullable Process process;

    private AxonServer(String address, String token, Path directory, Path output) {
        this.address = address;
        this.token = token;
        this.directory = directory;
        this.output = output;
    }

    /** The one that is given. Without one the test does not run, and says so. */
    static AxonServer given(Path directory, Path logs) throws IOException {
        boolean started = setting(START).isPresent();
        var address = started ? Optional.of("127.0.0.1:" + Nginx.freePort()) : setting(ADDRESS);
        assumeTrue(
                address.isPresent(),
                "did not run, because no Axon Server was given: set " + START + " to the command that starts one");
        for (var jar : Jar.values())
            if (!hasTheConnector(jar)) throw new IllegalStateException(jar.path() + " was built without -Paxon-server");
        var server = new AxonServer(
                address.orElseThrow(),
                started
                        ? environment().getOrDefault(COMPOSED_TOKEN, "")
                        : setting(TOKEN).orElse(""),
                Files.createDirectory(directory.resolve("axon-server")),
                logs.resolve("axon-server.log"));
        if (started) server.start();
        return server;
    }

    String address() {
        return address;
    }

    String token() {
        return token;
    }

    /** A test that kills the server needs to be given how it is started. */
    void assumeThatItCanBeKilled() {
        assumeTrue(
                setting(START).isPresent(),
                "did not run, because nothing says how Axon Server is started: set " + START + " to the command");
    }

    /** Starts it with what it has stored, and waits until it listens. */
    void start() {
        try {
            var command = new ProcessBuilder(
                            "sh", "-c", "exec " + setting(START).orElseThrow())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            command.environment().putAll(environment());
            command.environment().put("AXONIQ_AXONSERVER_HOSTNAME", "127.0.0.1");
            command.environment().put("AXONIQ_AXONSERVER_PORT", address.substring(address.lastIndexOf(':') + 1));
            command.environment().put("SERVER_PORT", String.valueOf(Nginx.freePort()));
            var started = command.start();
            process = started;
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly, "kill-axon-server"));
            await().atMost(START_MAX).until(() -> {
                if (!started.isAlive()) throw new IllegalStateException("Axon Server ended: see " + output);
                return listens();
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it as kill -9 does. */
    void kill() {
        if (process != null) process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean listens() {
        int colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Map<String, String> environment() {
        return ComposeFile.with(ComposeFile.filledIn()).environment("axonserver");
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    private static boolean hasTheConnector(Jar jar) throws IOException {
        try (var archive = new JarFile(jar.path().toFile())) {
            return archive.stream().anyMatch(entry -> entry.getName().contains("/axon-server-connector-"));
        }
    }
}

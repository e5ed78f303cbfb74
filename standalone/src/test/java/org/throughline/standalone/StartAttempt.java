package org.throughline.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.throughline.commandservice.CommandServiceApplication;
import org.throughline.launch.Throughline;
import org.throughline.platform.start.ProgramStart;
import org.throughline.queryservice.QueryServiceApplication;

/**
 * A place in which a start can be made to fail, and the ways to start there.
 *
 * @param parent an empty directory of its own
 */
record StartAttempt(Path parent) {

    private static final String VIEWS = "--spring.mongodb.uri=mongodb://127.0.0.1:1/throughline";
    private static final String NAMES_KEY = "--throughline.names.key=dGVzdHMtb25seS1uYW1lcy1rZXktb2YtMzItYnl0ZXM=";

    /** What a failed start has said, and its exit code. */
    record Outcome(String sentence, int exitCode) {}

    Path data() {
        return parent.resolve("data");
    }

    /** A data directory with a log in it, of a program that was stopped in order. */
    StartAttempt withLog() throws IOException, InterruptedException {
        Files.createDirectory(data());
        try (var parts = Files.list(ExistingLog.directory())) {
            // The unpacked PostgreSQL is used from where this process has it.
            for (var part :
                    parts.filter(each -> !each.endsWith("postgresql-program")).toList())
                copy(part, data().resolve(part.getFileName()));
        }
        return this;
    }

    /** The whole program, in this process. */
    Outcome standalone(String... settings) throws IOException {
        return attempt(StandaloneApplication.program(StandaloneApplication.class), arguments(settings));
    }

    /** The whole program on a PostgreSQL that runs already. */
    Outcome standaloneOnServers(String... settings) throws Exception {
        return attempt(
                StandaloneApplication.program(StandaloneApplication.class),
                Stream.of(
                                LogServer.asOwner(),
                                new String[] {VIEWS, NAMES_KEY, "--spring.profiles.active=servers"},
                                onServers(settings))
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    /** The program's stores only, opened as the program opens them. */
    Outcome stores() throws IOException {
        return attempt(
                StandaloneApplication.program(EmbeddedStores.class),
                arguments("--spring.main.web-application-type=none"));
    }

    Outcome commandService(String... settings) throws IOException {
        // It does not use a MongoDB; the class path of tests has the query service too, which asks for one.
        var all = onServers(settings);
        return attempt(
                service(CommandServiceApplication.class, "command-service"),
                Stream.concat(Stream.of(all), Stream.of(VIEWS)).toArray(String[]::new));
    }

    Outcome queryService(String... settings) throws IOException {
        return attempt(service(QueryServiceApplication.class, "query-service"), onServers(settings));
    }

    private static SpringApplication service(Class<?> application, String name) {
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name)
                .application();
    }

    private Outcome attempt(SpringApplication application, String... arguments) throws IOException {
        application.addListeners((ApplicationListener<ApplicationReadyEvent>)
                ready -> ready.getApplicationContext().close());
        var failed = ProgramStart.attempt(application, arguments);
        DataDirectory.leave(data());
        return failed == null ? new Outcome("it started", 0) : new Outcome(failed.sentence(), failed.exitCode());
    }

    /** The program as a process, after words that limit what it may do. */
    Outcome process(List<String> limits, List<String> java, String... settings)
            throws IOException, InterruptedException {
        var process = start(limits, java, settings);
        try (var errors = process.errorReader(StandardCharsets.UTF_8)) {
            var said = String.join("\n", errors.readAllLines());
            if (!process.waitFor(5, TimeUnit.MINUTES)) throw new IOException("it still runs");
            return new Outcome(said, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    Process start(List<String> limits, List<String> java, String... settings) throws IOException {
        var command = new ArrayList<>(limits);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(java);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Throughline.class.getName()));
        command.addAll(List.of(arguments(settings)));
        return new ProcessBuilder(command)
                .redirectOutput(parent.resolve("printed.txt").toFile())
                .start();
    }

    /** What the process has printed that is no error. */
    String printed() throws IOException {
        var printed = parent.resolve("printed.txt");
        return Files.exists(printed) ? Files.readString(printed) : "";
    }

    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader of
                ? Arrays.stream(of.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private String[] arguments(String... settings) {
        return with(Map.of("--server.port", "0", "--throughline.data", data().toString()), settings);
    }

    private static String[] onServers(String... settings) {
        return with(
                Map.of(
                        "--server.port", "0",
                        "--spring.flyway.connect-retries", "0"),
                settings);
    }

    /** A given setting counts in place of a usual one. */
    private static String[] with(Map<String, String> usual, String... settings) {
        var all = new TreeMap<>(usual);
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    /** Mounts a disk in memory at the data directory. */
    StartAttempt mounted(String options) throws IOException, InterruptedException {
        Files.createDirectories(data());
        run("mount", "-t", "tmpfs", "-o", options, "none", data().toString());
        return this;
    }

    void unmount() throws IOException, InterruptedException {
        run("umount", data().toString());
    }

    static int freePort() {
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return port.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void copy(Path from, Path to) throws IOException, InterruptedException {
        run("cp", "-a", from.toString(), to.toString());
    }

    static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed");
    }
}

package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one program is started, as often as wanted: a restart after a kill is another start of the same launch.
 *
 * @param jar the program
 * @param output the file that gets what the program prints, of all its starts
 * @param javaOptions for the JVM, such as its heap
 * @param environment variables for the program
 * @param arguments of the command line
 */
public record Launch(
        Path jar, Path output, List<String> javaOptions, Map<String, String> environment, List<String> arguments) {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final String CACHE = "THROUGHLINE_CACHE";

    private static final List<String> DEMONSTRATION_USERS = List.of("--throughline.access.demo-users=true");

    /** The standalone form with the demonstration's users, everything it keeps being in one directory. Starts from a prepared copy. */
    public static Launch standalone(Path directory) {
        return standalone(directory, Jar.STANDALONE.path());
    }

    /** The same, started from a jar of another build. */
    public static Launch standalone(Path directory, Path jar) {
        return of(jar, directory.resolve("standalone.log"), Map.of())
                .prepared()
                .with("--throughline.data=" + data(directory));
    }

    /** One of the services with the demonstration's users, on servers that are there. */
    public static Launch service(Jar jar, String name, Servers servers) {
        return of(jar.path(), servers.directory().resolve(name + ".log"), servers.environment())
                .with("--throughline.alerts.files=" + servers.directory().resolve("digests"));
    }

    /** One of the services with the demonstration's users and with nothing but the given environment. */
    public static Launch inEnvironment(Jar jar, String name, Path directory, Map<String, String> environment) {
        return of(jar.path(), directory.resolve(name + ".log"), environment);
    }

    /** Where {@link #standalone} keeps its data. */
    public static Path data(Path directory) {
        return directory.resolve("data");
    }

    private static Launch of(Path jar, Path output, Map<String, String> environment) {
        return new Launch(jar, output, List.of("-Xmx512m"), environment, DEMONSTRATION_USERS);
    }

    public Launch with(String argument) {
        return new Launch(jar, output, javaOptions, environment, plus(arguments, argument));
    }

    public Launch withJava(String option) {
        return new Launch(jar, output, plus(javaOptions, option), environment, arguments);
    }

    /** From a prepared copy, which is made if it is not there; for a jar that can be prepared. */
    public Launch prepared() {
        return withCache(PreparedPrograms.of(jar));
    }

    /** Without a prepared copy. */
    public Launch plain() {
        return withCache("off");
    }

    /** With another directory of prepared copies. */
    public Launch withCache(String directory) {
        var variables = new HashMap<>(environment);
        variables.put(CACHE, directory);
        return new Launch(jar, output, javaOptions, Map.copyOf(variables), arguments);
    }

    /** Has it print into a file of that directory, which must exist. */
    public Launch printingTo(Path directory) {
        return new Launch(jar, directory.resolve(output.getFileName()), javaOptions, environment, arguments);
    }

    /** With the quick compiler only: a program that does not live long is ready sooner. */
    public Launch forAShortLife() {
        return withJava("-XX:TieredStopAtLevel=1");
    }

    /** Starts the program on a port that is free; it is not ready yet. */
    public Program start() {
        int port = freePort();
        return with("--server.port=" + port).startAt(URI.create("http://127.0.0.1:" + port));
    }

    /** Starts a program that its settings let listen there; it is not ready yet. */
    public Program startAt(URI address) {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start(), address, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static List<String> plus(List<String> list, String more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}

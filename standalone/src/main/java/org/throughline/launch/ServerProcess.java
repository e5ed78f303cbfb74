package org.throughline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The process of a server. One that {@code java -jar throughline.jar} has started replaces itself once, by the same command with
 *
 * <ul>
 *   <li>the option that ends it when memory runs out, which a jar's manifest cannot hold;
 *   <li>the jar and the cache of a prepared copy, if there is one.
 * </ul>
 */
final class ServerProcess {

    /** The packed jar of a process that has been replaced. */
    static final String JAR = "org.throughline.launch.jar";
    /** The cache that this process was started with. */
    static final String CACHE = "org.throughline.launch.cache";

    /** Begins the last option that is added, after which those follow that were given. */
    static final String END_OF_ADDED = "-D" + JAR + "=";

    private static String[] given = {};

    private ServerProcess() {}

    /** What the program was started with, whatever its command line has made of it. */
    static String[] arguments() {
        return given;
    }

    /** Returns in the process that is to go on. */
    static void enter(String[] arguments) {
        given = arguments;
        try {
            var jar = packedJar();
            var cache = System.getProperty(CACHE);
            if (cache != null) PreparedProgram.use(Path.of(cache).resolveSibling(PreparedProgram.IN_USE));
            if (jar == null || System.getProperty(JAR) != null) return;
            var command = JvmCommand.ofThisProcess(arguments);
            if (command == null) return;
            var program = prepared(command, jar, arguments);
            var options = new ArrayList<>(JvmOptions.OF_PROGRAM);
            if (program != null) options.addAll(cache(program));
            options.add(END_OF_ADDED + jar);
            ProcessReplacement.by(command.with(options, program == null ? jar : program.jar()));
        } catch (IOException unknown) {
            // The process goes on as it was started.
        }
    }

    /** The jar that holds the others, if this process runs from it: then Spring Boot loads our classes, and not the JVM. */
    static @Nullable Path packedJar() throws IOException {
        if (ServerProcess.class.getClassLoader() == ClassLoader.getSystemClassLoader()) return null;
        return Path.of(System.getProperty("java.class.path")).toRealPath();
    }

    private static @Nullable PreparedProgram prepared(JvmCommand command, Path jar, String[] arguments)
            throws IOException {
        var directory = CacheDirectory.chosen(arguments);
        if (directory == null || !Files.isDirectory(directory)) return null;
        var options = JvmOptions.decidingFor(command);
        if (options == null || !CacheDirectory.isSafe(directory)) return null;
        var program = PreparedProgram.in(directory, jar, options);
        return program.isComplete() ? program : null;
    }

    /** If the JVM refuses the cache it goes on without, and says nothing of it. */
    private static List<String> cache(PreparedProgram program) {
        return List.of(
                "-XX:AOTCache=" + program.cache(),
                "-Xlog:aot*=off",
                "-Xlog:cds*=off",
                "-D" + CACHE + "=" + program.cache());
    }
}

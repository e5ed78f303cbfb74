package org.throughline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program once on empty stores, so that the JVM can note which classes it uses and write them into a cache. Nothing that the
 * user has set for the real program reaches it.
 *
 * @param java the program file of the JVM
 * @param options of the JVM that decide whether it accepts the cache
 * @param work a directory for everything that the run writes
 */
record Training(String java, List<String> options, Path work) {

    /** Says to the program that it is one. */
    private static final String PROPERTY = "-Dorg.throughline.launch.training=true";

    private static final long MINUTES_MAX = 10;
    private static final List<String> KEPT_VARIABLES = List.of(
            "PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /**
     * @param stores variables that say where they are; none for the standalone form, which brings its own
     * @throws IOException also if there is no cache afterwards, with what the program printed last
     */
    void run(Path jar, Path cache, Map<String, String> stores) throws IOException, InterruptedException {
        var command = commandOfJava();
        // The log and the views of this run are small.
        command.addAll(List.of("-Xmx512m", "-XX:AOTCacheOutput=" + cache, PROPERTY, "-jar", jar.toString()));
        command.addAll(List.of("--server.port=0", "--server.address=127.0.0.1"));
        if (stores.isEmpty()) command.add("--throughline.data=" + work.resolve("data"));
        finish(command, stores, "The program did not start");
        if (!Files.exists(cache)) throw new IOException("This Java made no cache.");
        // With this mode the JVM ends where it would otherwise go on without the cache.
        var check = commandOfJava();
        check.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-cp", jar.toString(), "-version"));
        finish(check, Map.of(), "This Java does not accept the cache that it made");
    }

    private List<String> commandOfJava() {
        var command = new ArrayList<>(List.of(java));
        command.addAll(JvmOptions.OF_PROGRAM);
        command.addAll(options);
        return command;
    }

    private void finish(List<String> command, Map<String, String> variables, String failure)
            throws IOException, InterruptedException {
        var output = work.resolve("output");
        var builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().retainAll(KEPT_VARIABLES);
        builder.environment().putAll(variables);
        var process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        if (ended && process.exitValue() == 0) return;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IOException(failure + ": " + lastLine(output));
    }

    private static String lastLine(Path output) throws IOException {
        var lines = Files.readAllLines(output);
        return lines.isEmpty() ? "it printed nothing" : lines.getLast();
    }
}

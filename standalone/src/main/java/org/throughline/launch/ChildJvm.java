package org.throughline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the JVM for a step of the preparation. Nothing that the user has set for the real program reaches it.
 *
 * @param java the program file of the JVM
 * @param options of the JVM that the program is prepared for
 * @param work a directory for everything that it writes
 */
record ChildJvm(String java, List<String> options, Path work) {

    /** The log and the views of such a run are small. */
    static final String HEAP = "-Xmx512m";

    private static final long MINUTES_MAX = 10;
    private static final List<String> KEPT_VARIABLES = List.of(
            "PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /**
     * Returns when it has ended well.
     *
     * @param variables in addition
     * @throws IOException otherwise: the failure in words, with what was printed last
     */
    void run(List<String> arguments, Map<String, String> variables, String failure)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java));
        command.addAll(JvmOptions.OF_PROGRAM);
        command.addAll(options);
        command.addAll(arguments);
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

package org.throughline.launch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which options of the JVM decide whether it accepts a cache of classes. The JVM refuses one that was made with another collector,
 * other modules or another kind of pointer.
 */
final class JvmOptions {

    private static final List<String> ENVIRONMENT = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** With these the JVM takes no cache, or the user has chosen one. */
    private static final List<String> WITHOUT_CACHE = List.of(
            "-javaagent",
            "-agent",
            "-Xrun",
            "-Xdebug",
            "-Xshare",
            "-Xint",
            "-Xbootclasspath",
            "--patch-module",
            "-XX:Flags",
            "-XX:AOT",
            "-XX:Shared",
            "-XX:ArchiveClasses",
            "-XX:+AutoCreateSharedArchive",
            "@");

    /** These do not matter to a cache. */
    private static final List<String> INDIFFERENT = List.of(
            "-D",
            "-Xm",
            "-Xss",
            "-Xlog",
            "-verbose",
            "-ea",
            "-esa",
            "-da",
            "-dsa",
            "-XX:MaxRAM",
            "-XX:MinRAM",
            "-XX:InitialRAM",
            "-XX:MaxHeapSize",
            "-XX:MaxMetaspaceSize",
            "-XX:MaxDirectMemorySize",
            "-XX:ReservedCodeCacheSize",
            "-XX:ThreadStackSize",
            "-XX:TieredStopAtLevel",
            "-XX:ActiveProcessorCount",
            "-XX:NativeMemoryTracking",
            "-XX:StartFlightRecording",
            "-XX:FlightRecorderOptions",
            "-XX:+HeapDump",
            "-XX:HeapDumpPath",
            "-XX:ErrorFile",
            "-XX:OnError",
            "-XX:OnOutOfMemoryError",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+CrashOnOutOfMemoryError",
            "-XX:+UnlockDiagnosticVMOptions",
            "--sun-misc-unsafe-memory-access");

    /** What the program is started with beside those that are given: to end without memory, and to call native code. */
    static final List<String> OF_PROGRAM = List.of("-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

    /** From here on the JVM uses another kind of pointer. */
    private static final long LARGE_HEAP = 32L << 30;

    private JvmOptions() {}

    /** Of all options of a process, also those in environment variables. Null if there can be no cache. */
    static @Nullable List<String> decidingFor(JvmCommand command) {
        if (Runtime.getRuntime().maxMemory() >= LARGE_HEAP) return null;
        return deciding(of(command));
    }

    /** All options of a process. */
    static List<String> of(JvmCommand command) {
        var options = new ArrayList<>(command.options());
        for (var variable : ENVIRONMENT) {
            var value = System.getenv(variable);
            if (value != null && !value.isBlank())
                options.addAll(List.of(value.strip().split("\\s+")));
        }
        return options;
    }

    /** Null if there can be no cache. */
    static @Nullable List<String> deciding(List<String> options) {
        var deciding = new ArrayList<String>();
        for (var option : options) {
            if (startsWithOneOf(WITHOUT_CACHE, option)) return null;
            if (!startsWithOneOf(INDIFFERENT, option)) deciding.add(option);
        }
        return deciding;
    }

    private static boolean startsWithOneOf(List<String> beginnings, String option) {
        for (var beginning : beginnings) if (option.startsWith(beginning)) return true;
        return false;
    }
}

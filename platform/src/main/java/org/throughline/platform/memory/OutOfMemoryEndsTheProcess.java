package org.throughline.platform.memory;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes sure that a process without memory ends, with the JVM's exit code 3, so that its supervisor starts it anew. A program that
 * goes on after an {@link OutOfMemoryError} has lost a thread and does not know which.
 *
 * <p>The JVM has an option for this, which a jar's manifest cannot hold and which cannot be set later. Where it was not given, the
 * process replaces itself by the same command with the option ({@code execv}, POSIX): the process number, the environment and
 * the open files stay, so nothing that started it notices. On Windows only errors that no one catches end the process.
 */
public final class OutOfMemoryEndsTheProcess {

    private static final String OPTION = "ExitOnOutOfMemoryError";
    /** As the JVM's option does. */
    private static final int EXIT_CODE = 3;

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private OutOfMemoryEndsTheProcess() {}

    /** To be called first in {@code main}: what ran before it runs twice. */
    public static void ensure() {
        var option = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(OPTION);
        if (option.getOrigin() != Origin.DEFAULT) return;
        try {
            replaceProcess();
        } catch (Throwable notPossibleHere) {
            // Then at least what no one catches.
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (failure instanceof OutOfMemoryError) Runtime.getRuntime().halt(EXIT_CODE);
            thread.getThreadGroup().uncaughtException(thread, failure);
        });
    }

    /** Returns only if the process cannot be replaced. */
    private static void replaceProcess() throws Throwable {
        var command = commandLine();
        if (command.isEmpty()) return;
        var options = List.of("-XX:+" + OPTION, "--enable-native-access=ALL-UNNAMED");
        command.addAll(1, options);
        var program = ProcessHandle.current().info().command().orElseThrow();
        var linker = Linker.nativeLinker();
        var execv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("execv"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try (var memory = Arena.ofConfined()) {
            var arguments = memory.allocate(ValueLayout.ADDRESS, command.size() + 1L);
            for (int i = 0; i < command.size(); i++)
                arguments.setAtIndex(ValueLayout.ADDRESS, i, memory.allocateFrom(command.get(i)));
            arguments.setAtIndex(ValueLayout.ADDRESS, command.size(), MemorySegment.NULL);
            int _ = (int) execv.invokeExact(memory.allocateFrom(program), arguments);
        }
    }

    /** Empty where it cannot be known exactly. */
    private static List<String> commandLine() throws IOException {
        if (Files.exists(COMMAND_LINE)) {
            // Each argument is followed by a NUL.
            var text = new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.UTF_8);
            return new ArrayList<>(List.of(text.substring(0, text.length() - 1).split("\0", -1)));
        }
        var info = ProcessHandle.current().info();
        if (info.command().isEmpty() || info.arguments().isEmpty()) return List.of();
        var command = new ArrayList<>(List.of(info.command().get()));
        command.addAll(Arrays.asList(info.arguments().get()));
        return command;
    }
}

package org.throughline.launch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * Replaces this process by another command ({@code execv}, POSIX). Its number, environment and open files stay, so nothing that
 * started it notices.
 */
final class ProcessReplacement {

    private ProcessReplacement() {}

    /** Returns only if the process cannot be replaced, as on Windows. */
    static void by(List<String> command) {
        try {
            var linker = Linker.nativeLinker();
            var execv = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("execv"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            try (var memory = Arena.ofConfined()) {
                var words = memory.allocate(ValueLayout.ADDRESS, command.size() + 1L);
                for (int i = 0; i < command.size(); i++)
                    words.setAtIndex(ValueLayout.ADDRESS, i, memory.allocateFrom(command.get(i)));
                words.setAtIndex(ValueLayout.ADDRESS, command.size(), MemorySegment.NULL);
                int _ = (int) execv.invokeExact(memory.allocateFrom(command.getFirst()), words);
            }
        } catch (Throwable notPossibleHere) {
            // The process goes on as it is.
        }
    }
}

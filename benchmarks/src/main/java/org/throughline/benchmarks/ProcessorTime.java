package org.throughline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The processor time of processes, on all processors together, as Linux counts it. */
final class ProcessorTime {

    /** The unit of /proc/PID/stat (USER_HZ), which Linux fixes for programs. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** Fields of /proc/PID/stat after the name of the program: utime, stime and, of children that ended, cutime, cstime. */
    private static final int FIRST = 11, OF_CHILDREN = 13, LAST = 14;

    private ProcessorTime() {}

    static Duration of(long pid) {
        return sum(pid, OF_CHILDREN - 1);
    }

    /** The time of a process and of all that it has started, including those that have ended. */
    static Duration ofFamily(ProcessHandle first) {
        return Stream.concat(Stream.of(first), first.descendants())
                .map(process -> sum(process.pid(), LAST))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration sum(long pid, int last) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = FIRST; i <= last; i++) ticks += Long.parseLong(fields[i]);
            return TICK.multipliedBy(ticks);
        } catch (NoSuchFileException ended) {
            return Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

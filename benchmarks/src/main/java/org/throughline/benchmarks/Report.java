package org.throughline.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table that a run prints, a row as soon as it is measured. */
final class Report {

    /** What was measured of each program, in the order of the rounds. */
    private final Map<String, Map<String, List<String>>> all;

    private final PrintStream out;
    private final String program;

    /** Begins with the machine, without which no number means anything. */
    Report(PrintStream out) {
        this(out, "", new LinkedHashMap<>());
        var machine = ManagementFactory.getOperatingSystemMXBean();
        out.printf(
                Locale.ROOT,
                "%d processors, Java %s, load average at the beginning %.1f%n%n| what | measured | beside |%n|---|---|---|%n",
                machine.getAvailableProcessors(),
                Runtime.version().feature(),
                machine.getSystemLoadAverage());
    }

    private Report(PrintStream out, String program, Map<String, Map<String, List<String>>> all) {
        this.out = out;
        this.program = program;
        this.all = all;
    }

    /** The same table, for rows about one of several programs. */
    Report of(String program) {
        return new Report(out, program, all);
    }

    void row(String what, String measured, String beside) {
        out.printf("| %s%s | %s | %s |%n", program.isEmpty() ? "" : program + ": ", what, measured, beside);
        out.flush();
        all.computeIfAbsent(what, _ -> new LinkedHashMap<>())
                .computeIfAbsent(program, _ -> new ArrayList<>())
                .add(measured);
    }

    /** Prints all that was measured once more, the programs side by side. */
    void compare(List<String> programs) {
        out.printf("%n| what | %s |%n|---|%s%n", String.join(" | ", programs), "---|".repeat(programs.size()));
        all.forEach((what, measured) -> out.printf(
                "| %s | %s |%n",
                what,
                String.join(
                        " | ",
                        programs.stream()
                                .map(each -> String.join("<br>", measured.getOrDefault(each, List.of())))
                                .toList())));
        out.flush();
    }

    static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, "%.2f ms", millis);
    }
}

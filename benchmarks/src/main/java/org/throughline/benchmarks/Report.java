package org.throughline.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The table that a run prints, a row as soon as it is measured. */
final class Report {

    private final PrintStream out;

    /** Begins with the machine, without which no number means anything. */
    Report(PrintStream out) {
        this.out = out;
        var machine = ManagementFactory.getOperatingSystemMXBean();
        out.printf(
                Locale.ROOT,
                "%d processors, Java %s, load average at the beginning %.1f%n%n| what | measured | beside |%n|---|---|---|%n",
                machine.getAvailableProcessors(),
                Runtime.version().feature(),
                machine.getSystemLoadAverage());
    }

    void row(String what, String measured, String beside) {
        out.printf("| %s | %s | %s |%n", what, measured, beside);
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
}

package org.throughline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.benchmarks.generated.GeneratedLog;
import org.throughline.system.Jar;
import org.throughline.system.Program;

/** How long pages take over HTTP and how large they are: with the example of two years, and with very many actions. */
final class PageTimes implements Benchmark {

    private static final String CHAIR = "chair";
    private static final int ACTIONS = 100_000;

    /** Enough for a page about very many actions, which takes long each time. */
    private static final int OPENINGS_OF_MANY = 20;

    @Override
    public void measure(Subject subject, Size size, Report report) throws InterruptedException {
        try (var program = subject.standalone(size).start().awaitReady()) {
            load(program);
            open(pages(program), "two years", program, size.questions(), report);
        }
    }

    /** The same pages with very many actions. */
    static void withManyActions(Subject subject, Size size, Report report) throws InterruptedException {
        var generated = GeneratedLog.ofActions(size.quick() ? 200 : ACTIONS);
        try (var program = ManyActions.start(subject, size, generated, report)) {
            open(pages(program), "many actions", program, Math.min(OPENINGS_OF_MANY, size.questions()), report);
        }
    }

    private static void load(Program program) throws InterruptedException {
        try {
            var loading = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            Jar.STANDALONE.path().toString(),
                            "load",
                            "examples/two-years",
                            "--server=" + program.address())
                    .directory(Jar.project().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (loading.waitFor() != 0) throw new IllegalStateException("the example was not loaded");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> pages(Program program) {
        var action = first(program, "/api/actions?");
        var finding = first(program, "/api/findings?");
        var review = first(program, "/api/reviews?");
        var meeting = first(program, "/api/meetings?");
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("actions", "/actions");
        pages.put("actions, late, the most delayed first", "/actions?number=LATE&sort=-delayDays");
        pages.put("one action", "/actions/" + action);
        pages.put("findings", "/findings");
        pages.put("one finding", "/findings/" + finding);
        pages.put("reviews", "/reviews");
        pages.put("one review", "/reviews/" + review);
        pages.put("themes", "/themes");
        pages.put("one theme", "/themes/chronologies");
        pages.put("meetings", "/meetings");
        pages.put("one meeting", "/meetings/" + meeting);
        pages.put("drift board", "/drift");
        pages.put("drift board by theme", "/drift?by=theme");
        pages.put("impact", "/impact");
        pages.put("waiting", "/waiting");
        pages.put("what an agency has to answer", "/to-answer?agency=csc");
        pages.put("alerts", "/alerts");
        pages.put("changes", "/changes");
        pages.put("sign-offs", "/sign-offs");
        pages.put("independence", "/sign-offs/independence");
        pages.put("late entries", "/late-entries");
        pages.put("moved dates, the furthest first", "/rebaselines?sort=-days");
        pages.put("random sample", "/audit/sample?seed=48150316234201081516");
        pages.put("two standpoints", "/compare?of=actions/" + action + "&asOf=2026-01-01");
        pages.put("search", "/search?q=training");
        pages.put("sign off an action", "/decide/actions/" + action + "/sign-off");
        return pages;
    }

    private static String first(Program program, String list) {
        var found = program.as(CHAIR).ask(list + "size=1").json();
        return found.path("items").path(0).path("id").asString();
    }

    private static void open(Map<String, String> pages, String of, Program program, int openings, Report report)
            throws InterruptedException {
        var chair = Visitor.signedIn(program.address(), CHAIR);
        for (var page : pages.entrySet()) {
            for (int i = 0; i < openings / 2; i++) chair.open(page.getValue());
            var times = new Times();
            int bytes = 0;
            for (int i = 0; i < openings; i++) {
                long begun = System.nanoTime();
                var shown = chair.open(page.getValue());
                times.add(System.nanoTime() - begun);
                bytes = shown.body().getBytes(StandardCharsets.UTF_8).length;
            }
            report.row(
                    of + ": " + page.getKey(), times.toString(), String.format(Locale.ROOT, "%.1f KB", bytes / 1000.0));
        }
    }
}

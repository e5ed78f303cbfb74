package org.throughline.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.throughline.benchmarks.generated.GeneratedLog;
import org.throughline.system.Session;

/** How long questions take over HTTP when there are very many actions: lists, the five numbers, one action's history. */
final class Questions implements Benchmark {

    private static final LocalDate BUSY = LocalDate.of(2019, 6, 1);
    private static final int BUSY_DAYS = 3 * 365;

    private final Random random = new Random(1);

    @Override
    public void measure(Subject subject, Size size, Report report) throws InterruptedException {
        try (var program = ManyActions.start(subject, size, GeneratedLog.ofEvents(size.events()), report)) {
            var chair = program.as("chair");
            int reviews = ManyActions.reviews(program);
            questions(reviews).forEach((what, question) -> ask(what, question, chair, size, report));
            report.row("after all questions", "resident " + Memory.resident(program.pid()), "");
        }
    }

    private Map<String, Supplier<String>> questions(int reviews) {
        var questions = new LinkedHashMap<String, Supplier<String>>();
        questions.put("actions of an agency", () -> "/api/actions?leadAgency=police&page=" + random.nextInt(100));
        questions.put("actions by status, as of a day", () -> "/api/actions?status=IN_PROGRESS&asOf=" + day());
        questions.put("actions of a review", () -> "/api/actions?review=" + review(reviews));
        questions.put("actions on a theme", () -> "/api/actions?theme=neglect&page=" + random.nextInt(100));
        questions.put("actions by a signal, the most delayed first", () -> "/api/actions?signal=MOVED&sort=-delayDays");
        questions.put("the same, as of a day", () -> "/api/actions?signal=STALE&sort=-delayDays&asOf=" + day());
        questions.put(
                "the same, as known at a moment",
                () -> "/api/actions?signal=STALE&sort=-delayDays&asOf=" + day() + "&knownAt=" + moment());
        questions.put("actions by words", () -> "/api/actions?q=chronologies%20trains&page=" + random.nextInt(100));
        questions.put("everything by words", () -> "/api/search?q=chronologies&page=" + random.nextInt(100));
        questions.put("actions counted by facet", () -> "/api/actions/facets?leadAgency=police");
        questions.put("findings by status", () -> "/api/findings?status=ADDRESSED&page=" + random.nextInt(100));
        questions.put("reviews by words", () -> "/api/reviews?q=generated&page=" + random.nextInt(50));
        questions.put("sign-offs of a committee", () -> "/api/sign-offs?committee=semg&page=" + random.nextInt(100));
        questions.put("five numbers, all actions, now", () -> "/api/drift/numbers");
        questions.put("five numbers, as of a day", () -> "/api/drift/numbers?asOf=" + day());
        questions.put(
                "five numbers, as known at a moment",
                () -> "/api/drift/numbers?asOf=" + day() + "&knownAt=" + moment());
        questions.put("drift board whole, by agency, compared", () -> "/api/drift?by=agency&asOf=" + day());
        questions.put("one action's history", () -> "/api/actions/" + action(reviews) + "/history");
        questions.put("one action, as of a day", () -> "/api/actions/" + action(reviews) + "?asOf=2026-01-01");
        return questions;
    }

    private static void ask(String what, Supplier<String> question, Session chair, Size size, Report report) {
        for (int i = 0; i < size.questions() / 5; i++) chair.ask(question.get());
        var times = new Times();
        for (int i = 0; i < size.questions(); i++) {
            var path = question.get();
            long begun = System.nanoTime();
            var answer = chair.ask(path);
            times.add(System.nanoTime() - begun);
            if (answer.status() != 200) throw new IllegalStateException(path + " " + answer);
        }
        report.row(what, times.toString(), "one client, " + times.count() + " questions");
    }

    private String review(int reviews) {
        return ManyActions.review(1 + random.nextInt(reviews));
    }

    private String action(int reviews) {
        return review(reviews) + ".f" + (1 + random.nextInt(4)) + ".a" + (1 + random.nextInt(5));
    }

    private LocalDate day() {
        return BUSY.plusDays(random.nextInt(BUSY_DAYS));
    }

    private Instant moment() {
        return day().plusDays(30).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

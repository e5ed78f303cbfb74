package org.throughline.standalone.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;
import org.throughline.standalone.example.ExampleFacts.Fact;

/** Nothing of the annual report shows on the day before it was so, nor before it was recorded, whatever is asked. */
class NothingBeforeItsDayTest {

    /** Every list and figure that is answered for a day, by its path and what else it has to be asked. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("/api/reviews", "size=200"),
            Map.entry("/api/reviews/facets", ""),
            Map.entry("/api/findings", "size=200"),
            Map.entry("/api/findings/facets", ""),
            Map.entry("/api/actions", "size=200"),
            Map.entry("/api/actions/facets", ""),
            Map.entry("/api/sign-offs", "size=200"),
            Map.entry("/api/sign-offs/independence", ""),
            Map.entry("/api/requests-for-more-time", "size=200"),
            Map.entry("/api/claims-to-verify", "size=200"),
            Map.entry("/api/sustained-checks", "size=200"),
            Map.entry("/api/impact-confirmations", "size=200"),
            Map.entry("/api/escalations", "size=200"),
            Map.entry("/api/disputes", "size=200"),
            Map.entry("/api/chairs-actions", "size=200"),
            Map.entry("/api/waiting", "size=200"),
            Map.entry("/api/corrections", "size=200"),
            Map.entry("/api/late-entries", "size=200&lagDays=1"),
            Map.entry("/api/rebaselines", "size=200"),
            Map.entry("/api/sample", "size=200&seed=48150316234201081516"),
            Map.entry("/api/drift", "size=200&by=theme"),
            Map.entry("/api/drift/numbers", ""),
            Map.entry("/api/drift/comparison", "size=200&by=theme"),
            Map.entry("/api/drift/movements", "size=200"),
            Map.entry("/api/waiting/kinds", "size=200"),
            Map.entry("/api/drift/groups", "size=200&by=agency"),
            Map.entry("/api/impact", "size=200"),
            Map.entry("/api/impact/by", "size=200&by=finding"),
            Map.entry("/api/impact/contradictions", "size=200"),
            Map.entry("/api/impact/funnel", ""),
            Map.entry("/api/impact/measures", "size=200"),
            Map.entry("/api/changes", "size=200&since=2001-01-01"),
            Map.entry("/api/calendar", ""),
            Map.entry("/api/calendar.ics", ""),
            Map.entry("/api/calendar/days", "size=200"),
            Map.entry("/api/themes", "size=200"),
            Map.entry("/api/reviews/periods", "size=200&every=MONTH"),
            Map.entry("/api/closures", "size=200"),
            Map.entry("/api/closures/facets", ""),
            Map.entry("/api/not-implemented", "size=200"),
            Map.entry("/api/directory/people", "size=200"),
            Map.entry("/api/meetings", "size=200"),
            Map.entry("/api/to-answer", "size=200"),
            Map.entry("/api/to-answer/agencies", ""),
            Map.entry("/api/search", "size=200&q=e"),
            Map.entry("/api/alerts", "size=200"),
            Map.entry("/api/alerts/preview", ""),
            Map.entry("/api/alerts/digests", "size=200"),
            Map.entry("/api/directory", ""),
            Map.entry("/api/directory/history", ""),
            Map.entry("/api/policy", ""),
            Map.entry("/api/policy/history", ""));

    /** Answers about one review, finding or action. */
    private static final Map<String, List<String>> DETAILS = Map.of(
            "reviews", List.of("", "/history"),
            "findings", List.of("", "/history"),
            "actions", List.of("", "/history", "/sign-offs", "/alerts"));

    /** About one theme, meeting or digest; the themes of the report are asked for each day. */
    private static final List<String> OTHERS = List.of(
            "/api/compare",
            "/api/themes/{theme}",
            "/api/meetings/{meeting}",
            "/api/meetings/{meeting}/history",
            "/api/alerts/digests/{digest}");

    private static List<Fact> facts = List.of();

    @BeforeAll
    static void load() {
        LoadExampleTest.load(LoadExampleTest.REPORT);
        facts = ExampleFacts.of(LoadExampleTest.REPORT);
        assertThat(facts).hasSizeGreaterThan(800);
        for (var fact : facts) Program.ask(fact.path() + "?atLeast=0");
    }

    @Test
    void every_question_that_is_answered_for_a_day_is_asked_here() {
        var paths = Program.ask("/v3/api-docs").path("paths");
        var asked = new TreeSet<String>();
        for (var path : paths.properties())
            for (var parameter : path.getValue().path("get").path("parameters"))
                if (parameter.path("name").asString().equals("asOf")) asked.add(path.getKey());
        asked.removeIf(path -> path.startsWith("/api/toys")); // of the tests of another module
        asked.removeIf(
                path -> path.contains("/access") || path.equals("/api/accounts")); // about users, not about the plan
        var here = new TreeSet<>(LISTS.keySet());
        here.addAll(OTHERS);
        DETAILS.forEach((kind, ends) -> ends.forEach(
                end -> here.add("/api/" + kind + "/{" + kind.substring(0, kind.length() - 1) + "}" + end)));
        assertThat(asked).isEqualTo(here);
    }

    @Test
    void nothing_shows_on_the_day_before_it_was_so() {
        var byDay = new TreeMap<LocalDate, List<Fact>>();
        for (var fact : facts)
            byDay.computeIfAbsent(fact.on(), _ -> new ArrayList<>()).add(fact);
        var early = new ArrayList<String>();
        byDay.forEach((day, ofDay) -> {
            var before = "asOf=" + day.minusDays(1);
            var answers = new TreeMap<String, String>();
            LISTS.forEach((path, rest) -> ask(answers, path + "?" + (rest.isEmpty() ? "" : rest + "&") + before));
            for (var list : List.of("reviews", "findings", "actions", "impact"))
                ask(answers, "/api/" + list + "?format=csv&" + before);
            themes().forEach(theme -> ask(answers, "/api/themes/" + theme + "?" + before));
            for (var path : ofDay.stream().map(Fact::path).collect(Collectors.toCollection(TreeSet::new)))
                details(path).forEach(detail -> ask(answers, detail + "?" + before));
            for (var fact : ofDay)
                answers.forEach((path, answer) -> {
                    if (fact.showsIn(path, answer)) early.add("%s, of %s: %s".formatted(path, day, fact.text()));
                });
        });
        assertThat(early).isEmpty();
    }

    @Test
    void every_fact_shows_on_its_day() {
        var answers = new TreeMap<String, String>();
        var missing = facts.stream()
                .filter(fact -> details(fact.path())
                        .map(path -> path + "?asOf=" + fact.on())
                        .noneMatch(path ->
                                fact.showsIn(path, answers.computeIfAbsent(path, NothingBeforeItsDayTest::ask))))
                .map(fact -> fact.path() + " on " + fact.on() + ": " + fact.text())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void nothing_shows_before_it_was_recorded() {
        var early = new ArrayList<String>();
        var byPath = facts.stream().collect(Collectors.groupingBy(Fact::path, TreeMap::new, Collectors.toList()));
        byPath.forEach((path, of) -> {
            var review = path.replaceAll(".*/([^./]*)[^/]*", "$1");
            var before = new StringBuilder();
            for (var entry : Program.ask(path + "/history").path("entries")) {
                var recorded = entry.path("event").toString();
                var news = of.stream()
                        .filter(fact -> recorded.contains(fact.quoted()) && before.indexOf(fact.quoted()) < 0)
                        .filter(fact -> fact.isUnique(facts))
                        .toList();
                before.append(recorded);
                if (news.isEmpty()) continue;
                var moment = Instant.parse(entry.path("recordedAt").asString()).minusNanos(1000);
                var knownAt = "knownAt=" + URLEncoder.encode(moment.toString(), UTF_8);
                var answers = new TreeMap<String, String>();
                for (var list : List.of("findings", "actions", "impact", "sign-offs"))
                    ask(answers, "/api/" + list + "?size=200&review=" + review + "&" + knownAt);
                details(path).forEach(detail -> ask(answers, detail + "?" + knownAt));
                news.forEach(fact -> answers.forEach((asked, answer) -> {
                    if (fact.showsIn(asked, answer)) early.add(asked + ": " + fact.text());
                }));
            }
        });
        assertThat(early).isEmpty();
    }

    private static Stream<String> details(String path) {
        return DETAILS.getOrDefault(path.split("/")[2], List.of()).stream().map(end -> path + end);
    }

    private static List<String> themes() {
        return Program.ask("/api/directory").path("themes").propertyNames().stream()
                .toList();
    }

    private static void ask(Map<String, String> answers, String path) {
        answers.put(path, ask(path));
    }

    /** What does not exist yet is answered with 404, which shows nothing. Long lines of a calendar are put together again. */
    private static String ask(String path) {
        var answer = Program.get("auditor", path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(200, 404);
        return answer.statusCode() == 404 ? "" : answer.body().replace("\r\n ", "");
    }
}

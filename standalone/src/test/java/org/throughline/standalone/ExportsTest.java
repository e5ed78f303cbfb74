package org.throughline.standalone;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list, board, series, meeting and history comes as CSV and as a spreadsheet, with one vocabulary for its columns. */
class ExportsTest {

    /** What is no list, and why. */
    private static final Map<String, String> NO_LIST = Map.ofEntries(
            Map.entry("/api/actions/{action}", "one action"),
            Map.entry("/api/findings/{finding}", "one finding"),
            Map.entry("/api/reviews/{review}", "one review"),
            Map.entry("/api/erasures/{receipt}", "one receipt"),
            Map.entry("/api/policy", "one policy"),
            Map.entry("/api/actions/{action}/corrections/{version}", "one entry, to be corrected"),
            Map.entry("/api/findings/{finding}/corrections/{version}", "one entry, to be corrected"),
            Map.entry("/api/reviews/{review}/corrections/{version}", "one entry, to be corrected"),
            Map.entry("/api/actions/{action}/decisions", "forms to decide with"),
            Map.entry("/api/findings/{finding}/decisions", "forms to decide with"),
            Map.entry("/api/reviews/{review}/decisions", "forms to decide with"),
            Map.entry("/api/me", "the user's own account"),
            Map.entry("/api/access/verification", "one result of a check"),
            Map.entry("/api/clock", "technical"),
            Map.entry("/api/views", "technical"),
            Map.entry("/api/views/{view}", "technical"),
            Map.entry("/api/erasures/list", "a file of its own form, which a restore reads"),
            Map.entry("/api/files/{sha256}", "a file as it was uploaded"),
            Map.entry("/api/calendar", "iCalendar; /api/calendar/days has the same as a list"),
            Map.entry("/api/calendar.ics", "iCalendar; /api/calendar/days has the same as a list"),
            Map.entry("/api/calendar/feeds/{secret}.ics", "iCalendar, to subscribe to"),
            Map.entry("/api/stream", "a stream of events"),
            Map.entry("/api/alerts/digests/{digest}", "a digest is raised in AlertsTest"));

    private static final Map<String, String> ASKED = Map.of(
            "/api/compare", "?of=actions/exports.f1.a1&asOf2=2016-07-01",
            "/api/drift/groups", "?by=agency",
            "/api/drift/series", "?from=2016-01-01&to=2016-06-30",
            "/api/impact/by", "?by=theme",
            "/api/sample", "?seed=exports",
            "/api/changes", "?since=2016-01-01",
            "/api/drift/comparison", "?since=2016-06-01",
            "/api/drift/movements", "?since=2016-06-01",
            "/api/search", "?q=chronologies");

    @BeforeAll
    static void an_action_a_meeting_and_a_measure() {
        var action = assigned("exports", "2016-01-10", "2016-06-30");
        var second = assign("exports.f1", "2016-01-11", "2016-03-31", "Another");
        decide("secretary", "/api/meetings", "{\"committee\": \"semg\", \"date\": \"2016-02-24\"}");
        seen(action, 0);
        seen(second, 0);
        ask("/api/meetings/semg.2016-02-24?atLeast=0");
    }

    @Test
    void each_answer_that_is_a_list_comes_in_both_formats() {
        var paths = new TreeSet<>(lists());
        assertThat(paths).hasSizeGreaterThan(60);
        var refused = new TreeMap<String, String>();
        for (var path : paths) {
            var asked = example(path);
            var user = reader(asked);
            var csv = get(user, with(asked, "format=csv"));
            if (!isCsv(csv))
                refused.put(
                        asked + " as csv",
                        csv.statusCode() + " " + csv.headers().map()
                                + csv.body().lines().findFirst());
            var xlsx = get(user, with(asked, "format=xlsx"));
            if (!isSpreadsheet(xlsx)) refused.put(asked + " as xlsx", Integer.toString(xlsx.statusCode()));
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void each_exception_is_an_answer_of_the_program() {
        assertThat(reads()).containsAll(NO_LIST.keySet());
    }

    /** A field of JSON that has no column would be lost in the file. */
    @ParameterizedTest
    @ValueSource(strings = {"actions", "findings", "reviews", "impact", "meetings", "waiting", "drift", "themes"})
    void each_field_of_the_rows_has_its_column(String list) {
        var row = tree(get("auditor", "/api/" + list + "?size=1"))
                .findValue("items")
                .path(0);
        var fields = new TreeSet<String>();
        Fields.of("", row, fields);
        assertThat(columns("/api/" + list)).containsAll(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actions", "findings", "reviews", "waiting", "sign-offs", "themes", "rebaselines"})
    void each_name_that_sort_offers_is_taken(String list) {
        var offered = offered("/api/" + list + "?sort=colour");
        assertThat(columns("/api/" + list)).containsAnyElementsOf(offered);
        assertThat(offered)
                .allSatisfy(name -> assertThat(get("auditor", "/api/" + list + "?size=1&sort=-" + name)
                                .statusCode())
                        .as(name)
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "id, exports.f1.a1",
        "-id, exports.f1.a2",
        "dueDate, exports.f1.a2",
        "-assessment.delayDays, exports.f1.a2",
        "assessment.delayDays, exports.f1.a1",
        "statement, exports.f1.a2"
    })
    void a_list_is_sorted_by_any_column_of_its_rows(String sort, String first) {
        var asked = "/api/actions?review=exports&asOf=2016-08-01&sort=" + sort;
        assertThat(ask(asked).path("items").path(0).path("id").asString()).isEqualTo(first);
        assertThat(lines(get("auditor", asked + "&format=csv")).get(1)).startsWith(first + ",");
    }

    @Test
    void an_unknown_column_is_refused_with_those_there_are_whether_or_not_there_are_rows() {
        assertThat(offered("/api/actions?review=exports&dueBefore=1999-01-01&sort=colour"))
                .contains("id", "leadAgency", "overseenBy", "assessment.delayDays", "delayDays")
                .doesNotContain("narrowed");
        assertThat(get("auditor", "/api/actions?sort=colour&format=csv").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_list_without_rows_has_its_columns() {
        assertThat(lines(get("auditor", "/api/actions?review=exports&dueBefore=1999-01-01&format=csv")))
                .hasSize(1);
        assertThat(columns("/api/actions?review=exports&dueBefore=1999-01-01")).isEqualTo(columns("/api/actions"));
    }

    @Test
    void the_header_and_the_name_of_the_file_say_what_was_asked_without_what_a_user_typed() {
        var answer = get(
                "auditor",
                "/api/actions?review=exports&agency=csc&q=Ada%20%22Lovelace%22&asOf=2016-07-01"
                        + "&knownAt=2026-01-01T00:00:00Z&sort=-dueDate&format=csv");
        assertThat(answer.headers().firstValue("Throughline-Question").orElseThrow())
                .startsWith("list=\"/api/actions\", filters=\"agency=csc&q&review=exports&sort=-dueDate\","
                        + " as-of=\"2016-07-01\", known-at=\"2026-01-01T00:00:00Z\", rows=0, asked=\"");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"actions-agency-csc-q-review-exports-sort-dueDate-2016-07-01.csv\"");
    }

    @Test
    void facets_are_rows_of_facet_value_and_count() {
        assertThat(lines(get("auditor", "/api/actions/facets?review=exports&format=csv")))
                .startsWith("facet,value,count")
                .contains("leadAgency,csc,2");
    }

    private static List<String> lists() {
        return reads().stream().filter(path -> !NO_LIST.containsKey(path)).toList();
    }

    private static TreeSet<String> reads() {
        return ask("/v3/api-docs").path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .filter(
                        path ->
                                !path.matches(
                                        "/api/(toys|asker|breaks|needs|no-command|refuses|store-.*|undeclared)(/.*)?")) // of other modules' tests
                .collect(toCollection(TreeSet::new));
    }

    private static String example(String path) {
        return path.replace("{action}", "exports.f1.a1")
                        .replace("{finding}", "exports.f1")
                        .replace("{review}", "exports")
                        .replace("{meeting}", "semg.2016-02-24")
                        .replace("{theme}", "chronologies")
                        .replace("{login}", "auditor")
                        .replace("{view}", "actions")
                + ASKED.getOrDefault(path, "");
    }

    private static String reader(String asked) {
        return Stream.of("auditor", "secretary", "admin")
                .filter(user -> get(user, asked).statusCode() == 200)
                .findFirst()
                .orElseThrow(() -> new AssertionError(asked + " is answered to nobody"));
    }

    private static String with(String asked, String parameter) {
        return asked + (asked.contains("?") ? "&" : "?") + parameter;
    }

    private static boolean isCsv(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").matches("text/csv;.*charset=UTF-8.*")
                && answer.headers().firstValue("Throughline-Question").isPresent()
                && answer.body().matches("(?s)\uFEFF[A-Za-z][A-Za-z0-9_.]*(,[A-Za-z0-9_.]+)*\r\n.*");
    }

    private static boolean isSpreadsheet(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Disposition").orElse("").endsWith(".xlsx\"")
                && answer.body().getBytes(StandardCharsets.ISO_8859_1)[0] == 'P';
    }

    private static List<String> columns(String list) {
        return List.of(
                lines(get("auditor", with(list, "format=csv"))).getFirst().split(","));
    }

    private static List<String> lines(HttpResponse<String> csv) {
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        return csv.body().replace("\uFEFF", "").lines().toList();
    }

    /** The names in the refusal of a sort. */
    private static List<String> offered(String asked) {
        var said = tree(get("auditor", asked)).path("violations").path(0).toString();
        return List.of(
                said.replaceAll(".*is one of (.*), or -one of them.*", "$1").split(", "));
    }
}

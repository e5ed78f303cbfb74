package org.throughline.standalone;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.raise;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may not read a review gets the answers that they would get if there were none: every operation of the API's description
 * is asked about a hidden review, its finding and its action, and about ones that never were, and the answers are compared.
 */
class HiddenIsUnknownTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** A tag and a length are made of the body, which is compared itself, but for what differs each time. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("date", "connection", "keep-alive", "etag", "content-length");

    /** Only the chair may read the one; the other never was. */
    private static final String HIDDEN = "hidden-case", UNKNOWN = "absent-case";

    /** A review that everybody may read, with a finding that repeats the hidden one and an action that it supersedes. */
    private static final String NEIGHBOUR = "neighbour-case";

    private static final String MEETING = "crc.2016-05-04";

    /** None of them may read the hidden review; the agency of the last owes its action. */
    private static final List<String> ASKERS = List.of("secretary", "auditor", "admin", "lead-police", "lead-csc");

    private static final Pattern EXAMPLE_ID = Pattern.compile("(?:scr-child-j|child-s)(\\.f\\d+)?(\\.a\\d+)?");

    private static JsonNode api = JsonNodeFactory.instance.objectNode();

    /** What only counts or changes something about the program itself, or never ends. */
    private static final Set<String> NOT_ASKED =
            Set.of("/api/stream", "/api/alerts/watch", "/api/accounts/me/password");

    /** What shows the moment, or that it was asked before; RecordOfAccessTest asks of the record of access. */
    private static final Pattern DIFFERS_EACH_TIME = Pattern.compile("/api/clock|/api/access.*|.*/access");

    /** A sample says how often it was drawn before. */
    private static final Pattern DRAWN_BEFORE = Pattern.compile("\"drawnBefore\":\\{[^}]*}");

    /** Of the tests of another module, where these are run with its classes. */
    private static final Pattern TOYS = Pattern.compile("/api/(toys.*|asker|needs|breaks|refuses|store-is-gone)");

    @BeforeAll
    static void a_review_that_was_registered_restricted_and_its_neighbour() {
        assertThat(Program.events()).isNotNegative(); // it runs
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(4)) // to describe the API for the first time takes a while
                .ignoreExceptions()
                .until(() -> {
                    api = ask("/v3/api-docs");
                    return true;
                });
        if (get("chair", "/api/reviews/" + HIDDEN).statusCode() == 200) return;
        decide("secretary", "/api/reviews", """
                {"id": "%s", "kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "A case that nobody may know of",
                 "commissionedBy": "crc", "beganOn": "2016-01-10"}""".formatted(HIDDEN));
        assign(raise(HIDDEN, "2016-01-10"), "2016-01-10", "2016-06-30", "Train all social workers");
        assigned(NEIGHBOUR, "2016-02-10", "2016-06-30");
        decide("secretary", "/api/findings/" + NEIGHBOUR + ".f1/recurrence", """
                {"earlier": ["%s.f1"], "why": "the same gap", "effectiveOn": "2016-02-11"}""".formatted(HIDDEN));
        decide("secretary", "/api/actions/" + NEIGHBOUR + ".f1.a1/closure", """
                {"reason": "SUPERSEDED", "explanation": "it is done there", "successor": "%s.f1.a1",
                 "authority": {"committee": "semg", "meetingDate": "2016-05-01", "minute": "1"}}""".formatted(HIDDEN));
        decide("secretary", "/api/meetings", """
                {"committee": "crc", "date": "2016-05-04", "agenda": [{"minute": "1", "title": "Cases"}]}""");
        decide("secretary", "/api/reviews/" + HIDDEN + "/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["CHAIR"]},
                 "excludedAgencies": ["csc"], "reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}""");
        Awaitility.await().until(() -> get("auditor", "/api/reviews/" + HIDDEN).statusCode() == 404);
        Awaitility.await()
                .until(() -> get("chair", "/api/actions/" + HIDDEN + ".f1.a1").statusCode() == 200);
    }

    @Test
    void every_operation_answers_about_a_hidden_thing_as_about_an_unknown_one() {
        long before = Program.events();
        var differing = new ArrayList<String>();
        var answeredAsUnknown = new TreeSet<String>();
        var asked = new TreeSet<String>();
        for (var request : requests())
            for (var asker : ASKERS) {
                var hidden = request.about(HIDDEN).send(asker);
                var unknown = request.about(UNKNOWN).send(asker);
                asked.add(request.operation());
                if (hidden.statusCode() == 404 || hidden.body().contains("/problems/unknown"))
                    answeredAsUnknown.add(request.operation());
                if (!comparable(hidden).equals(comparable(unknown)))
                    differing.add("%s %s as %s: %s but %s"
                            .formatted(request.operation(), request.variant(), asker, said(hidden), said(unknown)));
            }
        assertThat(differing).isEmpty();
        assertThat(Program.events()).as("nothing is recorded").isEqualTo(before);
        asked.removeIf(operation -> operation.startsWith("GET")); // a list is empty
        var whole = new TreeSet<>(asked);
        whole.retainAll(answeredAsUnknown);
        asked.removeAll(whole);
        assertThat(asked)
                .as("decisions whose body was refused before anybody asked what it is about, beside %s", whole)
                .hasSizeLessThan(whole.size() / 10);
    }

    @Test
    void a_hidden_thing_is_waited_for_as_long_as_an_unknown_one() {
        for (var path : List.of("/api/reviews/%s", "/api/findings/%s.f1", "/api/actions/%s.f1.a1")) {
            var hidden = get("lead-police", path.formatted(HIDDEN) + "?atLeast=0");
            var unknown = get("lead-police", path.formatted(UNKNOWN) + "?atLeast=0");
            assertThat(comparable(hidden)).as(path).isEqualTo(comparable(unknown));
            assertThat(hidden.statusCode()).isEqualTo(503);
        }
    }

    @Test
    void nothing_that_can_be_read_names_it() {
        var naming = new ArrayList<String>();
        for (var path : api.path("paths").properties()) {
            if (path.getValue().path("get").isMissingNode() || isNotAsked(path.getKey())) continue;
            var question = path.getKey()
                    .replace("{review}", NEIGHBOUR)
                    .replace("{finding}", NEIGHBOUR + ".f1")
                    .replace("{action}", NEIGHBOUR + ".f1.a1")
                    .replace("{meeting}", MEETING)
                    .replace("{theme}", "chronologies");
            if (question.contains("{")) continue;
            for (var more : List.of("", "?size=200", "?by=theme", "?since=2016-01-01&size=200"))
                for (var asker : List.of("auditor", "lead-police")) {
                    var answer = get(asker, question + more);
                    if (answer.body().contains(HIDDEN) || answer.body().contains("nobody may know of"))
                        naming.add(asker + " " + question + more);
                }
        }
        assertThat(naming).isEmpty();
        assertThat(get("chair", "/api/findings/" + NEIGHBOUR + ".f1/history").body())
                .contains(HIDDEN + ".f1");
        assertThat(get("chair", "/api/actions/" + NEIGHBOUR + ".f1.a1").body()).contains(HIDDEN + ".f1.a1");
    }

    @Test
    void neither_a_refusal_nor_an_entry_to_correct_names_it() {
        var action = "/api/actions/" + NEIGHBOUR + ".f1.a1";
        var finding = "/api/findings/" + NEIGHBOUR + ".f1";
        var answers = new ArrayList<HttpResponse<String>>();
        for (int version = 0; version < 3; version++) {
            answers.add(get("secretary", action + "/corrections/" + version));
            answers.add(get("secretary", finding + "/corrections/" + version));
            for (var changes : List.of(
                    "\"successor\": \"" + NEIGHBOUR + ".f1.a9\"",
                    "\"successor\": null, \"reason\": \"OVERTAKEN_BY_EVENTS\"",
                    "\"effectiveOn\": \"2016-02-12\"",
                    "\"earlier\": [\"absent-case.f1\"]",
                    "\"why\": \"another gap\"")) {
                var correction = """
                        {"corrects": %d, "changes": {%s}, "reason": "MISREAD", "why": "w"}""".formatted(version, changes);
                answers.add(post("secretary", action + "/corrections/preview", correction));
                answers.add(post("secretary", finding + "/corrections/preview", correction));
            }
        }
        answers.add(post("secretary", action + "/note", "{\"note\": \"n\"}"));
        answers.add(post("secretary", action + "/completion", "{\"what\": \"w\"}"));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(200).doesNotContain(500);
        assertThat(answers).extracting(HttpResponse::body).noneMatch(body -> body.contains(HIDDEN));
        assertThat(get("chair", action + "/decisions").body()).contains("superseded by another action");
    }

    @Test
    void lists_and_counts_are_those_of_a_world_without_it() {
        decide("secretary", "/api/meetings", """
                {"committee": "crc", "date": "2016-06-08", "agenda": [{"minute": "1", "title": "Cases"}]}""");
        decide("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-06-13", "agenda": [{"minute": "1", "title": "Cases"}]}""");
        Awaitility.await()
                .until(() -> get("auditor", "/api/meetings/semg.2016-06-13").statusCode() == 200);
        var before = listed();
        var review = aRestrictedReviewOnWhichMuchIsDecided();
        var after = listed();

        var differing = new ArrayList<String>();
        before.forEach((question, answer) -> {
            if (!answer.equals(after.get(question)))
                differing.add("%s%n  was %s%n  is  %s"
                        .formatted(
                                question,
                                differenceIn(answer, after.get(question)),
                                differenceIn(after.get(question), answer)));
        });
        assertThat(differing).as("about %s", review).isEmpty();
        assertThat(before).hasSizeGreaterThan(300);
    }

    private static String differenceIn(String one, String other) {
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) from++;
        return one.substring(Math.max(0, from - 60), Math.min(one.length(), from + 200));
    }

    /** What the outsiders get of every list, count and page that names no review. */
    private static Map<String, String> listed() {
        var answers = new TreeMap<String, String>();
        for (var path : api.path("paths").properties()) {
            if (path.getValue().path("get").isMissingNode()
                    || isNotAsked(path.getKey())
                    || DIFFERS_EACH_TIME.matcher(path.getKey()).matches()) continue;
            var meetings = path.getKey().contains("{meeting}")
                    ? List.of("crc.2016-06-08", "semg.2016-06-13", MEETING)
                    : List.of("");
            for (var meeting : meetings) {
                var question = path.getKey()
                        .replace("{review}", NEIGHBOUR)
                        .replace("{finding}", NEIGHBOUR + ".f1")
                        .replace("{action}", NEIGHBOUR + ".f1.a1")
                        .replace("{meeting}", meeting)
                        .replace("{theme}", "chronologies");
                if (question.contains("{")) continue;
                for (var more : List.of(
                        "?size=200",
                        "?by=theme",
                        "?since=2016-01-01&size=200",
                        "?format=csv",
                        "?seed=48150316234201081516&size=200"))
                    for (var asker : OUTSIDERS) {
                        var answer = get(asker, question + more);
                        var headers = new TreeMap<>(answer.headers().map());
                        headers.keySet().removeIf(OF_THE_CONNECTION::contains);
                        var said = answer.statusCode() + " " + headers + " " + answer.body();
                        answers.put(
                                asker + " " + question + more,
                                DRAWN_BEFORE
                                        .matcher(MOMENT.matcher(said).replaceAll("MOMENT"))
                                        .replaceAll("DRAWN"));
                    }
            }
        }
        return answers;
    }

    /** Through the whole of an action's life, under minutes of meetings that everybody may read. Returns the review. */
    private static String aRestrictedReviewOnWhichMuchIsDecided() {
        var review = decide("secretary", "/api/reviews", """
                {"kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "T",
                 "commissionedBy": "crc", "beganOn": "2016-01-10",
                 "restriction": {"reason": "a court order", "restsOn": "Order of 1 May 2016",
                   "readers": {"roles": ["SECRETARY", "CHAIR"]}, "reviewBy": "2016-12-31", %s}}""".formatted(MINUTED));
        var finding = decide("secretary", "/api/reviews/" + review + "/findings", """
                {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "s", "effectiveOn": "2016-06-08"}""");
        decide("secretary", "/api/findings/" + finding + "/recurrence", """
                {"earlier": ["%s.f1"], "why": "the same gap", "effectiveOn": "2016-06-08"}""".formatted(NEIGHBOUR));
        var assign = """
                {"statement": "s", "desiredOutcome": "o", "priority": "HIGH", "overseenBy": "semg", "dueDate": "%s",
                 "owner": {"name": "Hester Hidden", "role": "Ward Manager", "agency": "nuth"}, %s}""";
        var action =
                decide("secretary", "/api/findings/" + finding + "/actions", assign.formatted("2016-12-31", MINUTED));
        var late =
                decide("secretary", "/api/findings/" + finding + "/actions", assign.formatted("2016-07-31", MINUTED));
        var at = "/api/actions/" + action + "/";
        decide("secretary", at + "due-date", """
                {"dueDate": "2017-06-30", "reasonCode": "CAPACITY", "reason": "r", %s}""".formatted(BY_SEMG));
        decide("secretary", at + "note", "{\"note\": \"n\", %s}".formatted(BY_SEMG));
        decide("lead-nuth", at + "progress", "{\"whatChanged\": \"w\", \"effectiveOn\": \"2016-07-01\"}");
        decide("lead-nuth", at + "completion", "{\"evidence\": \"e\", \"effectiveOn\": \"2016-09-01\"}");
        decide("secretary", at + "verification", """
                {"outcome": "ACCEPTED", "verifier": {"name": "Ivo Hidden", "role": "Officer", "agency": "police"},
                 "method": "m", "effectiveOn": "2016-09-10", %s}""".formatted(BY_SEMG.replace("2016-06-13", "2016-09-14")));
        decide("secretary", at + "sign-off", "{%s}".formatted(BY_SEMG.replace("2016-06-13", "2016-10-12")));
        decide("secretary", at + "impact-evidence", """
                {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "chronologies in order", "actual": {"value": 4},
                 "method": "m", "independence": "INDEPENDENT", "effectiveOn": "2016-11-01",
                 "assessor": {"name": "Ivo Hidden", "role": "Officer", "agency": "police"}, %s}""".formatted(BY_SEMG.replace("2016-06-13", "2016-11-14")));
        var on = "/api/actions/" + late + "/";
        decide("secretary", on + "concern", "{\"concern\": \"c\", %s}".formatted(BY_SEMG));
        decide("secretary", on + "escalation", "{\"to\": \"BOARD\", \"reason\": \"r\", %s}".formatted(BY_SEMG));
        decide("lead-nuth", on + "dispute", """
                {"matter": "DUE_DATE", "positions": [{"agency": "nuth", "position": "too soon"}]}""");
        decide("secretary", on + "corrections", """
                {"corrects": 0, "changes": {"statement": "t"}, "reason": "MISREAD", "why": "w", %s}""".formatted(MINUTED));
        Awaitility.await()
                .until(() -> get("chair", "/api/actions/" + late + "?atLeast=4").statusCode() == 200);
        return review;
    }

    /** Of the question of an export, and of the cursor of a list that has more pages. */
    private static final Pattern MOMENT =
            Pattern.compile("(?<=(known-at|asked)=)\"[\\w:.-]+\"|(?<=\"(next|knownAt)\":)\"[\\w:.-]+\"");

    private static final String MINUTED =
            "\"authority\": {\"committee\": \"crc\", \"meetingDate\": \"2016-06-08\", \"minute\": \"1\"}";

    private static final String BY_SEMG =
            "\"authority\": {\"committee\": \"semg\", \"meetingDate\": \"2016-06-13\", \"minute\": \"1\"}";

    /** Neither readers of the busy review nor of the agency that owes its actions. */
    private static final List<String> OUTSIDERS = List.of("auditor", "lead-police", "lead-csc");

    @Test
    void as_much_is_looked_up_for_a_hidden_thing_as_for_an_unknown_one() {
        var differing = new ArrayList<String>();
        long most = 0;
        var requests = requests();
        requests.removeIf(
                request -> !request.variant().isEmpty() && !request.variant().equals("whole"));
        for (var request : requests)
            for (var asker : List.of("auditor", "lead-csc")) {
                long hidden = leastLookUps(2, () -> request.about(HIDDEN).send(asker));
                long unknown = leastLookUps(2, () -> request.about(UNKNOWN).send(asker));
                if (hidden != unknown) { // the program may have looked something up by itself
                    hidden = leastLookUps(10, () -> request.about(HIDDEN).send(asker));
                    unknown = leastLookUps(10, () -> request.about(UNKNOWN).send(asker));
                }
                most = Math.max(most, unknown);
                if (hidden != unknown)
                    differing.add("%s %s as %s: %d but %d"
                            .formatted(request.operation(), request.variant(), asker, hidden, unknown));
            }
        assertThat(differing).isEmpty();
        assertThat(most).as("look-ups are counted").isPositive();
    }

    /** The program looks things up by itself too, which only adds to what a request looks up. */
    private static long leastLookUps(int attempts, Runnable request) {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < attempts; attempt++) {
            long before = lookUps();
            request.run();
            least = Math.min(least, lookUps() - before);
        }
        return least;
    }

    /** How often a connection to the log was taken, which each question outside a transaction does once. */
    private static long lookUps() {
        return Program.bean(MeterRegistry.class).find("hikaricp.connections.acquire").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void no_metric_names_a_restriction() {
        restricted("measured-case", "{\"roles\": [\"CHAIR\", \"SECRETARY\"]}", "");
        post("secretary", "/api/reviews/measured-case/restriction", "{}");
        post("secretary", "/api/reviews/measured-case/restriction/lifting", """
                {"reason": "The order was discharged", "authority":
                  {"committee": "semg", "meetingDate": "2016-06-01", "minute": "1"}}""");
        assertThat(Program.bean(MeterRegistry.class).getMeters())
                .extracting(meter -> meter.getId().toString().toLowerCase(Locale.ROOT))
                .filteredOn(meter -> meter.contains("restrict") || meter.contains("disclosure"))
                .isEmpty();
        assertThat(Program.bean(MeterRegistry.class)
                        .find("throughline.decisions")
                        .counters())
                .isNotEmpty();
    }

    @Test
    void a_restricted_review_gets_an_identifier_that_nobody_can_choose_or_guess() {
        var registration = """
                {%s"kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "T", "commissionedBy": "crc",
                 "beganOn": "2016-01-10", "restriction": {"reason": "r", "restsOn": "o",
                   "readers": {"roles": ["CHAIR"]}, "reviewBy": "2016-12-31", %s}}""";
        var chosen = post("secretary", "/api/reviews", registration.formatted("\"id\": \"chosen\", ", MINUTED));
        var given = new TreeSet<String>();
        for (int attempt = 0; attempt < 2; attempt++)
            given.add(tree(post(
                            "secretary",
                            "/api/reviews",
                            registration.formatted("", MINUTED),
                            "Idempotency-Key",
                            "given"))
                    .path("id")
                    .asString());
        assertThat(chosen.statusCode()).isEqualTo(400);
        assertThat(given).hasSize(1).allMatch(id -> id.matches("r-[a-z2-9]{12}"));
        var taken = register(given.first());
        var free = register("r-aaaabbbbcccc");
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body()).isEqualTo(free.body());
        assertThat(get("chair", "/api/reviews/" + given.first() + "/history?atLeast=1")
                        .body())
                .contains("ReviewRegistered", "ReportingRestrictionImposed");
    }

    private static HttpResponse<String> register(String review) {
        return post("secretary", "/api/reviews", WholeStoryTest.registration(review, "2016-01-10"));
    }

    @Test
    void an_agenda_names_nothing_that_its_reader_may_not_read() {
        restricted("tabled-case", "{\"roles\": [\"CHAIR\"], \"users\": [\"secretary\"]}", "");
        decide("secretary", "/api/meetings", """
                {"committee": "crc", "date": "2016-07-06", "agenda": [{"minute": "1", "title": "Apologies"},
                  {"minute": "2", "title": "The case of Child M", "about": "tabled-case"}]}""");
        decide("secretary", "/api/meetings/crc.2016-07-06/agenda-items", """
                {"minute": "3", "title": "More on Child M", "about": "tabled-case"}""");
        decide("secretary", "/api/meetings/crc.2016-07-06/agenda-items/change", """
                {"minute": "3", "newTitle": "Still more on Child M"}""");
        decide("secretary", "/api/meetings/crc.2016-07-06/agenda-items/removal", "{\"minute\": \"3\"}");
        assertThat(get("chair", "/api/meetings/crc.2016-07-06?atLeast=3").body())
                .contains("Child M", "Apologies");
        for (var page : List.of(
                "/api/meetings/crc.2016-07-06",
                "/api/meetings/crc.2016-07-06/history",
                "/api/meetings?size=200",
                "/api/calendar",
                "/api/changes?since=2016-01-01&size=200")) {
            var answer = get("auditor", page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContain("Child M", "tabled-case");
        }
        assertThat(post("secretary", "/api/meetings/crc.2016-07-06/agenda-items", """
                {"minute": "4", "title": "T", "about": "%s"}""".formatted(HIDDEN))
                        .body())
                .isEqualTo(post("secretary", "/api/meetings/crc.2016-07-06/agenda-items", """
                {"minute": "4", "title": "T", "about": "%s"}""".formatted(UNKNOWN))
                        .body());
    }

    @Test
    void a_person_who_is_named_only_there_is_nobodys_namesake() {
        WholeStoryTest.register("naming-case", "2016-01-10");
        var action =
                decide("secretary", "/api/findings/" + raise("naming-case", "2016-01-10") + "/actions", """
                {"statement": "s", "desiredOutcome": "o", "overseenBy": "semg", "dueDate": "2016-12-31",
                 "owner": {"name": "Greta Example", "role": "Ward Manager", "agency": "nuth"}, %s}""".formatted(
                                BY_SEMG));
        var entry = "{\"person\": {\"name\": \"Greta Example\", \"role\": \"Matron\", \"agency\": \"nuth\"}}";
        assertThat(post("secretary", "/api/directory/people", entry).body()).contains("proposals");
        decide("secretary", "/api/reviews/naming-case/restriction", """
                {"reason": "a court order", "restsOn": "Order", "readers": {"roles": ["CHAIR"]}, "reviewBy": "2016-12-31", %s}""".formatted(MINUTED));
        assertThat(get("secretary", "/api/actions/" + action).statusCode()).isEqualTo(404);
        assertThat(post("secretary", "/api/directory/people", entry).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_record_of_a_person_is_not_split_on_an_action_that_is_hidden() {
        var person = tree(get("chair", "/api/actions/" + NEIGHBOUR + ".f1.a1"))
                .path("action")
                .path("owner")
                .path("person")
                .asString();
        var split = "{\"actions\": [\"%s.f1.a1\"], \"reason\": \"two people\"}";
        var hidden = post("secretary", "/api/directory/people/" + person + "/split", split.formatted(HIDDEN));
        var unknown = post("secretary", "/api/directory/people/" + person + "/split", split.formatted(UNKNOWN));
        assertThat(comparable(hidden)).isEqualTo(comparable(unknown));
        assertThat(hidden.statusCode()).isEqualTo(409);
    }

    @Test
    void the_agency_that_owes_an_action_of_a_restricted_review_reads_and_answers_it_and_nothing_else_of_it() {
        var action = restricted("owed-case", "{\"roles\": [\"CHAIR\", \"SECRETARY\"], \"users\": [\"auditor\"]}", "");
        assertThat(get("lead-csc", "/api/actions/" + action).statusCode()).isEqualTo(200);
        assertThat(get("lead-csc", "/api/actions?review=owed-case").body()).contains(action);
        decide("lead-csc", "/api/actions/" + action + "/progress", """
                {"whatChanged": "the first team is trained", "effectiveOn": "2016-05-10"}""");
        for (var path : List.of("/api/reviews/owed-case", "/api/findings/owed-case.f1"))
            assertThat(get("lead-csc", path).statusCode()).as(path).isEqualTo(404);
        assertThat(post("lead-csc", "/api/findings/owed-case.f1/dispute", """
                {"positions": [{"agency": "csc", "position": "not ours"}]}""").statusCode())
                .isEqualTo(404);
        assertThat(get("lead-police", "/api/actions/" + action).statusCode()).isEqualTo(404);
        assertThat(get("auditor", "/api/reviews/owed-case").statusCode()).isEqualTo(200);
    }

    @Test
    void every_question_is_answered_to_an_agency_that_reads_an_action_and_not_its_review() {
        var action = restricted("split-case", "{\"roles\": [\"CHAIR\"]}", "");
        decide("chair", "/api/actions/" + action + "/closure", """
                {"reason": "NOT_TO_BE_IMPLEMENTED", "explanation": "the law has changed",
                 "authority": {"committee": "semg", "meetingDate": "2016-06-01", "minute": "1"}}""");
        var other = restricted("split-other", "{\"roles\": [\"CHAIR\"]}", "");
        assertThat(get("lead-csc", "/api/actions/" + action + "?atLeast=1").statusCode())
                .isEqualTo(200);
        var failing = new ArrayList<String>();
        for (var path : api.path("paths").properties()) {
            if (path.getValue().path("get").isMissingNode() || isNotAsked(path.getKey())) continue;
            for (var about : List.of(action, other)) {
                var question = path.getKey()
                        .replace("{review}", about.split("\\.")[0])
                        .replace("{finding}", about.substring(0, about.lastIndexOf('.')))
                        .replace("{action}", about)
                        .replace("{meeting}", MEETING)
                        .replace("{theme}", "chronologies");
                if (question.contains("{")) continue;
                for (var more : List.of("", "?size=200", "?asOf=2016-05-20", "?by=review", "?since=2016-01-01"))
                    if (get("lead-csc", question + more).statusCode() >= 500) failing.add(question + more);
            }
        }
        assertThat(failing).isEmpty();
    }

    @Test
    void an_agency_that_is_excluded_by_name_does_not_keep_its_own_action() {
        var action = restricted("kept-case", "{\"roles\": [\"CHAIR\"]}", "\"excludedAgencies\": [\"csc\"], ");
        assertThat(get("lead-csc", "/api/actions/" + action).statusCode()).isEqualTo(404);
        assertThat(post("lead-csc", "/api/actions/" + action + "/progress", "{\"whatChanged\": \"w\"}")
                        .statusCode())
                .isEqualTo(404);
        decide("chair", "/api/reviews/kept-case/restriction/review", """
                {"reviewBy": "2017-01-31", "explanation": "they have to act", "excludedAgencies": [],
                 "authority": {"committee": "crc", "meetingDate": "2016-06-01", "minute": "1"}}""");
        Awaitility.await().until(() -> get("lead-csc", "/api/actions/" + action).statusCode() == 200);
        assertThat(get("chair", "/api/actions/" + action).body()).contains("HOLD_EXPIRED");
    }

    @Test
    void a_review_registered_under_a_restriction_is_heard_of_by_nobody_else() {
        var review = decide("secretary", "/api/reviews", """
                {"kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "T",
                 "commissionedBy": "crc", "beganOn": "2016-01-10",
                 "restriction": {"reason": "a court order", "restsOn": "Order of 1 May 2016",
                   "readers": {"roles": ["SECRETARY"]}, "reviewBy": "2016-12-31",
                   "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}}""");
        Awaitility.await()
                .until(() -> get("secretary", "/api/reviews/" + review).statusCode() == 200);
        for (var asker : List.of("auditor", "chair", "lead-csc"))
            assertThat(get(asker, "/api/reviews/" + review).statusCode())
                    .as(asker)
                    .isEqualTo(404);
    }

    private static boolean isNotAsked(String path) {
        return NOT_ASKED.contains(path) || TOYS.matcher(path).matches();
    }

    private static String restricted(String review, String readers, String excluded) {
        var action = assigned(review, "2016-01-10", "2016-06-30");
        decide("secretary", "/api/reviews/" + review + "/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": %s, %s"reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}""".formatted(readers, excluded));
        Awaitility.await()
                .until(() -> get("lead-police", "/api/reviews/" + review).statusCode() == 404);
        Awaitility.await().until(() -> get("chair", "/api/actions/" + action).statusCode() == 200);
        return action;
    }

    /** A request that names a review, in whose place another one is put. */
    private record Request(
            String method, String operation, String variant, String path, String body, String[] headers) {

        Request about(String review) {
            return new Request(
                    method,
                    operation,
                    variant,
                    path.replace("REVIEW", review),
                    body.replace("REVIEW", review),
                    headers);
        }

        HttpResponse<String> send(String asker) {
            return method.equals("get") ? get(asker, path) : post(asker, path, body, headers);
        }

        boolean namesAReview() {
            return path.contains("REVIEW") || body.contains("REVIEW");
        }
    }

    /** Every question and decision that can name a review, a finding or an action, in its path, its parameters or its body. */
    private static List<Request> requests() {
        var requests = new ArrayList<Request>();
        for (var path : api.path("paths").properties()) {
            if (isNotAsked(path.getKey())) continue;
            var filled = path.getKey()
                    .replace("{review}", "REVIEW")
                    .replace("{finding}", "REVIEW.f1")
                    .replace("{action}", "REVIEW.f1.a1")
                    .replace("{meeting}", MEETING);
            if (filled.contains("{")) continue;
            var question = path.getValue().path("get");
            if (!question.isMissingNode())
                questions(path.getKey(), filled, question).forEach(requests::add);
            var decision = path.getValue().path("post");
            if (!decision.isMissingNode())
                decisions(path.getKey(), filled, decision).forEach(requests::add);
        }
        requests.removeIf(request -> !request.namesAReview());
        return requests;
    }

    private static Stream<Request> questions(String path, String filled, JsonNode question) {
        var parameters = question.path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
        return Stream.of("", "?review=REVIEW", "?finding=REVIEW.f1", "?action=REVIEW.f1.a1", "?asOf=2016-02-01")
                .filter(query -> query.isEmpty() || parameters.contains(query.substring(1, query.indexOf('='))))
                .map(query -> new Request("get", "GET " + path, query, filled + query, "", new String[0]));
    }

    private static Stream<Request> decisions(String path, String filled, JsonNode decision) {
        var schema = decision.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (schema.isMissingNode()) return Stream.of();
        var body = BODIES.getOrDefault(path.substring(path.lastIndexOf('}') + 1), "");
        var whole = EXAMPLE_ID
                .matcher(body.isEmpty() ? JSON.writeValueAsString(made(schema, 0)) : body)
                .replaceAll(id -> "REVIEW" + orEmpty(id.group(1), ".f1") + orEmpty(id.group(2), ".a1"));
        return Stream.of(
                new Request("post", "POST " + path, "empty", filled, "{}", new String[0]),
                new Request("post", "POST " + path, "whole", filled, whole, new String[0]),
                new Request("post", "POST " + path, "old version", filled, whole, new String[] {"If-Match", "\"0\""}),
                new Request("post", "POST " + path, "no version", filled, whole, new String[] {"If-Match", "\"99\""}),
                new Request("post", "POST " + path, "repeated", filled, whole, new String[] {"Idempotency-Key", path}));
    }

    private static final String AUTHORITY =
            "\"authority\": {\"committee\": \"crc\", \"meetingDate\": \"2016-05-04\", \"minute\": \"1\"}";

    private static final String CORRECTION = """
            {"corrects": 0, "changes": {"statement": "s", "title": "t"}, "reason": "MISREAD", "why": "w", %s}""".formatted(AUTHORITY);

    private static final String NURSE = "{\"name\": \"Ines Example\", \"role\": \"Nurse\", \"agency\": \"nuth\"}";

    /** By the end of the path, where a body made of examples is refused because its parts do not fit together. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("/corrections", CORRECTION),
            entry("/corrections/preview", CORRECTION),
            entry("/amendment", "{\"statement\": \"s\", \"reason\": \"r\", %s}".formatted(AUTHORITY)),
            entry("/due-date", """
            {"dueDate": "2017-01-01", "reasonCode": "CAPACITY", "reason": "r", %s}""".formatted(AUTHORITY)),
            entry("/milestones", "{\"what\": \"w\", \"dueOn\": \"2016-06-01\"}"),
            entry("/milestones/date", "{\"number\": 1, \"dueOn\": \"2016-06-01\", \"reason\": \"r\"}"),
            entry("/verification", """
            {"outcome": "ACCEPTED", "verifier": %s, "method": "m", %s}""".formatted(NURSE, AUTHORITY)),
            entry("/progress-assessment", """
            {"result": "ON_TRACK", "assessor": %s, "method": "m", %s}""".formatted(NURSE, AUTHORITY)),
            entry("/owner", "{\"owner\": %s, \"reason\": \"r\", %s}".formatted(NURSE, AUTHORITY)),
            entry("/impact-evidence", """
            {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "m", "actual": {"value": 4}, "method": "m",
             "assessor": %s, "independence": "INDEPENDENT", %s}""".formatted(NURSE, AUTHORITY)),
            entry("/actions", """
            {"statement": "s", "desiredOutcome": "o", "owner": %s, "overseenBy": "semg", "dueDate": "2016-12-31",
             "alsoAnswers": ["scr-child-j.f1"], %s}""".formatted(NURSE, AUTHORITY)),
            entry("/criteria", """
            {"met": true, "statutoryKind": "SERIOUS_CASE_REVIEW", "decidedBy": "Chair", "reasons": "r"}"""),
            entry("/api/alerts/answers", """
            {"actions": ["scr-child-j.f1.a1"], "as": "progress", "with": {"whatChanged": "w"}}"""),
            entry("/decisions", """
            {"decisions": [
              {"minute": "1", "on": "scr-child-j", "as": "hold/release", "with": {"explanation": "over"}},
              {"minute": "1", "on": "scr-child-j.f1", "as": "decline", "with": {"reason": "ended"}},
              {"minute": "1", "on": "scr-child-j.f1.a1", "as": "note", "with": {"note": "n"}},
              {"minute": "1", "on": "scr-child-j.f1.a1", "as": "corrections",
               "with": {"corrects": 0, "changes": {"statement": "s", "colour": "red"}, "reason": "MISREAD", "why": "w"}}]}"""));

    private static String orEmpty(String part, String filled) {
        return part == null ? "" : filled;
    }

    /** A body made of the description's examples, first values and dates, with everything that it may have. */
    private static JsonNode made(JsonNode described, int depth) {
        var nodes = JsonNodeFactory.instance;
        var schema = resolved(described);
        if (!schema.path("example").isMissingNode()) return schema.path("example");
        if (!schema.path("enum").isMissingNode()) return schema.path("enum").path(0);
        for (var combined : List.of("allOf", "oneOf", "anyOf"))
            if (schema.has(combined)) return made(schema.path(combined).path(0), depth);
        var type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString()
                : schema.path("type").asString();
        return switch (type) {
            case "object" -> {
                ObjectNode object = nodes.objectNode();
                var required = new TreeMap<String, Boolean>();
                schema.path("required").forEach(name -> required.put(name.asString(), true));
                schema.path("properties").properties().forEach(property -> {
                    if (required.containsKey(property.getKey()))
                        object.set(property.getKey(), made(property.getValue(), depth + 1));
                });
                yield object;
            }
            case "array" -> {
                ArrayNode array = nodes.arrayNode();
                array.add(made(schema.path("items"), depth + 1));
                yield array;
            }
            case "integer", "number" -> nodes.numberNode(1);
            case "boolean" -> nodes.booleanNode(true);
            default ->
                schema.path("format").asString("").equals("date")
                        ? nodes.stringNode("2016-05-04")
                        : nodes.stringNode("text");
        };
    }

    private static JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : api.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** Everything that an asker can see of an answer but its time, as if it were about the same thing. */
    private static String comparable(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(OF_THE_CONNECTION::contains); // HttpClient gives them in lower case
        // A tag is a digest of the bytes, and so of what was asked about where they repeat it.
        if (answer.body().contains(HIDDEN) || answer.body().contains(UNKNOWN)) headers.remove("etag");
        return answer.statusCode() + " " + headers.toString().replace(HIDDEN, UNKNOWN) + " "
                + inOrder(answer.body().replace(HIDDEN, UNKNOWN));
    }

    /** The fields that are wrong with a request are named in no order. */
    private static String inOrder(String body) {
        if (!body.contains("\"violations\"")) return body;
        return Stream.of(body.split("(?=\\{\"field\")|(?<=})"))
                .sorted()
                .toList()
                .toString();
    }

    private static String said(HttpResponse<String> answer) {
        var body = answer.body();
        return answer.statusCode() + " " + body.substring(0, Math.min(300, body.length()));
    }
}

package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every example of the description is true: the requests of {@code openapi/story.txt} are sent in their order, and every question
 * is asked about what they recorded. With {@code -Ddocs.write=true} their answers become the examples.
 *
 * <p>In a program of its own: the story changes the policy, the directory and accounts.
 */
class ExampleRequestsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLES = Path.of("../platform/src/main/resources/openapi/examples.json");
    private static final int ITEMS_MAX = 2;

    /** Answered with a secret, of which the example has none. */
    private static final List<String> SECRET = List.of("secret", "password", "url");

    /** What the questions are about, by the names of variables and of parameters that have to be given. */
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("review", "lr-example"),
            Map.entry("finding", "lr-example.f1"),
            Map.entry("action", "lr-example.f1.a1"),
            Map.entry("meeting", "semg.2025-09-19"),
            Map.entry("theme", "chronologies"),
            Map.entry("view", "actions"),
            Map.entry("login", "auditor"),
            Map.entry("seed", "48150316234201081516"),
            Map.entry("from", "2024-01-01"),
            Map.entry("since", "2024-03-01"),
            Map.entry("of", "actions/lr-example.f1.a1"),
            Map.entry("by", "agency"),
            Map.entry("version", "0"),
            Map.entry("q", "chronologies"));

    /** What a story cannot show: it never ends, is text or bytes, or needs a provider, a browser or a failure. */
    private static final List<String> WITHOUT = List.of(
            "streamDecisions",
            "showCalendar",
            "showCalendarIcs",
            "readCalendarAtSecretAddress",
            "showErasureList",
            "downloadFile",
            "removeWorkAccount",
            "removeMyWorkAccount",
            "endMySession",
            "retryParkedStream",
            "retryDigest",
            "recordBounce",
            "confirmClock",
            "changeMyPassword");

    private static final Map<String, JsonNode> PLAYED = new TreeMap<>();
    private static final List<String> REFUSED = new ArrayList<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    @BeforeAll
    static void play() throws IOException {
        DescribedApi.description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> NAMES.put(
                                method.getKey() + " " + path.getKey(),
                                method.getValue().path("operationId").asString())));
        try (var program = Program.another()) {
            var kept = RequestStory.play(
                    program,
                    (request, answer) -> note(
                            request.method(),
                            request.address(),
                            request.body().startsWith("{") ? JSON.readTree(request.body()) : null,
                            answer));
            ask(kept, program);
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(EXAMPLES.getParent());
            Files.writeString(EXAMPLES, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(PLAYED) + "\n");
        }
    }

    private static void ask(Map<String, String> kept, ConfigurableApplicationContext program) {
        var about = new HashMap<>(ABOUT);
        about.put("digest", first("/api/alerts/digests", "/items/0/digest", program));
        about.put("receipt", first("/api/erasures", "/0/receipt", program));
        about.putAll(kept);
        DescribedApi.description().path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .filter(path -> !WITHOUT.contains(NAMES.get("get " + path.getKey())))
                .forEach(path -> {
                    var address = address(path.getKey(), path.getValue().path("get"), about);
                    var answer = Stream.of("auditor", "secretary", "admin", "lead-csc")
                            .map(user -> Program.send("GET", user, address, "", program))
                            .filter(each -> each.statusCode() != 403)
                            .findFirst()
                            .orElseThrow();
                    note("GET", address, null, answer);
                });
    }

    private static String first(String list, String pointer, ConfigurableApplicationContext program) {
        return Program.ask(program, list).at(pointer).asString("none");
    }

    private static String address(String path, JsonNode operation, Map<String, String> about) {
        var asked = new ArrayList<String>();
        operation.path("parameters").forEach(parameter -> {
            var name = parameter.path("name").asString();
            boolean isAsked = parameter.path("in").asString().equals("query")
                    && (parameter.path("required").asBoolean(false) || ABOUT.containsKey(name) && name.equals("since"));
            if (isAsked) asked.add(name + "=" + URLEncoder.encode(about.get(name), StandardCharsets.UTF_8));
            if (name.equals("size")) asked.add("size=2");
        });
        var filled = Pattern.compile("\\{(\\w+)}").matcher(path).replaceAll(name -> about.get(name.group(1)));
        return asked.isEmpty() ? filled : filled + "?" + String.join("&", asked);
    }

    private static void note(String method, String address, JsonNode body, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300)
            REFUSED.add("%s %s: %d %s".formatted(method, address, answer.statusCode(), answer.body()));
        var path = address.replaceFirst("\\?.*", "");
        NAMES.entrySet().stream()
                .filter(each -> each.getKey().startsWith(method.toLowerCase(java.util.Locale.ROOT) + " "))
                .filter(each -> path.matches(template(each.getKey())))
                .min(java.util.Comparator.comparing(
                        each -> each.getKey().chars().filter(c -> c == '{').count()))
                .ifPresent(each -> PLAYED.putIfAbsent(each.getValue(), example(each.getKey(), path, body, answer)));
    }

    private static String template(String operation) {
        return operation
                .substring(operation.indexOf(' ') + 1)
                .replace(".", "\\.")
                .replaceAll("\\{\\w+}", "([^/]+)");
    }

    private static ObjectNode example(String operation, String path, JsonNode body, HttpResponse<String> answer) {
        var example = JSON.createObjectNode();
        var variables = example.putObject("variables");
        var values = Pattern.compile(template(operation)).matcher(path);
        var names = Pattern.compile("\\{(\\w+)}").matcher(operation);
        assertThat(values.matches()).isTrue();
        for (int group = 1; names.find(); group++) variables.put(names.group(1), values.group(group));
        example.set("body", body);
        example.put("status", answer.statusCode());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        example.set("answer", type.startsWith("application/json") ? shortened(JSON.readTree(answer.body())) : null);
        return example;
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > ITEMS_MAX) array.remove(array.size() - 1);
        }
        if (node instanceof ObjectNode object)
            for (var secret : SECRET) if (object.path(secret).isString()) object.put(secret, "(shown once)");
        node.forEach(ExampleRequestsTest::shortened);
        return node;
    }

    @Test
    void every_request_of_the_story_and_every_question_about_it_is_answered() {
        assertThat(REFUSED).isEmpty();
    }

    @Test
    void every_operation_has_an_example_but_those_that_a_story_cannot_show() {
        var without = new TreeSet<>(NAMES.values());
        without.removeAll(PLAYED.keySet());
        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT);
    }

    @Test
    void the_description_shows_the_requests_that_were_played() throws IOException {
        var shown = JSON.readTree(Files.readString(EXAMPLES));
        assertThat(PLAYED).allSatisfy((name, played) -> {
            assertThat(shown.path(name).path("status")).as(name).isEqualTo(played.path("status"));
            assertThat(shown.path(name).path("body").propertyNames())
                    .as(name)
                    .isEqualTo(played.path("body").propertyNames());
        });
    }
}

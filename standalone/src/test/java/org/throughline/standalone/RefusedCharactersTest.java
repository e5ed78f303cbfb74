package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every text that a decision can have is refused, by its field, if one of its characters would reorder or hide what is read. */
class RefusedCharactersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String REORDERING = "abc\u202Edef", INVISIBLE = "\u200B\u3164";
    private static final List<String> ASKERS = List.of("secretary", "lead-csc", "chair", "admin");
    private static final int DEPTH_MAX = 6;

    private static final Map<String, String> ALLOWED = new HashMap<>();

    private static JsonNode api = NODES.objectNode();

    /** A place in a body: names of fields and, in lists, the first entry. */
    private record Leaf(String path, String operation, JsonNode body) {}

    @BeforeAll
    static void what_is_written_to() {
        assertThat(Program.events()).isNotNegative(); // it runs
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(4)) // to describe the API for the first time takes a while
                .ignoreExceptions()
                .until(() -> {
                    api = ask("/v3/api-docs");
                    return true;
                });
        if (get("auditor", "/api/reviews/bidi").statusCode() != 200)
            WholeStoryTest.assigned("bidi", "2016-01-01", "2016-12-31");
    }

    @Test
    void every_text_with_a_character_that_reorders_or_with_nothing_to_see_is_refused_by_its_field() {
        var leaves = leaves();
        var accepted = new ArrayList<String>();
        for (int i = 0; i < leaves.size(); i++) {
            var leaf = leaves.get(i);
            var answer = refusal(leaf, i % 2 == 0 ? REORDERING : INVISIBLE);
            if (!fields(answer).contains(leaf.path()) && !isOfUnknownAccount(leaf))
                accepted.add(
                        "%s %s: %d %s".formatted(leaf.operation(), leaf.path(), answer.statusCode(), answer.body()));
        }
        assertThat(accepted).isEmpty();
        assertThat(leaves).hasSizeGreaterThan(300);
    }

    @Test
    void the_refusal_names_the_character_and_where_it_is() {
        var answer = post("secretary", "/api/reviews/bidi/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "abc\\u202Edef"}""");
        assertThat(tree(answer).path("violations").toString())
                .contains("\"statement\"", "U+202E RIGHT-TO-LEFT OVERRIDE, as character 4");
        assertThat(answer.body()).doesNotContain("\u202E");
    }

    @Test
    void line_breaks_and_accents_are_recorded_in_one_form() {
        var id = Program.decide("secretary", "/api/reviews/bidi/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "effectiveOn": "2016-02-01",
                 "statement": "Sia\\u0302n\\r\\nand \\u0645\\u062D\\u0645\\u062F"}""");
        Awaitility.await()
                .untilAsserted(() -> assertThat(ask("/api/findings/" + id).toString())
                        .contains("Si\u00E2n\\nand \u0645\u062D\u0645\u062F"));
    }

    /** Passwords are looked at once it is known whose they are. */
    private static boolean isOfUnknownAccount(Leaf leaf) {
        return leaf.operation().contains("/api/accounts/unknown/")
                && leaf.path().equals("password");
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return tree(answer).path("violations").findValuesAsString("field");
    }

    private static HttpResponse<String> refusal(Leaf leaf, String text) {
        var body = JSON.writeValueAsString(leaf.body()).replace("TEXT-IN-QUESTION", text);
        var parts = leaf.operation().split(" ");
        return Program.request(
                parts[0], ALLOWED.computeIfAbsent(leaf.operation(), _ -> allowed(parts)), parts[1], body);
    }

    private static String allowed(String... operation) {
        return ASKERS.stream()
                .filter(asker -> Program.request(operation[0], asker, operation[1], "{\"surprise\": 1}")
                                .statusCode()
                        != 403)
                .findFirst()
                .orElseThrow();
    }

    private static List<Leaf> leaves() {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation -> leaves(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + filled(path.getKey()),
                                operation
                                        .getValue()
                                        .path("requestBody")
                                        .path("content")
                                        .path("application/json")
                                        .path("schema"))))
                .toList();
    }

    private static String filled(String path) {
        return path.replace("{review}", "bidi")
                .replace("{finding}", "bidi.f1")
                .replace("{action}", "bidi.f1.a1")
                .replace("{meeting}", "semg.2013-03-02")
                .replace("{digest}", "lead:csc:2016-01-01")
                .replaceAll("\\{[^}]*}", "unknown");
    }

    private static Stream<Leaf> leaves(String operation, JsonNode schema) {
        return texts(schema, "", 0).stream().map(path -> new Leaf(path, operation, made(schema, "", path, 0)));
    }

    /** Where a body can have a text. */
    private static List<String> texts(JsonNode described, String path, int depth) {
        var schema = resolved(described);
        if (depth > DEPTH_MAX
                || !schema.path("enum").isMissingNode()
                || !schema.path("format").isMissingNode()) return List.of();
        return switch (type(schema)) {
            case "object" ->
                schema.path("properties").properties().stream()
                        .flatMap(property ->
                                texts(property.getValue(), path + "." + property.getKey(), depth + 1).stream())
                        .toList();
            case "array" -> texts(schema.path("items"), path + "[0]", depth + 1);
            case "string" -> path.endsWith(".with") ? List.of() : List.of(path.substring(1)); // any decision
            default -> List.of();
        };
    }

    /** What is required, and what leads to one text. */
    private static JsonNode made(JsonNode described, String path, String leaf, int depth) {
        var schema = resolved(described);
        if (path.equals("." + leaf)) return NODES.stringNode("TEXT-IN-QUESTION");
        if (!schema.path("enum").isMissingNode()) return schema.path("enum").path(0);
        if (!schema.path("example").isMissingNode() && !("." + leaf).startsWith(path)) return schema.path("example");
        return switch (type(schema)) {
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                var required = schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                schema.path("properties").properties().forEach(property -> {
                    var below = path + "." + property.getKey();
                    if (depth < DEPTH_MAX + 2 && (required.contains(property.getKey()) || leads(below, leaf)))
                        object.set(property.getKey(), made(property.getValue(), below, leaf, depth + 1));
                });
                yield object;
            }
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                array.add(made(schema.path("items"), path + "[0]", leaf, depth + 1));
                yield array;
            }
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default ->
                NODES.stringNode(
                        schema.path("format").asString("").equals("date") ? "2016-05-04" : "text of some length");
        };
    }

    private static boolean leads(String path, String leaf) {
        var sought = "." + leaf;
        return sought.equals(path) || sought.startsWith(path + ".") || sought.startsWith(path + "[");
    }

    private static String type(JsonNode schema) {
        return schema.path("type").isArray()
                ? schema.path("type").path(0).asString()
                : schema.path("type").asString("");
    }

    private static JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : api.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}

package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A program that was written for the last release can use this build. */
class ReleasedDescriptionTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode RELEASED = JSON.readTree(Path.of("../docs/api/released/0.1.json"));
    private static final JsonNode NOW = JSON.readTree(DescriptionFileTest.FILE);

    @Test
    void nothing_that_was_promised_has_changed() {
        assertThat(BreakingChanges.between(RELEASED, NOW))
                .as("see What may change in docs/client-developer.md")
                .isEmpty();
    }

    @Test
    void an_operation_that_is_removed_or_renamed_is_seen() {
        assertThat(changed(api -> ((ObjectNode) api.path("paths")).remove("/api/actions/{action}/sign-off")))
                .containsExactly("signOffAction is gone");
        assertThat(changed(api -> operation(api, "/api/actions", "get").put("operationId", "findActions")))
                .containsExactly("listActions is called findActions");
    }

    @Test
    void a_field_of_an_answer_that_is_removed_or_may_be_null_or_lacking_is_seen() {
        assertThat(changed(api -> ((ObjectNode) schema(api, "Taken").path("properties")).remove("lastVersion")))
                .contains("signOffAction 200 has no field lastVersion");
        assertThat(changed(api -> ((ArrayNode) schema(api, "Taken").path("required")).removeAll()))
                .contains("signOffAction 200 may lack [atLeast, id, lastVersion, location, version]");
        assertThat(changed(api -> field(api, "ActionRow", "statement")
                        .set("type", JSON.createArrayNode().add("string").add("null"))))
                .contains("listActions 200.items[].statement is [null, string] and was [string]");
        assertThat(changed(api -> field(api, "ActionRow", "owner")
                        .set(
                                "oneOf",
                                JSON.createArrayNode()
                                        .add(JSON.createObjectNode().put("type", "string")))))
                .anyMatch(change -> change.startsWith("listActions 200.items[].owner can be"));
    }

    @Test
    void a_field_of_a_request_that_is_removed_or_required_or_narrower_is_seen() {
        assertThat(changed(api -> ((ObjectNode) schema(api, "SignOffAction").path("properties")).remove("conditions")))
                .containsExactly("signOffAction request has no field conditions");
        assertThat(changed(api ->
                        schema(api, "RegisterReview").withArray("required").add("method")))
                .containsExactly("registerReview request requires [method]");
        assertThat(changed(api -> field(api, "RecordProgress", "whatChanged").put("maxLength", 10)))
                .containsExactly("recordProgress request.whatChanged has a lower maxLength");
    }

    @Test
    void a_value_that_a_request_no_longer_takes_is_seen_and_a_new_one_of_an_answer_is_not() {
        assertThat(changed(api -> ((ArrayNode) schema(api, "ReviewKind").path("enum")).remove(0)))
                .anyMatch(change -> change.startsWith("registerReview request.kind takes no "));
        assertThat(changed(api -> ((ArrayNode) schema(api, "DriftLevel").path("enum")).add("LOST")))
                .isEmpty();
    }

    @Test
    void a_parameter_that_is_renamed_or_required_is_seen() {
        assertThat(changed(api -> parameter(api, "dueBefore").put("name", "dueUntil")))
                .containsExactly("listActions takes no query dueBefore");
        assertThat(changed(api -> parameter(api, "dueBefore").put("required", true)))
                .containsExactly("listActions requires query dueBefore");
    }

    @Test
    void a_status_a_header_or_a_format_that_is_gone_is_seen() {
        assertThat(changed(api -> responses(api).set("200", responses(api).remove("201"))))
                .contains("registerReview 201 is not answered");
        assertThat(changed(api -> ((ObjectNode) responses(api).path("201").path("headers")).remove("Location")))
                .containsExactly("registerReview 201 promises no header Location");
        assertThat(changed(api -> ((ObjectNode)
                                operation(api, "/api/actions", "get").at("/responses/200/content"))
                        .remove("text/csv")))
                .containsExactly("listActions 200 is not text/csv");
    }

    @Test
    void new_operations_parameters_and_fields_are_no_break() {
        assertThat(changed(api -> {
                    ((ObjectNode) api.path("paths"))
                            .set("/api/news", api.path("paths").path("/api/me"));
                    ((ObjectNode) schema(api, "Taken").path("properties"))
                            .set("note", JSON.createObjectNode().put("type", "string"));
                    ((ObjectNode) schema(api, "SignOffAction").path("properties"))
                            .set("note", JSON.createObjectNode().put("type", "string"));
                    operation(api, "/api/actions", "get")
                            .withArray("parameters")
                            .addObject()
                            .put("name", "dueAfter")
                            .put("in", "query");
                }))
                .isEmpty();
    }

    private static List<String> changed(Consumer<JsonNode> change) {
        var api = NOW.deepCopy();
        change.accept(api);
        return BreakingChanges.between(NOW, api);
    }

    private static ObjectNode schema(JsonNode api, String name) {
        return (ObjectNode) api.path("components").path("schemas").path(name);
    }

    private static ObjectNode field(JsonNode api, String schema, String name) {
        return (ObjectNode) schema(api, schema).path("properties").path(name);
    }

    private static ObjectNode operation(JsonNode api, String path, String method) {
        return (ObjectNode) api.path("paths").path(path).path(method);
    }

    private static ObjectNode responses(JsonNode api) {
        return (ObjectNode) operation(api, "/api/reviews", "post").path("responses");
    }

    private static ObjectNode parameter(JsonNode api, String name) {
        return (ObjectNode) operation(api, "/api/actions", "get")
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description that the program serves, and whether an answer is as it says: status, media type, headers that are promised,
 * and the body by its schema. Here a field that is not described fails too.
 */
public final class DescribedApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BASE = "https://throughline.example.org/openapi.json";
    private static final String PROBLEM = "application/problem+json";

    /** Refused by the server itself, before any operation is found, or by an operation of another method. */
    private static final List<Integer> OF_NO_OPERATION = List.of(405, 414, 431, 501, 505);

    private record Operation(String method, String path, Pattern address, JsonNode description) {}

    private static final class Held {
        static final JsonNode API = read();
        static final List<Operation> OPERATIONS = operations();
        static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                with -> with.schemas(Map.of(BASE, closed(API).toString())));
        static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();
    }

    private DescribedApi() {}

    /** As the program that the tests share serves it, to a file too: {@code target/openapi.json}. */
    static JsonNode description() {
        return Held.API;
    }

    private static JsonNode read() {
        var request = HttpRequest.newBuilder(URI.create(Program.address() + "/v3/api-docs"))
                .header("Authorization", "Basic YXVkaXRvcjphdWRpdG9y")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var api = JSON.readTree(answer.body());
            Files.writeString(
                    Path.of("target/openapi.json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(api));
            return api;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Operation> operations() {
        return Held.API.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                Pattern.compile(
                                        path.getKey().replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")),
                                method.getValue())))
                .sorted(Comparator.comparing(
                                (Operation operation) -> operation.path().contains("{"))
                        .thenComparing(operation -> -operation.path().length()))
                .toList();
    }

    /** Without the freedom to add fields that clients have to live with. */
    private static JsonNode closed(JsonNode api) {
        var copy = api.deepCopy();
        copy.path("components").path("schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties"))
                ((ObjectNode) schema).put("additionalProperties", false);
        });
        return copy;
    }

    static void check(HttpResponse<String> answer) {
        var method = answer.request().method();
        var address = answer.request().uri().getRawPath();
        Held.OPERATIONS.stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.address().matcher(address).matches())
                .findFirst()
                .filter(operation -> !OF_NO_OPERATION.contains(answer.statusCode()))
                .ifPresent(operation -> check(operation, answer));
    }

    private static void check(Operation operation, HttpResponse<String> answer) {
        var asked = "%s %s: %d".formatted(operation.method(), answer.request().uri(), answer.statusCode());
        var described = operation.description().path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(described.isMissingNode())
                .as("%s is not described: %s", asked, answer.body())
                .isFalse();
        var response = described.has("$ref")
                ? Held.API.at(described.path("$ref").asString().substring(1))
                : described;
        response.path("headers")
                .properties()
                .forEach(header -> assertThat(
                                answer.headers().firstValue(header.getKey()).isPresent()
                                        || !header.getValue().path("required").asBoolean(false))
                        .as("%s has the header %s", asked, header.getKey())
                        .isTrue());
        if (answer.body().isEmpty()) return;
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        var content = response.path("content");
        var media = content.has(type) ? content.path(type) : content.path("*/*");
        assertThat(media.isMissingNode())
                .as("%s is of a type that is not described: %s: %s", asked, type, answer.body())
                .isFalse();
        if (!type.equals("application/json") && !type.equals(PROBLEM)) return;
        var schema = Held.COMPILED.computeIfAbsent(
                media.path("schema").toString(), text -> compiled(media.path("schema"), operation));
        assertThat(schema.validate(
                        answer.body(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s\n%s", asked, answer.body())
                .isEmpty();
    }

    private static Schema compiled(JsonNode schema, Operation operation) {
        if (schema.has("$ref"))
            return Held.SCHEMAS.getSchema(
                    SchemaLocation.of(BASE + schema.path("$ref").asString()));
        var absolute = schema.toString().replace("\"#/components", "\"" + BASE + "#/components");
        return Held.SCHEMAS.getSchema(
                SchemaLocation.of("https://throughline.example.org/"
                        + operation.description().path("operationId").asString()),
                JSON.readTree(absolute));
    }
}

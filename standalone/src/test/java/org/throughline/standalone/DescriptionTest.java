package org.throughline.standalone;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API has all that a client is generated from. */
class DescriptionTest {

    private static final Path NAMES = Path.of("src/test/resources/openapi/operations.txt");

    /** Words of the program's inside, which no client can send. */
    private static final List<String> INTERNAL = List.of("asked", "asker", "request", "said");

    private record Operation(String method, String path, JsonNode description) {

        String name() {
            return description.path("operationId").asString();
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(name(), method, path);
        }
    }

    private static List<Operation> operations() {
        return DescribedApi.description().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    private static Stream<JsonNode> parameters(Operation operation) {
        return operation.description().path("parameters").valueStream();
    }

    @Test
    void it_is_openapi_3_1_and_has_every_request_of_the_program() {
        assertThat(DescribedApi.description().path("openapi").asString()).startsWith("3.1");
        var described = operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .toList();
        var mapped = Program.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(mapped);
    }

    /** Written with {@code -Ddocs.write=true}: a client's methods have these names, so a change here breaks it. */
    @Test
    void operations_keep_their_names() throws IOException {
        var names = operations().stream().map(Operation::toString).sorted().collect(joining("\n")) + "\n";
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(NAMES.getParent());
            Files.writeString(NAMES, names);
        }
        assertThat(names).isEqualTo(Files.readString(NAMES));
    }

    @Test
    void operations_are_named_once_and_in_words() {
        var names = operations().stream().map(Operation::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]{3,50}"));
    }

    @Test
    void every_operation_says_what_it_does_and_who_may_ask_under_a_tag_that_is_described() {
        var described = new TreeSet<String>();
        DescribedApi.description().path("tags").forEach(tag -> {
            assertThat(tag.path("description").asString("")).as(tag.toString()).isNotBlank();
            described.add(tag.path("name").asString());
        });
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.description().path("summary").asString("")).isNotBlank();
            assertThat(operation.description().path("description").asString("")).contains("For ");
            assertThat(operation.description().path("tags").valueStream().map(JsonNode::asString))
                    .isNotEmpty()
                    .allMatch(described::contains);
        });
    }

    @Test
    void parameters_are_called_as_they_are_sent() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(parameters(operation)
                                .map(parameter -> parameter.path("name").asString()))
                        .noneMatch(name -> name.contains("."))
                        .noneMatch(INTERNAL::contains));
    }

    @Test
    void no_form_is_filled_in_with_what_would_narrow_a_question_down() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(parameters(operation))
                        .filteredOn(parameter -> !parameter.path("required").asBoolean(false))
                        .noneMatch(parameter -> parameter.has("example")
                                || parameter.path("schema").has("example")));
    }

    @Test
    void identifiers_are_strings_wherever_they_stand() {
        var inside = new ArrayList<String>();
        DescribedApi.description()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> {
                    if (schema.getKey()
                            .matches("(Review|Finding|Action|Meeting|Agency|Committee|Theme|Person|Digest)Id"))
                        inside.add(schema.getKey());
                });
        assertThat(inside).isEmpty();
    }

    @Test
    void every_decision_can_be_repeated_and_says_what_it_decides_on() {
        var decisions = operations().stream()
                .filter(operation -> operation.description().path("responses").properties().stream()
                        .anyMatch(answer -> answer.getValue().toString().contains("schemas/Taken\"")))
                .toList();
        assertThat(decisions).hasSizeGreaterThan(90).allSatisfy(decision -> {
            assertThat(parameters(decision)
                            .map(parameter -> parameter.path("name").asString()))
                    .contains("Idempotency-Key", "If-Match");
            assertThat(decision.description().path("responses").propertyNames()).contains("409", "412", "503");
        });
    }

    @Test
    void what_can_be_null_says_so_and_what_is_always_there_is_required() {
        var schemas = DescribedApi.description().path("components").path("schemas");
        var row = schemas.path("ActionRow");
        assertThat(row.at("/properties/dueDate/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(row.at("/properties/statement/type").asString()).isEqualTo("string");
        assertThat(row.path("required").size()).isEqualTo(row.path("properties").size());
        assertThat(schemas.path("SignOffAction").path("required").toString()).isEqualTo("[\"authority\"]");
    }

    @Test
    void a_decision_at_a_meeting_is_one_of_many_with_a_body_of_its_own() {
        var decision = DescribedApi.description().at("/components/schemas/MinutedDecision");
        assertThat(decision.at("/discriminator/propertyName").asString()).isEqualTo("as");
        assertThat(decision.path("oneOf").size())
                .isEqualTo(decision.at("/discriminator/mapping").size())
                .isGreaterThan(50);
        assertThat(DescribedApi.description()
                        .at("/components/schemas/SignOffActionAtMeeting")
                        .has("required"))
                .isFalse();
    }
}

package org.throughline.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives operations an example that was made by running: {@code openapi/examples.json} has a request and its answer by the name
 * of the operation. A test plays the requests and writes the file; of a longer array in an answer it keeps the beginning.
 */
@Component
@Order(DescriptionStep.PLATFORM + 3)
class WorkedExamples implements DescriptionStep {

    private static final String FILE = "openapi/examples.json";

    /**
     * A request that was answered.
     *
     * @param variables the values of the variables in the path
     * @param status of the answer
     */
    record Example(
            Map<String, String> variables,
            @Nullable Object body,
            int status,
            @Nullable Object answer) {}

    private final Supplier<Map<String, Example>> examples = SingletonSupplier.of(WorkedExamples::read);

    private static Map<String, Example> read() {
        var file = new ClassPathResource(FILE);
        if (!file.exists()) return Map.of();
        try (var in = file.getInputStream()) {
            return JsonMapper.shared().readValue(in, new TypeReference<Map<String, Example>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void complete(OpenAPI api) {
        RequiredFields.operations(api).forEach(operation -> {
            var example = examples.get().get(operation.getOperationId());
            if (example != null) show(example, operation);
        });
    }

    private static void show(Example example, Operation operation) {
        if (operation.getParameters() != null)
            operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .filter(parameter -> example.variables().containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setExample(
                            value(example.variables().get(parameter.getName()), parameter.getSchema())));
        if (operation.getRequestBody() != null)
            show(example.body(), operation.getRequestBody().getContent());
        var answer = operation.getResponses().get(Integer.toString(example.status()));
        if (answer != null) show(example.answer(), answer.getContent());
    }

    private static @Nullable Object value(@Nullable String text, @Nullable Schema<?> schema) {
        boolean isNumber =
                schema != null && schema.getTypes() != null && schema.getTypes().contains("integer");
        return isNumber && text != null ? Long.valueOf(text) : text;
    }

    private static void show(@Nullable Object value, @Nullable Content content) {
        if (value == null || content == null) return;
        var json = content.get("application/json");
        if (json != null) json.setExample(value);
    }
}

package org.throughline.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says in words what an answer is, and leaves no value in a form that would narrow a question down unasked. */
@Component
@Order(DescriptionStep.PLATFORM + 2)
class DescribedAnswers implements DescriptionStep {

    private static final Map<String, String> MEANINGS = Map.of(
            "200", "It is done, or answered",
            "201", "It is created",
            "202", "It has begun",
            "204", "It is done");

    @Override
    public void complete(OpenAPI api) {
        api.getPaths()
                .values()
                .forEach(item -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.getResponses().forEach((status, answer) -> describe(status, answer));
                    if (operation.getParameters() != null)
                        operation.getParameters().forEach(DescribedAnswers::leaveOpen);
                    if (method == HttpMethod.GET) isReadAgain(operation);
                    withoutEmptyContent(operation);
                }));
    }

    private static void describe(String status, ApiResponse answer) {
        boolean saysNothing = answer.getDescription() == null
                || answer.getDescription().equals("OK")
                || answer.getDescription().equals("Created")
                || answer.getDescription().equals("Accepted")
                || answer.getDescription().equals("No Content");
        if (answer.get$ref() == null && saysNothing) answer.setDescription(MEANINGS.getOrDefault(status, "Answered"));
        if (status.equals("201")
                && (answer.getHeaders() == null || !answer.getHeaders().containsKey("Location")))
            answer.addHeaderObject("Location", DescribedProblems.header("The address of what was created", true));
    }

    /** The page to try the API fills in examples of parameters, and asks for them: a list would be of one day in the past. */
    private static void leaveOpen(Parameter parameter) {
        if (Boolean.TRUE.equals(parameter.getRequired())) {
            if (isString(parameter.getSchema()) && parameter.getExample() != null)
                parameter.setExample(parameter.getExample().toString());
            return;
        }
        if (parameter.getExample() != null) parameter.setExample(null);
        if (parameter.getSchema() != null) parameter.setSchema(open(parameter.getSchema()));
    }

    private static boolean isString(@Nullable Schema<?> schema) {
        return schema != null && schema.getTypes() != null && schema.getTypes().contains("string");
    }

    /** A parameter is left out; it is never null. */
    private static Schema<?> open(Schema<?> schema) {
        if (schema.getTypes() != null) schema.getTypes().remove("null");
        if (schema.getOneOf() != null) return (Schema<?>) schema.getOneOf().getFirst();
        if (schema.getExample() != null) {
            schema.setExample(null);
            schema.setExampleSetFlag(false);
        }
        return schema;
    }

    /** Every answer in JSON has a tag of its bytes. */
    private static void isReadAgain(Operation operation) {
        operation.setRequestBody(null);
        var answer = operation.getResponses().get("200");
        if (answer == null
                || answer.getContent() == null
                || !answer.getContent().containsKey("application/json")) return;
        answer.addHeaderObject(
                "ETag",
                DescribedProblems.header("Changes with every byte. Send it as If-None-Match to ask again", false));
        operation
                .getResponses()
                .addApiResponse("304", new ApiResponse().description("The answer is the one that If-None-Match names"));
    }

    private static void withoutEmptyContent(Operation operation) {
        operation.getResponses().values().forEach(answer -> {
            if (answer.getContent() != null && answer.getContent().isEmpty()) answer.setContent(null);
        });
    }
}

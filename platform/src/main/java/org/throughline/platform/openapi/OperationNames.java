package org.throughline.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Names operations by what they do: a decision by its command, a question {@code list…} or {@code show…} by its address. An
 * {@code operationId} beside the method comes first.
 */
@Component
@Order(DescriptionStep.PLATFORM)
class OperationNames implements DescriptionStep, GlobalOperationCustomizer {

    private static final String METHOD = "x-method";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Springdoc counts methods of one name, in an order that another operation changes. */
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var said = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        operation.setOperationId(said == null || said.operationId().isEmpty() ? null : said.operationId());
        operation.addExtension(METHOD, handler.getMethod().getName());
        return operation;
    }

    @Override
    public void complete(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (operation.getOperationId() == null) operation.setOperationId(name(path, method, operation));
                    if (operation.getExtensions() != null)
                        operation.getExtensions().remove(METHOD);
                }));
    }

    private static String name(String path, HttpMethod method, Operation operation) {
        var about = path.replaceFirst("^/api/", "").replace('.', '/').split("/");
        if (method == HttpMethod.GET) return (isList(operation) ? "list" : "show") + words(about);
        var command = Schemas.name(body(operation));
        if (command != null && isDecision(operation)) return decapitalised(command);
        var did = String.valueOf(operation.getExtensions().get(METHOD));
        return did
                + words(Arrays.stream(about)
                        .limit(
                                Arrays.stream(about)
                                                        .filter(part -> part.startsWith("{"))
                                                        .count()
                                                > 0
                                        ? 2
                                        : 1)
                        .toArray(String[]::new));
    }

    /** {@code actions/{action}/sign-offs} as {@code ActionSignOffs}. */
    private static String words(String[] parts) {
        var words = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean isNamedByItsIdentifier =
                    i + 1 < parts.length && VARIABLE.matcher(parts[i + 1]).matches();
            boolean isLast = i + 1 == parts.length;
            if (!isNamedByItsIdentifier)
                words.append(capitalised(isLast ? parts[i].replaceAll("[{}]", "") : oneOf(parts[i])));
        }
        return words.toString();
    }

    /** {@code actions} before {@code facets} as {@code action}. */
    private static String oneOf(String part) {
        return part.replaceAll("[{}]", "").replaceFirst("(?<!s)s$", "");
    }

    private static boolean isDecision(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> "Idempotency-Key".equals(each.getName()));
    }

    private static @Nullable Schema<?> body(Operation operation) {
        var body = operation.getRequestBody();
        return body == null || body.getContent() == null || body.getContent().isEmpty()
                ? null
                : body.getContent().values().iterator().next().getSchema();
    }

    private static boolean isList(Operation operation) {
        return operation.getResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().values().stream())
                .map(media -> (Schema<?>) media.getSchema())
                .anyMatch(schema -> schema != null && (isArray(schema) || isPage(schema)));
    }

    private static boolean isArray(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("array");
    }

    private static boolean isPage(Schema<?> schema) {
        var name = Schemas.name(schema);
        return name != null && name.startsWith("Page");
    }

    private static String capitalised(String words) {
        return Arrays.stream(words.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}

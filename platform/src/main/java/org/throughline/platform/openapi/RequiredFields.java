package org.throughline.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says which fields are always there: in what is only answered, all that Jackson writes; in what can be sent, those that a
 * request must give.
 */
@Component
@Order(DescriptionStep.PLATFORM)
class RequiredFields implements DescriptionStep {

    private static final String IN_ANSWERS = "x-in-answers";
    private static final String IN_REQUESTS = "x-in-requests";

    static void inAnswers(Schema<?> model, String field, boolean isThere) {
        note(model, IN_ANSWERS, field, isThere);
    }

    static void inRequests(Schema<?> model, String field, boolean isThere) {
        note(model, IN_REQUESTS, field, isThere);
    }

    @SuppressWarnings("unchecked") // nothing else writes it
    static void copy(Schema<?> from, Schema<?> to) {
        for (var key : List.of(IN_ANSWERS, IN_REQUESTS))
            if (from.getExtensions() != null && from.getExtensions().get(key) instanceof Set<?> fields)
                to.addExtension(key, new TreeSet<>((Set<String>) fields));
    }

    @SuppressWarnings("unchecked") // nothing else writes it
    private static void note(Schema<?> model, String key, String field, boolean isThere) {
        if (model.getExtensions() == null || !model.getExtensions().containsKey(key))
            model.addExtension(key, new TreeSet<String>());
        var fields = Objects.requireNonNull((Set<String>) model.getExtensions().get(key));
        if (isThere) fields.add(field);
        else fields.remove(field);
    }

    @Override
    public void complete(OpenAPI api) {
        var sent = new HashSet<String>();
        operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> schemas(operation.getRequestBody().getContent()))
                .forEach(schema -> follow(schema, api, sent));
        api.getComponents().getSchemas().forEach((name, schema) -> {
            require(schema, sent.contains(name) ? IN_REQUESTS : IN_ANSWERS);
        });
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static Stream<Schema<?>> schemas(@Nullable Content content) {
        return content == null
                ? Stream.of()
                : content.values().stream()
                        .filter(media -> media.getSchema() != null)
                        .map(media -> (Schema<?>) media.getSchema());
    }

    private static void follow(Schema<?> schema, OpenAPI api, Set<String> found) {
        var name = Schemas.name(schema);
        if (name != null) {
            var named = (Schema<?>) api.getComponents().getSchemas().get(name);
            if (named != null && found.add(name)) follow(named, api, found);
        }
        Schemas.inside(schema).forEach(each -> follow(each, api, found));
    }

    @SuppressWarnings("unchecked") // nothing else writes it
    private static void require(Schema<?> schema, String key) {
        var extensions = schema.getExtensions();
        if (extensions == null) return;
        var fields = (Set<String>) extensions.get(key);
        extensions.remove(IN_ANSWERS);
        extensions.remove(IN_REQUESTS);
        if (extensions.isEmpty()) schema.setExtensions(null);
        if (fields != null) schema.setRequired(fields.isEmpty() ? null : new ArrayList<>(List.copyOf(fields)));
    }
}
